import type { INodeParameters, INodeProperties } from 'n8n-workflow';

import type { Operation } from '../../engine/operation';
import { limitOption, shownLimit } from './limit';

const mostWebhooks: INodeProperties = {
	displayName: 'Most Webhooks',
	name: 'mostWebhooks',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 64 },
	default: 10,
	description:
		'How many waiting executions may have a webhook of their own at the same time, because each of them is told of every message. A published Blooio Trigger makes them unnecessary for replies.',
};

const LIMITS = {
	question:
		'How long to wait for the answer. When the time is over the workflow goes on, and the item says timed_out. Without this option it is 24 hours.',
	delivery:
		'How long to wait. All items wait together: where an expression gives them different limits, the longest counts. Without this option it is 5 minutes.',
} as const;

/** Options of operations that wait, by whichever way they are woken. */
export const waitOptions = ({ runner, usualLimit }: Operation): INodeProperties[] =>
	usualLimit && (runner === 'question' || runner === 'delivery')
		? [limitOption(usualLimit, LIMITS[runner]), mostWebhooks]
		: [];

/** What Options holds at first: the limit of a wait is to be seen without looking for it. */
export const firstOptions = ({ usualLimit }: Operation): INodeParameters =>
	usualLimit ? { limitWaitTime: shownLimit(usualLimit) } : {};
