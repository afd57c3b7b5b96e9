import { id, type Operation } from '../../engine/operation';
import { chatOf, sentChatField } from '../../fields/chat';
import { messageIdOf, sentMessageField } from '../../fields/message';
import { deliveryFields, deliveryOutputs, goalOf } from '../../fields/waiting/delivery';
import { deliveryOptions, firstDeliveryOptions } from '../../fields/waiting/options';
import { V2_WAITS } from '../../v2/waits';
import { deliveryHints, waitForDeliveryBy } from '../../waiting';

/** `GET /chats/{chatId}/messages/{messageId}/status` (OpenAPI operationId getMessageStatus), until it is final. */
export const waitForDelivery: Operation = {
	name: 'Wait for Delivery',
	value: 'waitForDelivery',
	action: 'Wait for the delivery of a message',
	description: 'Wait until messages have arrived or failed, e.g. to try another way',
	fields: [sentChatField, sentMessageField, ...deliveryFields],
	options: deliveryOptions,
	firstOptions: firstDeliveryOptions,
	codes: ['webhook_limit_reached'],
	ownOutputs: deliveryOutputs,
	hints: deliveryHints,
	runner: waitForDeliveryBy(V2_WAITS),
	request: (parameters) => {
		const chat = chatOf(parameters);
		const message = messageIdOf(parameters);
		return {
			method: 'GET',
			path: ['/chats/', id(chat), '/messages/', id(message), '/status'],
			about: {
				chat_id: chat,
				message_id: message,
				goal: goalOf(parameters),
			},
		};
	},
};
