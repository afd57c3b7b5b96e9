import type { INodeParameters } from 'n8n-workflow';

import { PEOPLE } from '../../simulator';
import { jsonOf, linksOf, sendPath, startWorld, to } from '../support/world';

/** Answers take turns in being slow and quick, so that what is sent together ends in another order. */
const DELAYS_MS = [1, 30, 8, 20, 2, 15, 40];
let answered = 0;
const world = startWorld({
	onRequest: () => world.simulator.delay(DELAYS_MS[answered++ % DELAYS_MS.length] ?? 1),
});
/** Long enough for all requests that start together to have arrived before the first answer. */
beforeEach(() => world.simulator.delay(100));

const { alice, bob, carol, dave, erin, ivan } = PEOPLE;
const CHATS = [alice, bob, carol, dave, erin, ivan];

/** Items of six chats, mixed, some chats with more than others; `text` is the item's number. */
const TURNS = [0, 0, 1, 2, 0, 3, 4, 5, 1, 1];
const ITEMS = Array.from({ length: 60 }, (_, index) => ({
	phone: CHATS[TURNS[index % TURNS.length] ?? 0] ?? alice,
	text: String(index),
}));

const bulk = (options: INodeParameters = {}): INodeParameters => ({
	chatId: to('={{ $json.phone }}'),
	text: '={{ $json.text }}',
	options,
});

const textsTo = (chat: string) =>
	world.posts
		.filter(({ path }) => path === sendPath(encodeURIComponent(chat)))
		.map(({ body }) => body);

it('messages of one chat arrive in input order, although answers differ in speed', async () => {
	const { error } = await world.send(bulk(), { items: ITEMS });
	expect(error).toBeUndefined();
	expect(world.posts).toHaveLength(60);
	for (const chat of CHATS) {
		expect(textsTo(chat)).toEqual(
			ITEMS.filter(({ phone }) => phone === chat).map(({ text }) => ({ text })),
		);
	}
});

it('different chats are served side by side', async () => {
	await world.send(bulk(), { items: ITEMS });
	expect(world.simulator.maxInFlight).toBeGreaterThan(1);
	expect(world.simulator.maxInFlight).toBeLessThanOrEqual(CHATS.length);
});

it.each([1, 2, 3])('at most Max Concurrency requests are under way: %d', async (maxConcurrency) => {
	await world.send(bulk({ maxConcurrency }), { items: ITEMS });
	expect(world.posts).toHaveLength(60);
	expect(world.simulator.maxInFlight).toBe(maxConcurrency);
});

it('ten are under way unless the user chooses otherwise', async () => {
	const items = Array.from({ length: 30 }, (_, index) => ({ phone: `+1555888${1000 + index}` }));
	const { error } = await world.send({ chatId: to('={{ $json.phone }}') }, { items });
	expect(error).toBeUndefined();
	expect(world.simulator.maxInFlight).toBe(10);
});

it('outputs are in input order and linked to their items', async () => {
	const { outputs } = await world.send(bulk(), { items: ITEMS });
	expect(linksOf(outputs[0])).toEqual(ITEMS.map((_, index) => index));
	expect(jsonOf(outputs[0]).map((json) => json.chat_id)).toEqual(ITEMS.map(({ phone }) => phone));
});

it('a list of recipients in any spelling is one chat', async () => {
	const spellings = [
		`${alice},${carol},${ivan}`,
		`${ivan};${alice} , ${carol}`,
		`${carol}\n${ivan.toUpperCase()}\n${alice}`,
		`${alice},${carol},${ivan},${alice}`,
	];
	const items = Array.from({ length: 12 }, (_, index) => ({
		phone: spellings[index % 4] ?? '',
		text: String(index),
	}));
	const { error } = await world.send(bulk(), { items });
	expect(error).toBeUndefined();
	expect(world.posts.map(({ body }) => body)).toEqual(items.map(({ text }) => ({ text })));
	expect(world.simulator.maxInFlight).toBe(1);
});

it('a message that is repeated holds its place in the chat', async () => {
	world.simulator.fail({ times: 1, drop: 'before', chat: alice });
	const items = ['one', 'two', 'three'].map((text) => ({ phone: alice, text }));
	await world.send(bulk({ maxRetries: 1 }), { items });
	expect(textsTo(alice)).toEqual([
		{ text: 'one' },
		{ text: 'one' },
		{ text: 'two' },
		{ text: 'three' },
	]);
});

it('a message that fails does not hold up the next of its chat', async () => {
	world.simulator.fail({ times: 1, chat: alice, respond: { status: 400 } });
	const items = ['one', 'two'].map((text) => ({ phone: alice, text }));
	const { outputs } = await world.send({ ...bulk(), errorOutputs: ['invalid_request'] }, { items });
	expect(outputs.map(linksOf)).toEqual([[1], [0]]);
});

it('reading is not held to an order', async () => {
	const items = Array.from({ length: 12 }, () => ({ phone: alice }));
	await world.run(
		{
			resource: 'message',
			operation: 'getAll',
			chatId: to('={{ $json.phone }}'),
			options: { maxConcurrency: 4 },
		},
		{ items },
	);
	expect(world.simulator.maxInFlight).toBe(4);
});
