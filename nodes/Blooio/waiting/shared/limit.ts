import { WAIT_INDEFINITELY } from 'n8n-workflow';

import type { Parameters } from '../../engine/parameters';

const UNITS = ['seconds', 'minutes', 'hours', 'days'] as const;
const MS: Readonly<Record<(typeof UNITS)[number], number>> = {
	seconds: 1_000,
	minutes: 60_000,
	hours: 3_600_000,
	days: 86_400_000,
};

/** Waits that have a webhook of their own at the same time, unless the panel says otherwise. */
const MOST_WEBHOOKS = 10;

/**
 * The longest wait, in ms; `undefined` for one without an end.
 *
 * @throws InvalidInput for an amount that is none
 */
export function readLimit(parameters: Parameters, hasSwitch: boolean): number | undefined {
	if (hasSwitch && !parameters.boolean('limitWaitTime')) return undefined;
	const unit = parameters.option('waitUnit', UNITS);
	const bounds = { min: 1 / MS[unit], max: (3650 * MS.days) / MS[unit], whole: false };
	return Math.round((parameters.optionalNumber('waitAmount', bounds) ?? 1) * MS[unit]);
}

/** Most webhooks that an organization can have (OpenAPI createWebhook, 409). */
const MOST_OF_ALL = 64;

/**
 * How many waits of this n8n may have a webhook of their own at the same time.
 *
 * @throws InvalidInput for a number that is none
 */
export const readMost = (parameters: Parameters): number =>
	parameters.collection('options').optionalNumber('mostWebhooks', { min: 1, max: MOST_OF_ALL }) ??
	MOST_WEBHOOKS;

/** The time at which n8n wakes the execution. */
export const wakeTime = (deadline: number | undefined): Date =>
	deadline === undefined ? WAIT_INDEFINITELY : new Date(deadline);
