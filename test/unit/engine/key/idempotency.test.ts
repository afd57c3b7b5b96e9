import fc from 'fast-check';

import {
	idempotencyKey,
	type KeyScope,
	type KeySubject,
} from '../../../../nodes/Blooio/engine/key/idempotency';

const SCOPE: KeyScope = {
	instance: 'instance-1',
	workflow: 'workflow-1',
	execution: '4711',
	node: 'node-1',
	run: 0,
	begun: '1772000000000',
	tool: false,
};
const SUBJECT: KeySubject = { chat: '+15551234567', body: { text: 'Hello' }, place: 0 };

const automatic = (scope: Partial<KeyScope> = {}, subject: Partial<KeySubject> = {}) =>
	idempotencyKey({ kind: 'automatic' }, { ...SCOPE, ...scope }, { ...SUBJECT, ...subject });
const content = (scope: Partial<KeyScope> = {}, subject: Partial<KeySubject> = {}) =>
	idempotencyKey({ kind: 'content' }, { ...SCOPE, ...scope }, { ...SUBJECT, ...subject });
const tool = (scope: Partial<KeyScope> = {}, subject: Partial<KeySubject> = {}) =>
	automatic({ tool: true, ...scope }, subject);

describe('every key', () => {
	it.each([
		['automatic', automatic()],
		['content', content()],
		['tool', tool()],
	])('fits a header and shows nothing of the message: %s', (_kind, key) => {
		expect(key).toMatch(/^n8n-[0-9a-f]{40}$/);
	});

	it('differs between the kinds', () => {
		expect(new Set([automatic(), content(), tool()]).size).toBe(3);
	});
});

describe('the automatic key', () => {
	it('is the same when the same job runs again', () => {
		expect(automatic()).toBe(automatic());
	});

	it.each([
		['instance', automatic({ instance: 'instance-2' })],
		['workflow', automatic({ workflow: 'workflow-2' })],
		['execution', automatic({ execution: '4712' })],
		['node', automatic({ node: 'node-2' })],
		['run of the node', automatic({ run: 1 })],
		['chat', automatic({}, { chat: '+15559876543' })],
		['place among the items for the chat', automatic({}, { place: 1 })],
	])('is another for another %s', (_what, key) => {
		expect(key).not.toBe(automatic());
	});

	it('does not depend on the content: a text may hold the time of day', () => {
		expect(automatic({}, { body: { text: 'Good evening' } })).toBe(automatic());
	});

	it('cannot be made the same by moving text from one part to the next', () => {
		expect(automatic({ workflow: 'a', execution: 'b,c' })).not.toBe(
			automatic({ workflow: 'a,b', execution: 'c' }),
		);
		expect(automatic({ run: 1 }, { chat: '1' })).not.toBe(automatic({ run: 11 }, { chat: '' }));
	});

	it('is the same exactly for the same place in the same run', () => {
		const part = fc.constantFrom('a', 'b', '1');
		const scope = fc.record({
			instance: part,
			workflow: part,
			execution: part,
			node: part,
			run: fc.nat(2),
			begun: fc.constantFrom('1772000000000', '1773000000000'),
			tool: fc.constant(false),
		});
		const subject = fc.record({ chat: part, body: fc.constant({}), place: fc.nat(2) });
		fc.assert(
			fc.property(scope, subject, scope, subject, (scopeA, subjectA, scopeB, subjectB) => {
				const same = idempotencyKey({ kind: 'automatic' }, scopeA, subjectA);
				const other = idempotencyKey({ kind: 'automatic' }, scopeB, subjectB);
				expect(same === other).toBe(
					JSON.stringify([scopeA, subjectA]) === JSON.stringify([scopeB, subjectB]),
				);
			}),
			{ numRuns: 500 },
		);
	});
});

