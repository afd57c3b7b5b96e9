import { id, type Operation } from '../../engine/operation';
import { chatOf, sentChatField } from '../../fields/chat';
import { messageIdOf, sentMessageField } from '../../fields/message';
import { deliveryOptions, firstDeliveryOptions } from '../../fields/waiting/options';
import { separateOutputsField } from '../../fields/waiting/separateOutputs';
import { PUBLIC_ADDRESS } from '../../schemas/address/web/reach';
import { V2_WAITS } from '../../v2/waits';
import { waitForDeliveryBy } from '../../waiting';

/** `GET /chats/{chatId}/messages/{messageId}/status` (OpenAPI operationId getMessageStatus), until it is final. */
export const waitForDelivery: Operation = {
	name: 'Wait for Delivery',
	value: 'waitForDelivery',
	action: 'Wait for the delivery of a message',
	description: 'Wait until messages have arrived or failed, e.g. to try another way',
	fields: [
		sentChatField,
		sentMessageField,
		{
			displayName: 'Wait Until',
			name: 'goal',
			type: 'options',
			default: 'delivered',
			description: 'What counts as delivered',
			options: [
				{
					name: 'Delivered',
					value: 'delivered',
					description: 'The message arrived on the device. By SMS there is not always a receipt.',
				},
				{
					name: 'Sent',
					value: 'sent',
					description: 'The message was handed to Apple or the carrier',
				},
			],
		},
		separateOutputsField,
		{
			displayName: `For up to five minutes, the execution stays awake and asks Blooio for the status. For longer, it sleeps until Blooio reports the delivery, and n8n must be reachable from the internet under the address in ${PUBLIC_ADDRESS}.`,
			name: 'waitNotice',
			type: 'notice',
			default: '',
		},
	],
	options: deliveryOptions,
	firstOptions: firstDeliveryOptions,
	codes: ['webhook_limit_reached'],
	ownOutputs: [
		{ when: { separateOutputs: true }, names: ['Timed Out', 'Delivered', 'Failed'] },
		{ names: ['Result'] },
	],
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
				goal: parameters.option('goal', ['delivered', 'sent']),
			},
		};
	},
};
