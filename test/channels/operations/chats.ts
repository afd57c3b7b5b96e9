import {
	flag,
	item,
	maybeText,
	object,
	oneOf,
	type OperationPart,
	page,
	pageQuery,
	ref,
	text,
	time,
	untyped,
} from '../parts';

const ONE = '/chats/{chatId}';
const MESSAGE = `${ONE}/messages/{messageId}`;
const POLL = `${ONE}/polls/{pollId}`;

/** A send's answers: sent, only tried, sent to each of several. */
const sends: Pick<OperationPart, 'once' | 'answers' | 'errors'> = {
	once: true,
	answers: {
		200: { anyOf: [ref('SendResult'), ref('FanOut')] },
		201: { anyOf: [ref('SendResult'), ref('FanOut')] },
		202: ref('SendResult'),
		207: ref('FanOut'),
		422: { anyOf: [ref('Error'), ref('FanOut')] },
	},
	errors: [403, 404, 409, 429, 501],
};

const happened = (facts: Record<string, typeof text>) =>
	item(object({ chat_id: text, ...facts, at: time }, ['chat_id', 'at']));

/** Conversations and what they show besides messages. */
export const chatOperations: OperationPart[] = [
	{
		call: 'listChats GET /chats',
		query: {
			type: ref('ChannelType'),
			state: ref('ChatState'),
			channel_id: text,
			contact_id: text,
			...pageQuery,
		},
		answers: { 200: page(ref('Chat')) },
		errors: [400],
	},
	{
		call: 'createChat POST /chats',
		body: object({ channel_id: text, to: text }, ['channel_id', 'to']),
		answers: { 200: ref('ChatCreated'), 201: ref('ChatCreated') },
		errors: [422],
	},
	{ call: `getChat GET ${ONE}`, answers: { 200: item(ref('Chat')) }, errors: [404] },
	{
		call: `updateChat PATCH ${ONE}`,
		body: { ...object({ state: oneOf('open', 'closed'), metadata: untyped }), minProperties: 1 },
		answers: { 200: item(ref('Chat')) },
		errors: [404, 422],
	},
	{
		call: `setTyping POST ${ONE}/typing`,
		body: object({ state: oneOf('started', 'stopped') }),
		bodyOptional: true,
		answers: { 200: happened({ state: text }) },
		errors: [404, 409, 422],
	},
	{
		call: `stopTyping DELETE ${ONE}/typing`,
		answers: { 200: happened({ state: text }) },
		errors: [404, 409],
	},
	{
		call: `markChatRead POST ${ONE}/read`,
		answers: { 200: happened({ read: flag }) },
		errors: [404, 409],
	},
	{
		call: `shareContactCard POST ${ONE}/contact-card`,
		answers: { 200: happened({ shared: flag }) },
		errors: [404, 409],
	},
	{
		call: `getChatBackground GET ${ONE}/background`,
		answers: {
			200: item(
				object(
					{
						chat_id: text,
						has_background: flag,
						background_id: maybeText,
						background_version: { type: ['integer', 'null'] },
						background_url: maybeText,
					},
					['chat_id', 'has_background'],
				),
			),
		},
		errors: [404],
	},
	{
		call: `setChatBackground PUT ${ONE}/background`,
		file: 'background',
		answers: {
			200: item(
				object({ chat_id: text, background_id: text, background_url: maybeText }, ['chat_id']),
			),
		},
		errors: [400, 404],
	},
	{
		call: `removeChatBackground DELETE ${ONE}/background`,
		answers: { 200: item(object({ chat_id: text, removed: flag }, ['chat_id', 'removed'])) },
		errors: [404],
	},
];

/** Messages, reactions and polls. */
export const messageOperations: OperationPart[] = [
	{ call: 'sendMessage POST /messages', body: ref('Send'), ...sends },
	{
		call: 'sendMessageToChannel POST /channels/{channel}/messages',
		body: ref('SendFromChannel'),
		...sends,
	},
	{ call: `sendMessageToChat POST ${ONE}/messages`, body: ref('SendToChat'), ...sends },
	{
		call: `listChatMessages GET ${ONE}/messages`,
		query: { order: oneOf('asc', 'desc'), ...pageQuery },
		answers: { 200: page(ref('Message')) },
		errors: [404],
	},
	{
		call: `getChatMessage GET ${MESSAGE}`,
		answers: { 200: item(ref('Message')) },
		errors: [404],
	},
	{
		call: `getMessageStatus GET ${MESSAGE}/status`,
		answers: { 200: item(ref('MessageStatus')) },
		errors: [404],
	},
	{
		call: `listMessageEvents GET ${MESSAGE}/events`,
		query: pageQuery,
		answers: { 200: page(ref('MessageEvent')) },
		errors: [404],
	},
	{
		call: `addReaction POST ${MESSAGE}/reactions`,
		body: object({ reaction: { type: 'string', pattern: '^[+-].' } }, ['reaction']),
		answers: {
			200: item(object({ message_id: text, reaction: text, at: time }, ['message_id'])),
		},
		errors: [404, 409, 422],
	},
	{
		call: `sendPoll POST ${ONE}/polls`,
		body: ref('SendPoll'),
		answers: { 201: item(ref('Poll')) },
		// The refusals of conversations hold for polls as well; the export names them for sends only.
		errors: [403, 404, 409, 422, 429],
	},
	{
		call: `votePoll POST ${POLL}/vote`,
		body: ref('Vote'),
		answers: { 200: item(ref('PollVote')), 201: item(ref('PollVote')) },
		errors: [404, 409, 422],
	},
	{
		call: `getPollResults GET ${POLL}`,
		answers: { 200: item(ref('PollResults')) },
		errors: [404],
	},
];