describe('the automatic key of an item that comes back', () => {
	const first = automatic();
	const again = (scope: Partial<KeyScope> = {}, subject: Partial<KeySubject> = {}) =>
		automatic({ run: 1, ...scope }, { earlier: first, place: 3, ...subject });

	it('is the one that it had, whatever the run and its place there', () => {
		expect(again()).toBe(first);
		expect(again({}, { body: { text: 'At another time of day' } })).toBe(first);
	});

	it.each([
		['chat', again({}, { chat: '+15559876543' })],
		['node', again({ node: 'node-2' })],
		['execution', again({ execution: '4712' })],
		['workflow', again({ workflow: 'workflow-2' })],
		['instance', again({ instance: 'instance-2' })],
	])('is a new one when it goes to another %s: that is another message', (_what, key) => {
		expect(key).not.toBe(first);
	});

	it.each(['order-7', '', content()])(
		'is a new one where %j was no key of this node',
		(earlier) => {
			expect(again({}, { earlier })).toBe(automatic({ run: 1 }, { place: 3 }));
		},
	);
});

describe('the key by content', () => {
	it('is the same in any execution of any workflow', () => {
		expect(
			content({ instance: 'x', workflow: 'y', execution: 'z', node: 'n', run: 9 }, { place: 5 }),
		).toBe(content());
	});

	it('is another for another content or chat', () => {
		expect(content({}, { body: { text: 'Hello!' } })).not.toBe(content());
		expect(content({}, { body: { text: ['Hello'] } })).not.toBe(content());
		expect(content({}, { chat: '+15559876543' })).not.toBe(content());
	});

	it('keeps the order of lists apart', () => {
		expect(content({}, { body: { text: ['a', 'b'] } })).not.toBe(
			content({}, { body: { text: ['b', 'a'] } }),
		);
	});

	it('ignores the order of properties at any depth', () => {
		const turned = (value: unknown): unknown => {
			if (Array.isArray(value)) return value.map(turned);
			if (typeof value !== 'object' || value === null) return value;
			return Object.fromEntries(
				Object.entries(value)
					.reverse()
					.map(([key, inner]) => [key, turned(inner)]),
			);
		};
		const body = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }));
		fc.assert(
			fc.property(body, (given) => {
				expect(content({}, { body: turned(given) })).toBe(content({}, { body: given }));
			}),
		);
	});

	it('is the same exactly for the same JSON', () => {
		const small = fc.letrec((tie) => ({
			value: fc.oneof(
				{ maxDepth: 2 },
				fc.constantFrom('a', 'b', 1, null, true),
				fc.array(tie('value'), { maxLength: 2 }),
				fc.record({ a: tie('value'), b: tie('value') }, { requiredKeys: [] }),
			),
		})).value;
		fc.assert(
			fc.property(small, small, (one, other) => {
				const same = content({}, { body: one }) === content({}, { body: other });
				expect(same).toBe(JSON.stringify(one) === JSON.stringify(other));
			}),
			{ numRuns: 500 },
		);
	});
});

describe("the key of an AI agent's tool call", () => {
	it('is the same when the agent repeats the call as a new run', () => {
		expect(tool({ run: 3 }, { place: 2 })).toBe(tool());
	});

	it.each([
		['execution', tool({ execution: '4712' })],
		['node', tool({ node: 'node-2' })],
		['workflow', tool({ workflow: 'workflow-2' })],
		['instance', tool({ instance: 'instance-2' })],
		['chat', tool({}, { chat: '+15559876543' })],
		['content', tool({}, { body: { text: 'And another thing' } })],
	])('is another for another %s', (_what, key) => {
		expect(key).not.toBe(tool());
	});
});

it("a key of one's own is sent as it is", () => {
	const own = { kind: 'own', value: 'order-12345-confirmation' } as const;
	expect(idempotencyKey(own, SCOPE, SUBJECT)).toBe('order-12345-confirmation');
});

it('without duplicate protection there is no key', () => {
	expect(idempotencyKey({ kind: 'none' }, SCOPE, SUBJECT)).toBeUndefined();
});
