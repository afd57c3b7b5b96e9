import { id, type ApiRequest, type Operation } from '../../../nodes/Blooio/engine/operation';
import type { Parameters } from '../../../nodes/Blooio/engine/parameters';
import type { PreparedItem } from '../../../nodes/Blooio/engine/item';
import { makePrepare } from '../../../nodes/Blooio/engine/prepare';
import { SCOPE } from '../support/keyScope';
import { parametersOf } from '../support/parameters';

/** An operation that makes this request. */
export const operationWith = (
	request: (parameters: Parameters) => ApiRequest,
	more: Partial<Operation> = {},
): Operation => ({
	name: 'Send',
	value: 'send',
	action: 'Send it',
	description: '',
	fields: [],
	request,
	...more,
});

export const SEND = operationWith((parameters) => ({
	method: 'POST',
	path: ['/chats/', id(parameters.text('chat')), '/messages'],
	body: { text: parameters.optionalText('text') ?? 'Hello' },
	chat: parameters.text('chat'),
	key: { kind: 'automatic' },
}));

/** Prepares an item for each set of values. */
export function prepareAll(
	operation: Operation,
	items: Array<Record<string, unknown>>,
	scope = SCOPE,
) {
	const prepare = makePrepare(operation, scope);
	return items.map((values, index) => prepare(parametersOf(values), { json: {} }, index));
}

/** The keys of the sends that they become. */
export const keysOf = (items: Array<Record<string, unknown>>) =>
	prepareAll(SEND, items).map((item) => (item as PreparedItem).sendable.key);

export const A = '+15551234567';
export const B = '+15559876543';
