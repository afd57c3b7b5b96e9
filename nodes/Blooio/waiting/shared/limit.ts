import { WAIT_INDEFINITELY } from 'n8n-workflow';

import type { Parameters } from '../../engine/parameters';

const UNITS = ['seconds', 'minutes', 'hours', 'days'] as const;
const MS: Readonly<Record<(typeof UNITS)[number], number>> = {
	seconds: 1_000,
	minutes: 60_000,
	hours: 3_600_000,
	days: 86_400_000,
};

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

/** The time at which n8n wakes the execution. */
export const wakeTime = (deadline: number | undefined): Date =>
	deadline === undefined ? WAIT_INDEFINITELY : new Date(deadline);
