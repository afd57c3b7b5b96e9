import { id, type ApiRequest } from '../../../nodes/Blooio/engine/operation';
import type { PreparedItem } from '../../../nodes/Blooio/engine/item';
import { InvalidInput } from '../../../nodes/Blooio/errors/invalidInput';
import { A, B, operationWith, SEND, prepareAll } from './prepareSamples';

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
