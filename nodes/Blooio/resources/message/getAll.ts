import { id, type Operation } from '../../engine/operation';
import { chatOf, readChatField } from '../../fields/chat';
import { byTimeField, byTimeOf } from '../../fields/filters';
import { isRecord } from '../../schemas/answers/record';
import { InvalidInput } from '../../errors/invalidInput';
import { withoutUndefined } from '../../schemas/withoutUndefined';

/** `GET /chats/{chatId}/messages` (OpenAPI operationId listChatMessages). */
export const getAll: Operation = {
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many messages',
	description: 'Get the messages of a chat',
	fields: [
		readChatField,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add filter',
			default: {},
			options: [
				{
					displayName: 'Direction',
					name: 'direction',
					type: 'options',
					default: 'inbound',
					description: 'Return only messages that came in or only messages that went out',
					options: [
						{ name: 'Inbound', value: 'inbound' },
						{ name: 'Outbound', value: 'outbound' },
					],
				},
				{
					displayName: 'Replies To',
					name: 'repliesTo',
					type: 'string',
					default: '',
					placeholder: 'e.g. msg_abc123def456',
					description:
						'Return only inline replies to this message, by its <code>message_id</code>. The node looks through the messages for them.',
				},
				{
					displayName: 'Since',
					name: 'since',
					type: 'dateTime',
					default: '',
					description:
						'Return only messages after this time. Without a zone it is in the timezone of the workflow.',
				},
				byTimeField,
				{
					displayName: 'Until',
					name: 'until',
					type: 'dateTime',
					default: '',
					description:
						'Return only messages before this time. Without a zone it is in the timezone of the workflow.',
				},
			],
		},
	],
	listing: { property: 'messages', identity: 'message_id', pages: 'offset' },
	simplified: [
		'message_id',
		'direction',
		'external_id',
		'text',
		'attachments',
		'sender',
		'status',
		'protocol',
		'time_sent',
		'error',
	],
	attachmentsOf: ({ attachments }) => [attachments],
	request: (parameters) => {
		const filters = parameters.collection('filters');
		const since = filters.optionalTime('since');
		const until = filters.optionalTime('until');
		if (since !== undefined && until !== undefined && since > until) {
			throw new InvalidInput(
				'Since is later than Until',
				'Swap the two, or check the expressions behind them: no message could match',
				'Since',
			);
		}
		const repliesTo = filters.optionalName('repliesTo');
		return {
			method: 'GET',
			path: ['/chats/', id(chatOf(parameters)), '/messages'],
			query: withoutUndefined({
				direction: filters.optionalOption('direction', ['inbound', 'outbound']),
				sort: byTimeOf(filters),
				since,
				until,
			}),
			...(repliesTo !== undefined && {
				counts: ({ reply_to: original }) => isRecord(original) && original.message_id === repliesTo,
			}),
		};
	},
};
