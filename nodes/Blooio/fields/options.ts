import type { INodeProperties } from 'n8n-workflow';

import { defaultCountryField } from '../defaultCountryField';
import { fileLinkOption } from './files/attachments';

const maxConcurrency: INodeProperties = {
	displayName: 'Max Concurrency',
	name: 'maxConcurrency',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 200 },
	default: 10,
	description:
		'How many items are worked on at the same time, and how many pages or chats are read at the same time for each. Messages for the same chat always go one after the other.',
};

const maxRetries: INodeProperties = {
	displayName: 'Max Retries',
	name: 'maxRetries',
	type: 'number',
	typeOptions: { minValue: 0, maxValue: 10 },
	default: 3,
	description:
		'How often a request is repeated after a temporary failure: no connection, throttling, or a number or device that is away for a moment. Only requests that cannot do anything twice are repeated.',
};

const requestTimeout: INodeProperties = {
	displayName: 'Request Timeout',
	name: 'requestTimeout',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 600 },
	default: 30,
	description: 'How many seconds one try may take, from its start to the last byte of the answer',
};

const messagesPerMinute: INodeProperties = {
	displayName: 'Messages per Minute',
	name: 'messagesPerMinute',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: 60,
	description:
		'Spaces out a bulk send, because carriers slow down senders that are too quick. 0 means no limit.',
};

const idempotency: INodeProperties = {
	displayName: 'Duplicate Protection',
	name: 'idempotency',
	type: 'options',
	default: 'automatic',
	description: 'What makes two sends the same message, which then goes out only once',
	options: [
		{
			name: 'Automatic',
			value: 'automatic',
			description:
				'Retries of this node and of the request send nothing twice. A new execution sends again.',
		},
		{
			name: 'Same Content',
			value: 'content',
			description:
				'The same message to the same chat goes out once, in any execution, even when you mean to repeat it. Spaces at the ends of texts do not count.',
		},
		{
			name: 'Own Key',
			value: 'own',
			description: 'The key in Idempotency Key decides; it must differ for every message',
		},
		{
			name: 'None',
			value: 'none',
			description: 'Every request sends a message; nothing is retried',
		},
	],
};

const idempotencyKey: INodeProperties = {
	displayName: 'Idempotency Key',
	name: 'idempotencyKey',
	type: 'string',
	default: '',
	placeholder: 'e.g. order-12345-confirmation',
	description:
		'A key of your own. Use an expression that differs for every message, e.g. an order number: a second send with the same key sends nothing.',
};

/** Options that the engine reads on every operation. */
export const requestOptions: INodeProperties[] = [maxConcurrency, maxRetries, requestTimeout];

/** Options that the engine reads on operations that write messages. */
export const messageOptions: INodeProperties[] = [
	idempotency,
	idempotencyKey,
	maxConcurrency,
	maxRetries,
	messagesPerMinute,
	requestTimeout,
];

/** The fields that take phone numbers, in whichever operation they stand. */
const ADDRESS_FIELDS: ReadonlySet<string> = new Set([
	'chatId',
	'contactId',
	'fromNumber',
	'identifier',
	'members',
	'number',
	'phoneNumber',
	'to',
	'watchedNumbers',
]);

const takesAddress = (field: INodeProperties): boolean =>
	ADDRESS_FIELDS.has(field.name) ||
	(field.options ?? []).some((option) => 'type' in option && takesAddress(option));

/** The option by which an operation with such fields reads numbers without a country code. */
export const addressOptions = (fields: readonly INodeProperties[]): INodeProperties[] =>
	fields.some(takesAddress) ? [defaultCountryField] : [];

/** The option of operations that send files of the input. */
export const fileOptions = (fields: readonly INodeProperties[]): INodeProperties[] =>
	fields.some(({ name }) => name === 'attachments') ? [fileLinkOption] : [];
