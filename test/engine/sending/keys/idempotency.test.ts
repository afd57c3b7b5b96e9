import type { INodeParameters } from 'n8n-workflow';

import { PEOPLE } from '../../../simulator';
import { jsonOf, startWorld, to } from '../../support/world';
import { recordSends } from './recordSends';

const world = startWorld();
const { keys, sent } = recordSends(world);

const { alice, carol, dave } = PEOPLE;

/** Sends each item's `text` to its `phone`, one at a time. */
const PER_ITEM: INodeParameters = {
	chatId: to('={{ $json.phone }}'),
	text: '={{ $json.text }}',
	errorOutputs: [],
	options: { maxConcurrency: 1, maxRetries: 0 },
};

/** Lets one send to a chat fail in a way that nothing repeats. */
const failOnce = (chat: string) =>
	world.simulator.fail({ times: 1, chat, respond: { status: 500 } });

describe('automatic protection', () => {
	it('a job that a crashed worker leaves to another sends nothing twice', async () => {
		const first = await world.send({}, { executionId: '1' });
		const second = await world.send({}, { executionId: '1' });
		expect(sent()).toEqual([`${alice}: Hello`]);
		expect(jsonOf(first.outputs[0])).toEqual([expect.objectContaining({ duplicate: false })]);
		expect(jsonOf(second.outputs[0])).toEqual(
			jsonOf(first.outputs[0]).map((json) => ({ ...json, duplicate: true })),
		);
	});

	it('another execution sends again', async () => {
		await world.send({}, { executionId: '1' });
		const { outputs } = await world.send({}, { executionId: '2' });
		expect(sent()).toHaveLength(2);
		expect(jsonOf(outputs[0])).toEqual([expect.objectContaining({ duplicate: false })]);
	});

	it('another node of the same execution sends as well', async () => {
		await world.send({}, { settings: { id: 'first' } });
		await world.send({}, { settings: { id: 'second' } });
		expect(sent()).toHaveLength(2);
	});

	it('the same text to the same person in two items goes out twice', async () => {
		await world.send({}, { items: [{}, {}] });
		expect(sent()).toEqual([`${alice}: Hello`, `${alice}: Hello`]);
	});

	it('each run of a loop sends, and a second job repeats none of them', async () => {
		await world.send({}, { executionId: '1', runs: 3 });
		expect(sent()).toHaveLength(3);
		expect(new Set(keys()).size).toBe(3);
		await world.send({}, { executionId: '1', runs: 3 });
		expect(sent()).toHaveLength(3);
		expect(new Set(keys()).size).toBe(3);
	});

	it('Retry On Fail repeats the node, not the messages that went out', async () => {
		failOnce(carol);
		const { error, outputs } = await world.send(PER_ITEM, {
			settings: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 },
			items: [
				{ phone: alice, text: 'one' },
				{ phone: carol, text: 'two' },
				{ phone: dave, text: 'three' },
			],
		});
		expect(error).toBeUndefined();
		expect(sent()).toEqual([`${alice}: one`, `${carol}: two`, `${dave}: three`]);
		expect(jsonOf(outputs[0]).map(({ chat_id: chat, duplicate }) => [chat, duplicate])).toEqual([
			[alice, true],
			[carol, false],
			[dave, false],
		]);
	});

	it('nobody loses or gets twice a message when the second job sees another order', async () => {
		failOnce(carol);
		const items = [
			{ phone: alice, text: 'for Alice' },
			{ phone: carol, text: 'for Carol' },
			{ phone: dave, text: 'for Dave' },
		];
		const first = await world.send(PER_ITEM, { executionId: '1', items });
		expect(first.error).toBeDefined();
		expect(sent()).toEqual([`${alice}: for Alice`]);
		const second = await world.send(PER_ITEM, { executionId: '1', items: items.toReversed() });
		expect(second.error).toBeUndefined();
		expect(sent().sort()).toEqual(
			[`${alice}: for Alice`, `${carol}: for Carol`, `${dave}: for Dave`].sort(),
		);
	});

	it('a list of recipients in another spelling is the same chat', async () => {
		await world.send({ chatId: to(`${alice},${carol}`) });
		await world.send({ chatId: to(`${carol}, ${alice}`) });
		expect(sent()).toHaveLength(1);
	});

	it('a text that differs at each evaluation is still one message', async () => {
		const text = '=At {{ $now.toMillis() }} {{ Math.random() }}';
		await world.send({ text }, { executionId: '1' });
		await world.send({ text }, { executionId: '1' });
		expect(sent()).toHaveLength(1);
		expect(new Set(keys()).size).toBe(1);
		expect(world.posts).toHaveLength(2);
	});

	it('a send by hand without an execution id is protected against repeated requests alone', async () => {
		world.simulator.fail({ times: 1, truncate: true });
		await world.send({}, { executionId: '' });
		expect(sent()).toHaveLength(1);
		await world.send({}, { executionId: '' });
		expect(sent()).toHaveLength(2);
	});
});

