import type {
	IBinaryKeyData,
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
} from 'n8n-workflow';

import { briefly } from '../../errors/texts/briefly';
import {
	attachmentsIn,
	fileNameOf,
	type Attachment,
} from '../../schemas/answers/webhookAttachment';
import { download, type DownloadLimits } from './download';
import { fileTypeOf, nameOfType } from './fileType';
import type { DownloadSettings } from './settings';
import { withoutCaf } from './voice/voiceMemo';

/** What is downloaded for one item: what is left of its limits, and how to fetch. */
interface Budget {
	settings: DownloadSettings;
	limits: DownloadScope;
	/** Bytes. */
	sizeLeft: number;
	/** Epoch ms. */
	deadline: number;
}

/** What holds for all downloads of a run. */
type DownloadScope = Pick<DownloadLimits, 'baseUrl' | 'cancelled'>;

type Fetched = { problem: string } | { binary: IBinaryKeyData[string] };

const MB = 1024 * 1024;
/** A problem is told for so many attachments one by one, and for the others together. */
const MOST_PROBLEMS = 100;

const TOO_MANY = ({ countLimit }: DownloadSettings) =>
	`there are more than ${countLimit} (Attachment Count Limit)`;

/** What a file may take of the item's limits, or why nothing is left for it. */
function share({ settings, limits, sizeLeft, deadline }: Budget): DownloadLimits | string {
	const timeLeft = deadline - Date.now();
	if (timeLeft <= 0) return 'the time for all of them is over (Attachment Total Time Limit)';
	if (sizeLeft <= 0) return totalReached(settings);
	return {
		...limits,
		sizeLimit: Math.min(settings.sizeLimit, sizeLeft),
		timeLimitMs: Math.min(settings.timeLimitMs, timeLeft),
	};
}

const totalReached = ({ totalSizeLimit }: DownloadSettings) =>
	`together they come to more than ${+(totalSizeLimit / MB).toFixed(3)} MB (Attachment Total Size Limit)`;

async function fetchOne(
	context: IExecuteFunctions,
	attachment: Attachment,
	budget: Budget,
): Promise<Fetched> {
	if (attachment.url === undefined) return { problem: 'it has no address' };
	const limits = share(budget);
	if (typeof limits === 'string') return { problem: limits };
	const request = context.helpers.httpRequest.bind(context.helpers);
	const file = await download(request, attachment.url, limits);
	if ('problem' in file) {
		const isTotal =
			limits.sizeLimit < budget.settings.sizeLimit && /^it is larger/.test(file.problem);
		return isTotal ? { problem: totalReached(budget.settings) } : file;
	}
	budget.sizeLeft -= file.bytes.length;
	try {
		const given = fileNameOf(attachment, file);
		const type = fileTypeOf(file.mimeType, file.bytes, given);
		const whole = { bytes: file.bytes, name: nameOfType(given, type), type };
		const kept = budget.settings.voiceMemosAsOgg ? withoutCaf(whole) : whole;
		return { binary: await context.helpers.prepareBinaryData(kept.bytes, kept.name, kept.type) };
	} catch (error) {
		return { problem: `it could not be stored: ${briefly(error)}` };
	}
}

/** The problems as the item carries them, however many there are. */
function told(problems: ReadonlyMap<number, string>): IDataObject[] {
	const all = [...problems].map(([index, problem]) => ({
		index,
		error: `Attachment ${index} was not downloaded: ${problem}`,
	}));
	const [first, ...others] = all.slice(MOST_PROBLEMS);
	if (!first || others.length === 0) return all;
	const rest = { ...first, error: `${first.error}; nor were ${others.length} more` };
	return [...all.slice(0, MOST_PROBLEMS), rest];
}

/**
 * The item with its attachments as files, as far as those could be had; what could not is told in
 * `attachment_errors`. Never throws.
 *
 * @param attachments as the API lists them
 */
export async function withAttachments(
	context: IExecuteFunctions,
	item: INodeExecutionData,
	attachments: unknown,
	settings: DownloadSettings,
	limits: DownloadScope,
): Promise<INodeExecutionData> {
	const deadline = Date.now() + settings.totalTimeLimitMs;
	const budget = { settings, limits, sizeLeft: settings.totalSizeLimit, deadline };
	const binary: IBinaryKeyData = { ...item.binary };
	const problems = new Map<number, string>();
	for (const [index, attachment] of attachmentsIn(attachments).entries()) {
		const fetched: Fetched =
			index < settings.countLimit
				? await fetchOne(context, attachment, budget)
				: { problem: TOO_MANY(settings) };
		if ('binary' in fetched) binary[`${settings.prefix}${index}`] = fetched.binary;
		else problems.set(index, fetched.problem);
	}
	return {
		...item,
		json: { ...item.json, ...(problems.size > 0 && { attachment_errors: told(problems) }) },
		...(Object.keys(binary).length > 0 && { binary }),
	};
}

/** Says in the output pane what is missing; a person would look for the files first. */
export function hintAtMissing(
	context: IExecuteFunctions,
	items: readonly INodeExecutionData[],
): void {
	const failed = items.flatMap(({ json }) => json.attachment_errors ?? []).length;
	// A tool has no output pane.
	if (failed === 0 || typeof context.addExecutionHints !== 'function') return;
	const subject = failed === 1 ? '1 attachment was' : `${failed} attachments were`;
	const message = `${subject} not downloaded; attachment_errors says why`;
	context.addExecutionHints({ message, type: 'warning', location: 'outputPane' });
}
