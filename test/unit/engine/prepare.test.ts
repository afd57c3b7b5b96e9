import { randomUUID } from 'node:crypto';

import type { IExecuteFunctions } from 'n8n-workflow';

import { id, type ApiRequest, type Operation } from '../../../nodes/Blooio/engine/operation';
import type { Parameters } from '../../../nodes/Blooio/engine/parameters';
import type { PreparedItem } from '../../../nodes/Blooio/engine/item';
import { keyScopeOf, makePrepare } from '../../../nodes/Blooio/engine/prepare';
import { InvalidInput } from '../../../nodes/Blooio/errors/invalidInput';
import { SCOPE } from '../support/keyScope';
import { parametersOf } from '../support/parameters';

const operationWith = (
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

const SEND = operationWith((parameters) => ({
	method: 'POST',
	path: ['/chats/', id(parameters.text('chat')), '/messages'],
	body: { text: parameters.optionalText('text') ?? 'Hello' },
	chat: parameters.text('chat'),
	key: { kind: 'automatic' },
}));

function prepareAll(operation: Operation, items: Array<Record<string, unknown>>, scope = SCOPE) {
	const prepare = makePrepare(operation, scope);
	return items.map((values, index) => prepare(parametersOf(values), { json: {} }, index));
}

const keysOf = (items: Array<Record<string, unknown>>) =>
	prepareAll(SEND, items).map((item) => (item as PreparedItem).sendable.key);

const [A, B] = ['+15551234567', '+15559876543'];

describe('a prepared item', () => {
	it('has an encoded path, its body and a key', () => {
		const [item] = prepareAll(SEND, [{ chat: A }]);
		expect((item as PreparedItem).itemIndex).toBe(0);
		expect((item as PreparedItem).sendable).toEqual({
			method: 'POST',
			path: '/chats/%2B15551234567/messages',
			query: undefined,
			body: { text: 'Hello' },
			key: expect.stringMatching(/^n8n-/),
			safe: true,
		});
	});

	it.each([
		['GET', false, {}, true],
		['POST', false, {}, false],
		['POST', true, {}, true],
		['POST', false, { key: { kind: 'none' } }, false],
		['POST', false, { key: { kind: 'own', value: 'k' } }, true],
		['DELETE', false, {}, false],
	] as const)('%s, idempotent %s, %j: may be repeated: %s', (method, idempotent, more, safe) => {
		const operation = operationWith(() => ({ method, path: ['/x'], ...more }), { idempotent });
		const [item] = prepareAll(operation, [{}]);
		expect((item as PreparedItem).sendable.safe).toBe(safe);
	});

	it('may be repeated or not by its own word, where that depends on the parameters', () => {
		const own = (idempotent: boolean, operation: boolean) =>
			prepareAll(
				operationWith(() => ({ method: 'POST', path: ['/x'], idempotent }), {
					idempotent: operation,
				}),
				[{}],
			)[0];
		expect(own(true, false)).toHaveProperty('sendable.safe', true);
		expect(own(false, true)).toHaveProperty('sendable.safe', false);
	});

	it('has the request in its place ready as well', () => {
		const second: ApiRequest = { method: 'PATCH', path: ['/x/', id('a b')], body: { a: 1 } };
		const operation = operationWith(() => ({
			method: 'POST',
			path: ['/x'],
			fallback: { status: 409, request: second },
		}));
		expect(prepareAll(operation, [{}])[0]).toHaveProperty('fallback', {
			status: 409,
			request: second,
			sendable: expect.objectContaining({
				method: 'PATCH',
				path: '/x/a%20b',
				body: { a: 1 },
				safe: false,
			}),
		});
	});

	it('names its chat in one spelling, so that all items for a chat meet in one lane', () => {
		const items = prepareAll(SEND, [{ chat: `${B},${A}` }, { chat: `${A},${B}` }]);
		const [one, other] = items.map((item) => (item as PreparedItem).request.chat);
		expect(one).toBe(other);
	});
});

describe('a list', () => {
	const LIST = operationWith(() => ({ method: 'GET', path: ['/chats'] }), {
		listing: { property: 'chats', identity: 'id', pages: 'offset' },
		simplified: ['id'],
	});
	const prepared = (values: Record<string, unknown>, operation = LIST) =>
		prepareAll(operation, [values])[0];

	it.each([
		[{ returnAll: true }, Number.POSITIVE_INFINITY],
		[{ returnAll: true, limit: 5 }, Number.POSITIVE_INFINITY],
		[{ returnAll: false, limit: 5 }, 5],
		[{ limit: 1000 }, 1000],
		[{}, 50],
	])('of %j asks for %d entries', (values, wanted) => {
		expect(prepared(values)).toMatchObject({ wanted });
	});

	it.each([{ limit: 0 }, { limit: -1 }, { limit: 1.5 }, { limit: 'all' }])(
		'is refused with %j',
		(values) => {
			expect(prepared(values)).toHaveProperty('failure.code', 'invalid_input');
		},
	);

	it('keeps the fields of Simplify only when that is on', () => {
		expect(prepared({ simplify: true })).toMatchObject({ keptFields: ['id'] });
		expect(prepared({ simplify: false })).toMatchObject({ keptFields: undefined });
	});

	it('is no matter of an operation that lists nothing', () => {
		expect(prepared({ limit: 'all' }, SEND)).toHaveProperty('failure.message', 'chat is empty');
		expect(prepared({ chat: A, limit: 'all' }, SEND)).toHaveProperty('sendable');
	});
});

describe('automatic keys', () => {
	it('differ for every item, even for the same text to the same chat', () => {
		const keys = keysOf([{ chat: A }, { chat: A }, { chat: B }, { chat: B }]);
		expect(new Set(keys).size).toBe(4);
	});

	it('stay with their person when the input comes in another order', () => {
		const [a1, b1, a2] = keysOf([{ chat: A }, { chat: B }, { chat: A }]);
		expect(keysOf([{ chat: B }, { chat: A }, { chat: A }])).toEqual([b1, a1, a2]);
	});

	it('count the items of a group whatever the order of its recipients', () => {
		const keys = keysOf([{ chat: `${A},${B}` }, { chat: `${B},${A}` }]);
		expect(new Set(keys).size).toBe(2);
	});

	it('do not move when an item before is refused', () => {
		const refused = { chat: '' };
		const [, key] = prepareAll(SEND, [refused, { chat: A }]);
		expect((key as PreparedItem).sendable.key).toBe(keysOf([{ chat: A }])[0]);
	});
});

describe('a refused item', () => {
	it('carries the reason as a failure and leaves the others alone', () => {
		const [bad, good] = prepareAll(SEND, [{ chat: '' }, { chat: A }]);
		expect(bad).toEqual({
			failure: expect.objectContaining({ code: 'invalid_input', message: 'chat is empty' }),
		});
		expect(good).toHaveProperty('sendable');
	});

	it('is refused for an ID that cannot stand in a path', () => {
		expect(prepareAll(SEND, [{ chat: '..' }])[0]).toHaveProperty('failure.code', 'invalid_input');
	});

	it("keeps n8n's own error, which the editor shows best as it is", () => {
		const broken = new TypeError('Referenced node is unexecuted');
		const operation = operationWith(() => {
			throw broken;
		});
		expect(prepareAll(operation, [{}])).toEqual([
			{
				failure: expect.objectContaining({
					code: 'invalid_input',
					message: 'Referenced node is unexecuted',
				}),
				original: broken,
			},
		]);
	});

	it('has no original error where the node itself refused', () => {
		const operation = operationWith(() => {
			throw new InvalidInput('No', 'Hint');
		});
		expect(prepareAll(operation, [{}])[0]).not.toHaveProperty('original');
	});
});

describe('the scope of keys', () => {
	const contextWith = (more: object = {}) =>
		({
			getInstanceId: () => 'instance',
			getWorkflow: () => ({ id: 'workflow' }),
			getExecutionId: () => '4711',
			getNode: () => ({ id: 'node', name: 'Blooio', type: 'n8n-nodes-blooio.blooio' }),
			getExecutionContext: () => ({ establishedAt: 1_760_000_000_000 }),
			getWorkflowDataProxy: () => ({ $runIndex: 2 }),
			...more,
		}) as unknown as IExecuteFunctions;

	it('is where the run of the node stands', () => {
		expect(keyScopeOf(contextWith())).toEqual({
			instance: 'instance',
			workflow: 'workflow',
			execution: '4711',
			node: 'node Blooio',
			run: 2,
			begun: '1760000000000',
			tool: false,
		});
	});

	it.each([
		['does not tell', { getExecutionContext: undefined }],
		['does not know', { getExecutionContext: () => undefined }],
	])('goes by the month where n8n %s when the execution began', (_what, more) => {
		expect(keyScopeOf(contextWith(more)).begun).toMatch(/^[0-9]{4}-[0-9]{2}$/);
	});

	it('knows an AI agent, also in versions of n8n that cannot tell', () => {
		expect(keyScopeOf(contextWith({ isToolExecution: () => true })).tool).toBe(true);
		expect(keyScopeOf(contextWith({ isToolExecution: () => false })).tool).toBe(false);
		expect(keyScopeOf(contextWith({ isToolExecution: undefined })).tool).toBe(false);
	});

	it('knows it too where the engine runs the tool like any node', () => {
		const asTool = contextWith({ getNode: () => ({ id: 'node', type: 'n.blooioTool' }) });
		expect(keyScopeOf(asTool).tool).toBe(true);
	});

	it('never takes two runs without an execution ID for the same', () => {
		const context = contextWith({ getExecutionId: () => '' });
		expect(keyScopeOf(context).execution).not.toBe(keyScopeOf(context).execution);
		expect(keyScopeOf(context).execution).toHaveLength(randomUUID().length);
	});
});