describe('a loop that tries again what has failed', () => {
	/** The output "No connection" leads back to the node. */
	const loop = { back: 1, executionId: '1' };
	const errorOutputs = ['network_error'];
	const options = { maxRetries: 0 };

	it('sends nothing twice when only the answer was lost', async () => {
		world.simulator.fail({ times: 2, drop: 'after' });
		const { error, outputs } = await world.send({ errorOutputs, options }, loop);
		expect(error).toBeUndefined();
		expect(world.posts).toHaveLength(3);
		expect(new Set(keys()).size).toBe(1);
		expect(sent()).toEqual([`${alice}: Hello`]);
		expect(jsonOf(outputs[0])).toEqual([expect.objectContaining({ duplicate: true })]);
	});

	it('sends what did not arrive', async () => {
		world.simulator.fail({ times: 2, drop: 'before' });
		await world.send({ errorOutputs, options }, loop);
		expect(sent()).toEqual([`${alice}: Hello`]);
	});

	it('two items made from one failed item are two messages', async () => {
		world.simulator.fail({ times: 1, drop: 'after' });
		const first = await world.send({ errorOutputs, options }, { executionId: '1' });
		const [failed] = first.arrived[1] ?? [];
		expect(failed?.json.error).toMatchObject({ idempotency_key: keys()[0] });
		const items = [failed?.json ?? {}, failed?.json ?? {}];
		await world.send({ errorOutputs, options }, { executionId: '1', items });
		expect(sent()).toHaveLength(2);
	});

	it('a message whose answer could not be read keeps its key', async () => {
		const nested = { a: JSON.parse(`${'['.repeat(250)}${']'.repeat(250)}`) };
		world.simulator.fail({ times: 1, respond: { status: 200, body: nested } });
		const first = await world.send(
			{ errorOutputs: ['unexpected_answer'], options },
			{ executionId: '1' },
		);
		const [failed] = first.arrived[1] ?? [];
		expect(failed?.json.error).toMatchObject({ retryable: false, idempotency_key: keys()[0] });
		await world.send({ options }, { executionId: '1', items: [failed?.json ?? {}] });
		expect(new Set(keys()).size).toBe(1);
	});

	it('what Blooio refused for good has no key to come back with', async () => {
		world.simulator.fail({ times: 1, respond: { status: 403 } });
		const { arrived } = await world.send({ errorOutputs: ['forbidden'], options });
		expect(arrived[1]?.[0]?.json.error).not.toHaveProperty('idempotency_key');
	});
});

describe('a database that is set up anew', () => {
	it('counts its executions from 1 again, and sends all the same', async () => {
		await world.send({}, { executionId: '1', begunAt: 1_760_000_000_000 });
		await world.send({}, { executionId: '1', begunAt: 1_770_000_000_000 });
		expect(sent()).toHaveLength(2);
	});
});

it('None sends every time, without a key', async () => {
	const options = { idempotency: 'none' };
	await world.send({ options }, { executionId: '1' });
	const { outputs } = await world.send({ options }, { executionId: '1' });
	expect(sent()).toHaveLength(2);
	expect(keys()).toEqual([undefined, undefined]);
	expect(jsonOf(outputs[0])).toEqual([
		expect.objectContaining({ duplicate: false, idempotency_key: null }),
	]);
});
