import type { INodeParameters, INodeProperties } from 'n8n-workflow';

import { USUAL_LIMITS } from '../../waiting';
import { limitOption, shownLimit } from './limit';

const mostWebhooksOption: INodeProperties = {
	displayName: 'Most Webhooks',
	name: 'mostWebhooks',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 64 },
	default: 10,
	description:
		'How many waiting executions may have a webhook of their own at the same time, because each of them is told of every message',
};

const questionLimit = limitOption(
	USUAL_LIMITS.question,
	'How long to wait for the answer. When the time is over the workflow goes on, and the item says timed_out. Without this option it is 24 hours.',
);

/** Options of an operation that waits for an answer. */
export const questionOptions: readonly INodeProperties[] = [
	questionLimit,
	{
		...mostWebhooksOption,
		description: `${mostWebhooksOption.description}. A published Blooio Trigger makes them unnecessary for replies.`,
	},
];

/** The same where no trigger can take the place of the webhooks. */
export const ownWebhookOptions: readonly INodeProperties[] = [questionLimit, mostWebhooksOption];

/** What its Options hold at first: the limit of a wait is to be seen without looking for it. */
export const firstQuestionOptions: INodeParameters = {
	limitWaitTime: shownLimit(USUAL_LIMITS.question),
};

/** Options of an operation that waits for a delivery. */
export const deliveryOptions: readonly INodeProperties[] = [
	limitOption(
		USUAL_LIMITS.delivery,
		'How long to wait. All items wait together: where an expression gives them different limits, the longest counts. Without this option it is 5 minutes.',
	),
	mostWebhooksOption,
];

/** The same for it. */
export const firstDeliveryOptions: INodeParameters = {
	limitWaitTime: shownLimit(USUAL_LIMITS.delivery),
};
