import type { INodeParameters } from 'n8n-workflow';

import { MESSAGES, NUMBERS, PEOPLE, type FailureRule } from '../../simulator';
import { from, jsonOf, labelOf, startWorld, to, together } from '../support/world';

const world = startWorld();

/** Retry-After 0 keeps tests quick: without it the first repetition comes after up to 500 ms. */
const AT_ONCE = { 'retry-after': '0' };

const answer = (status: number, headers: Record<string, string> = AT_ONCE): FailureRule => ({
	times: 1,
	respond: { status, headers },
});

const retries = (maxRetries: number, more: INodeParameters = {}): INodeParameters => ({
	options: { maxRetries, ...more },
});

const keys = () => world.posts.map(({ headers }) => headers['idempotency-key']);
const messagesToAlice = () => world.simulator.state.chats.get(PEOPLE.alice)?.messages ?? [];

/** Messages to Alice beyond those of the seed. */
function newMessages() {
	const seeded = new Set<string>(Object.values(MESSAGES));
	return messagesToAlice().filter(({ messageId }) => !seeded.has(messageId));
}

describe('a failure that passes is repeated, and the message goes out once', () => {
	it.each<[string, FailureRule, boolean]>([
		['a connection that breaks before the API reads', { times: 1, drop: 'before' }, false],
		['a connection that breaks after the API has sent', { times: 1, drop: 'after' }, true],
		['an answer that breaks off in the middle', { times: 1, truncate: true }, true],
		['408', answer(408), false],
		['429 without a code', answer(429, {}), false],
		['429 with Retry-After 0', answer(429), false],
		['429 with Retry-After 1', answer(429, { 'retry-after': '1' }), false],
		[
			'429 with a date that has passed',
			answer(429, { 'retry-after': new Date(0).toUTCString() }),
			false,
		],
		['502', answer(502), false],
		['502 with a web page', { times: 1, html: true, status: 502 }, false],
		['503', answer(503), false],
		['503 with an unreadable Retry-After', answer(503, { 'retry-after': 'soon' }), false],
		['504', answer(504), false],
		['a web page in place of a success', { times: 1, html: true, status: 200 }, false],
		['an empty body in place of a success', { times: 1, empty: true, status: 202 }, false],
	])('%s', async (_name, rule, duplicate) => {
		world.simulator.fail(rule);
		const { error, outputs } = await world.send(retries(1));
		expect(error).toBeUndefined();
		expect(newMessages()).toHaveLength(1);
		expect(jsonOf(outputs[0])).toEqual([
			expect.objectContaining({ message_id: newMessages()[0]?.messageId, duplicate }),
		]);
		expect(world.posts).toHaveLength(2);
		expect(new Set(keys()).size).toBe(1);
	});

	it('no answer within Request Timeout', async () => {
		world.simulator.fail({ times: 1, hang: true });
		const { error, outputs } = await world.send(retries(1, { requestTimeout: 1 }));
		expect(error).toBeUndefined();
		expect(outputs[0]).toHaveLength(1);
		expect(newMessages()).toHaveLength(1);
		expect(world.posts).toHaveLength(2);
	});
});

describe('what would fail again is not repeated', () => {
	it.each([302, 400, 401, 402, 403, 404, 409, 422, 500, 501])('%d', async (status) => {
		world.simulator.fail({ ...answer(status), times: 2 });
		const { error } = await world.send({ errorOutputs: [], ...retries(3) });
		expect(error).toMatchObject({ context: { failure: { status } } });
		expect(world.posts).toHaveLength(1);
	});

	it('429 with a documented code, although Blooio answers a Retry-After', async () => {
		const body = { error: 'ApiError', status: 429, code: 'outbound_limit_reached', limit: 35 };
		const rule = { status: 429, body, headers: AT_ONCE };
		world.simulator.fail({ times: 2, respond: rule });
		const { arrived, names } = await world.send(retries(3));
		expect(arrived[names.indexOf(await labelOf('outbound_limit_reached'))]).toHaveLength(1);
		expect(world.posts).toHaveLength(1);
	});

	it('429 with a code that no document knows', async () => {
		const body = { error: 'ApiError', status: 429, code: 'some_new_limit' };
		world.simulator.fail({ times: 2, respond: { status: 429, body, headers: AT_ONCE } });
		const { error } = await world.send(retries(3));
		expect(error).toMatchObject({ context: { failure: { code: 'some_new_limit' } } });
		expect(world.posts).toHaveLength(1);
	});

	it.each([NUMBERS.limited, NUMBERS.shared])('a limit met in ordinary use (%s)', async (number) => {
		const toBob = { chatId: to(PEOPLE.bob), errorOutputs: [] };
		const { error } = await world.send(together(toBob, from(number), retries(3)));
		expect(error).toMatchObject({ context: { failure: { status: 429, derived: false } } });
		expect(world.posts).toHaveLength(1);
	});

	it('a message that Blooio took in but rejected', async () => {
		const body = { message_id: 'msg_1', status: 'failed' };
		world.simulator.fail({ times: 2, respond: { status: 202, body } });
		await world.send({ errorOutputs: ['rejected'], ...retries(3) });
		expect(world.posts).toHaveLength(1);
	});

	it('a pause longer than two minutes is left to the workflow, which learns its length', async () => {
		world.simulator.fail(answer(429, { 'retry-after': '3600' }));
		const { arrived } = await world.send({ errorOutputs: ['rate_limited'], ...retries(3) });
		expect(jsonOf(arrived[1])).toEqual([
			expect.objectContaining({
				error: expect.objectContaining({ retryable: true, context: { retry_after: 3600 } }),
			}),
		]);
		expect(world.posts).toHaveLength(1);
	});
});

