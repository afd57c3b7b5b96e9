import { InvalidInput } from '../errors/invalidInput';
import { readDownloads, type DownloadSettings } from './downloads/settings';
import { Pace } from './http/pace';
import type { Parameters } from './parameters';
import { DEFAULT_RETRY } from './http/retry';
import type { SendSettings } from './http/send';

const DEFAULT_CONCURRENCY = 10;
const DEFAULT_TIMEOUT_S = 30;
const MINUTE_MS = 60_000;

/** How a run of the node sends its items. */
export interface RunSettings extends SendSettings {
	/** Most items under way at once. */
	concurrency: number;
	/** How attachments are downloaded; `undefined` where none are to be. */
	downloads?: DownloadSettings;
}

/** One message a day: who asks for less would wait for ever. */
const SLOWEST_PER_MINUTE = 1 / 1440;

/** @returns messages per minute; `undefined` for no limit */
function readPace(options: Parameters): number | undefined {
	const field = 'messagesPerMinute';
	const perMinute = options.optionalNumber(field, { min: 0, max: 60_000, whole: false });
	if (!perMinute) return undefined;
	if (perMinute >= SLOWEST_PER_MINUTE) return perMinute;
	throw new InvalidInput(
		`${options.label(field)} is less than one message a day`,
		'Enter 0 for no limit, or at least 0.0007, which is one message a day',
		options.label(field),
	);
}

/**
 * Reads the Options that hold for a whole run, from its first item.
 *
 * @throws InvalidInput for a value out of bounds
 */
export function readRunSettings(
	first: Parameters,
	{ writesMessages, attachmentsOf }: { writesMessages?: boolean; attachmentsOf?: unknown },
	signal: AbortSignal | undefined,
): RunSettings {
	const options = first.collection('options');
	const perMinute = writesMessages ? readPace(options) : undefined;
	const retries = options.optionalNumber('maxRetries', { min: 0, max: 10 });
	const timeoutS = options.optionalNumber('requestTimeout', { min: 1, max: 600, whole: false });
	return {
		concurrency:
			options.optionalNumber('maxConcurrency', { min: 1, max: 200 }) ?? DEFAULT_CONCURRENCY,
		pace: new Pace(perMinute ? MINUTE_MS / perMinute : 0),
		policy: { ...DEFAULT_RETRY, ...(retries !== undefined && { retries }) },
		timeoutMs: (timeoutS ?? DEFAULT_TIMEOUT_S) * 1000,
		signal,
		...(attachmentsOf !== undefined && { downloads: readDownloads(options) }),
	};
}
