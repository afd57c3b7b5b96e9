import type { INodeParameters } from 'n8n-workflow';

import { more, to } from '../../support/world';

/** Makes a message a reply to another one. */
export const reply = (messageId: string) => more({ replyTo: { target: { messageId } } });

/** How a reply to an old message fails. */
export const TOO_OLD = {
	code: 'reply_target_expired',
	message: 'You can only reply to messages from the last 30 days',
	status: 400,
	retryable: false,
	hint: 'Send the message without Reply To',
	context: {},
	derived: false,
};

/** Sends one message per item to its `phone`; a `reply` makes it an inline reply. */
export const PER_ITEM: INodeParameters = {
	chatId: to('={{ $json.phone }}'),
	errorOutputs: [],
	options: { maxConcurrency: 1, maxRetries: 0 },
};
