import { id, type Operation } from '../../../Blooio/engine/operation';
import { deliveryFields, deliveryOutputs, goalOf } from '../../../Blooio/fields/waiting/delivery';
import { deliveryOptions, firstDeliveryOptions } from '../../../Blooio/fields/waiting/options';
import { isRecord } from '../../../Blooio/schemas/answers/record';
import { deliveryHints, waitForDeliveryBy } from '../../../Blooio/waiting';
import { chatField, messageField } from '../../fields/ids';
import { statusFacts } from '../../v4/messages';
import { V4_WAITS } from '../../v4/waits';

/** `GET /chats/{chatId}/messages/{messageId}/status` (operationId getMessageStatus), until it is final. */
export const waitForDelivery: Operation = {
	name: 'Wait for Delivery',
	value: 'waitForDelivery',
	action: 'Wait for the delivery of a message',
	description: 'Wait until messages have arrived or failed, e.g. to try another channel',
	fields: [
		{ ...chatField, default: '={{ $json.chat_id }}' },
		{ ...messageField, default: '={{ $json.message_id }}' },
		...deliveryFields,
	],
	options: deliveryOptions,
	firstOptions: firstDeliveryOptions,
	codes: ['webhook_limit_reached'],
	ownOutputs: deliveryOutputs,
	hints: deliveryHints,
	runner: waitForDeliveryBy(V4_WAITS),
	request: (parameters) => {
		const [chat, message] = [parameters.name('chatId'), parameters.name('messageId')];
		return {
			method: 'GET',
			path: ['/chats/', id(chat), '/messages/', id(message), '/status'],
			about: { chat_id: chat, message_id: message, goal: goalOf(parameters) },
		};
	},
	response: ({ data }, { request }) =>
		statusFacts(isRecord(data) ? data : {}, request.about?.chat_id),
};
