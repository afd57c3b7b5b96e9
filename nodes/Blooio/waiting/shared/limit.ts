import type { Parameters } from '../../engine/parameters';
import { InvalidInput } from '../../errors/invalidInput';

const UNITS = ['seconds', 'minutes', 'hours', 'days'] as const;
const MS: Readonly<Record<(typeof UNITS)[number], number>> = {
	seconds: 1_000,
	minutes: 60_000,
	hours: 3_600_000,
	days: 86_400_000,
};
const LONGEST_MS = 3650 * MS.days;

/** Waits that have a webhook of their own at the same time, unless the panel says otherwise. */
const MOST_WEBHOOKS = 10;

/** How long a wait lasts unless the workflow says otherwise. */
export interface UsualLimit {
	resumeAmount: number;
	resumeUnit: 'minutes' | 'hours';
}

/** How long each kind of wait lasts unless the workflow says otherwise. */
export const USUAL_LIMITS = {
	question: { resumeAmount: 24, resumeUnit: 'hours' },
	delivery: { resumeAmount: 5, resumeUnit: 'minutes' },
} as const satisfies Readonly<Record<string, UsualLimit>>;

/** How long a wait lasts at most. */
export interface Limit {
	/** Epoch ms by the clock of this machine. */
	deadline: number;
	/** In ms from when the wait begins; absent where the workflow names the time itself. */
	limitMs?: number;
}

function specifiedTime(row: Parameters, now: number): Limit {
	const deadline = row.optionalTime('maxDateAndTime');
	const label = row.label('maxDateAndTime');
	if (deadline === undefined) {
		throw new InvalidInput(`${label} is empty`, `Fill in ${label}, or check its expression`, label);
	}
	if (deadline > now && deadline <= now + LONGEST_MS) return { deadline };
	throw new InvalidInput(
		deadline > now ? `${label} is more than 10 years away` : `${label} is over already`,
		'Give a time that is still to come; without a zone it is read in the timezone of the workflow',
		label,
	);
}

/**
 * How long to wait: as the option Limit Wait Time says, or where it is not there as long as usual.
 *
 * @param now epoch ms
 * @throws InvalidInput for an amount or a time that cannot be read, or a time in the past
 */
export function readLimit(parameters: Parameters, usualLimit: UsualLimit, now: number): Limit {
	const [row] = parameters.collection('options').rows('limitWaitTime', 'values');
	const type = row?.optionalOption('limitType', ['afterTimeInterval', 'atSpecifiedTime']);
	if (row && type === 'atSpecifiedTime') return specifiedTime(row, now);
	const usual = row ? undefined : usualLimit;
	const unit = usual?.resumeUnit ?? row?.optionalOption('resumeUnit', UNITS) ?? 'hours';
	const bounds = { min: 1 / MS[unit], max: LONGEST_MS / MS[unit], whole: false };
	const amount = usual?.resumeAmount ?? row?.optionalNumber('resumeAmount', bounds) ?? 1;
	const limitMs = Math.round(amount * MS[unit]);
	return { deadline: now + limitMs, limitMs };
}

/** Most webhooks that an organization can have (OpenAPI createWebhook, 409). */
const MOST_OF_ALL = 64;

/**
 * How many waits of this n8n may have a webhook of their own at the same time.
 *
 * @throws InvalidInput for a value that is not a number
 */
export const readMost = (parameters: Parameters): number =>
	parameters.collection('options').optionalNumber('mostWebhooks', { min: 1, max: MOST_OF_ALL }) ??
	MOST_WEBHOOKS;