describe('Max Retries', () => {
	const always: FailureRule = { ...answer(503), times: Infinity };

	it.each([
		[0, 1],
		[2, 3],
	])('%d makes %d requests', async (maxRetries, requests) => {
		world.simulator.fail(always);
		const { error } = await world.send({ errorOutputs: [], ...retries(maxRetries) });
		expect(error).toMatchObject({ context: { failure: { code: 'no_active_number' } } });
		expect(world.posts).toHaveLength(requests);
		expect(new Set(keys()).size).toBe(1);
	});

	it('is 3 unless the user chooses otherwise', async () => {
		world.simulator.fail(always);
		await world.send({ errorOutputs: ['no_active_number'] });
		expect(world.posts).toHaveLength(4);
	});

	it('holds for each item, and the others still go out', async () => {
		world.simulator.fail({ ...always, chat: PEOPLE.carol });
		const { arrived } = await world.send(
			{ chatId: to('={{ $json.to }}'), errorOutputs: ['no_active_number'], ...retries(1) },
			{ items: [{ to: PEOPLE.carol }, { to: PEOPLE.alice }, { to: PEOPLE.dave }] },
		);
		expect(jsonOf(arrived[0]).map((json) => json.chat_id)).toEqual([PEOPLE.alice, PEOPLE.dave]);
		expect(jsonOf(arrived[1])).toEqual([expect.objectContaining({ to: PEOPLE.carol })]);
		expect(world.posts).toHaveLength(4);
	});
});

describe('a node that stops', () => {
	const toEach = (options: INodeParameters): INodeParameters => ({
		chatId: to('={{ $json.to }}'),
		errorOutputs: [],
		options,
	});
	const items = [PEOPLE.alice, PEOPLE.carol, PEOPLE.dave, PEOPLE.erin].map((chat) => ({
		to: chat,
	}));

	it('sends nothing more that waits for its turn', async () => {
		world.simulator.fail({ times: 1, respond: { status: 401 } });
		const { error } = await world.send(toEach({ messagesPerMinute: 1 }), { items });
		expect(error).toMatchObject({ context: { failure: { code: 'unauthorized' } } });
		expect(world.posts).toHaveLength(1);
	});

	it('does not try again what waits for another try', async () => {
		world.simulator.fail({
			...{ times: 1, chat: PEOPLE.carol },
			respond: { status: 503, headers: { 'retry-after': '100' } },
		});
		world.simulator.fail({ times: 1, chat: PEOPLE.erin, respond: { status: 401 } });
		const { error } = await world.send(toEach({}), { items });
		expect(error).toMatchObject({ context: { failure: { code: 'unauthorized' } } });
		expect(world.posts).toHaveLength(4);
	});
});

describe('without an idempotency key', () => {
	const unprotected = retries(3, { idempotency: 'none' });

	it.each<[string, FailureRule]>([
		['503', { ...answer(503), times: 2 }],
		['429', { ...answer(429), times: 2 }],
		['a broken connection', { times: 2, drop: 'after' }],
	])('a send is not repeated after %s', async (_name, rule) => {
		world.simulator.fail(rule);
		const { error } = await world.send({ errorOutputs: [], ...unprotected });
		expect(error).toBeDefined();
		expect(keys()).toEqual([undefined]);
	});

	it('reading is repeated all the same', async () => {
		world.simulator.fail({ times: 1, drop: 'after' });
		world.simulator.fail(answer(502));
		const { error, outputs } = await world.run({
			resource: 'message',
			operation: 'get',
			chatId: to(PEOPLE.alice),
			messageId: MESSAGES.fromAlice,
			...retries(2),
		});
		expect(error).toBeUndefined();
		expect(outputs[0]).toHaveLength(1);
		expect(world.simulator.requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET']);
	});
});
