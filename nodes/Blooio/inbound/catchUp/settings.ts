import type { INodeProperties } from 'n8n-workflow';

import type { Parameters } from '../../engine/parameters';

/** What is caught up with. */
export interface CatchUpSettings {
	/** How far back, in ms. */
	backMs: number;
	/** Most events of one webhook. */
	most: number;
	/** What was tried first within so many ms before now is left to Blooio; nothing unless given. */
	untilMs?: number;
}

/** The options of a trigger that catches up. */
export const catchUpFields = (description: string): INodeProperties[] => [
	{
		displayName: 'Catch Up',
		name: 'catchUp',
		type: 'boolean',
		default: false,
		description,
	},
	{
		displayName: 'Catch Up Hours',
		name: 'catchUpHours',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 720 },
		default: 24,
		description: 'How many hours Catch Up looks back',
	},
	{
		displayName: 'Catch Up Limit',
		name: 'catchUpLimit',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 10000 },
		default: 500,
		description: 'Most events that Catch Up has delivered again, the latest ones',
	},
];

const HOUR_MS = 3_600_000;

/** Reads these options; `undefined` where nothing is caught up with. */
export function readCatchUp(options: Parameters): CatchUpSettings | undefined {
	if (!options.boolean('catchUp')) return undefined;
	const hours = options.optionalNumber('catchUpHours', { min: 0.1, max: 720, whole: false }) ?? 24;
	return {
		backMs: hours * HOUR_MS,
		most: options.optionalNumber('catchUpLimit', { min: 1, max: 10_000 }) ?? 500,
	};
}
