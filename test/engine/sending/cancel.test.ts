import type { INodeParameters } from 'n8n-workflow';

import { PEOPLE } from '../../simulator';
import type { NodeRunResult } from '../support/runWorkflow';
import { until } from '../support/until';
import { jsonOf, linksOf, startWorld, to } from '../support/world';

const world = startWorld();

const { alice, bob, carol, dave, erin, ivan } = PEOPLE;
const ITEMS = [alice, bob, carol, dave, erin, ivan].flatMap((phone) =>
	['one', 'two', 'three'].map((text) => ({ phone, text })),
);

const bulk = (options: INodeParameters): INodeParameters => ({
	chatId: to('={{ $json.phone }}'),
	text: '={{ $json.text }}',
	errorOutputs: [],
	options,
});

/** Runs the bulk send and cancels it as soon as the condition holds and `first` is done. */
async function cancelWhen(
	condition: () => boolean,
	options: INodeParameters,
	first: () => Promise<void> = async () => {},
): Promise<NodeRunResult> {
	let cancelling: Promise<void> = Promise.resolve();
	const result = await world.send(bulk(options), {
		items: ITEMS,
		onStart: (cancel) => {
			cancelling = until(condition).then(first).then(cancel);
		},
	});
	await cancelling;
	return result;
}

/** Whether four requests are answered and four more under way, which then stay so. */
function isSecondWave(): boolean {
	if (world.posts.length >= 4) world.simulator.delay(60_000);
	return world.posts.length === 8;
}

const answered = () => world.posts.filter(({ status }) => status !== 0).length;

/**
 * Lets come what is still on its way to the simulator, by a run of its own. (n8n breaks off the
 * requests that are under way at a cancel; whether Blooio has read them stays open.)
 */
async function settle() {
	world.simulator.delay(0);
	await world.run({ resource: 'account', operation: 'get' });
}

it('no request starts after the cancel, and what was answered before is in the output', async () => {
	world.simulator.delay(1_000);
	// A fifth request starts only once one of the first four is answered.
	const { run, outputs, arrived } = await cancelWhen(isSecondWave, { maxConcurrency: 4 });
	await settle();
	expect(world.posts).toHaveLength(8);
	expect(run.status).toBe('canceled');
	expect(linksOf(outputs[0])).toEqual([0, 3, 6, 9]);
	expect(jsonOf(outputs[0])).toEqual(
		[alice, bob, carol, dave].map((phone) =>
			expect.objectContaining({ chat_id: phone, message_id: expect.stringMatching(/^msg_/) }),
		),
	);
	expect(arrived.flat()).toEqual([]);
});

it('a job that takes up the cancelled execution sends to nobody twice', async () => {
	const { state } = world.simulator;
	const sentBefore = state.messages.size;
	world.simulator.delay(1_000);
	await cancelWhen(isSecondWave, { maxConcurrency: 4 });
	await settle();
	const { error } = await world.send(bulk({ maxConcurrency: 4 }), { items: ITEMS });
	expect(error).toBeUndefined();
	expect(state.messages.size - sentBefore).toBe(ITEMS.length);
});

it('waiting for a repetition ends with the cancel', async () => {
	world.simulator.fail({
		times: Infinity,
		method: 'POST',
		respond: { status: 503, headers: { 'retry-after': '60' } },
	});
	const { run } = await cancelWhen(() => answered() === 2, { maxConcurrency: 2 });
	await settle();
	expect(world.posts).toHaveLength(2);
	expect(run.status).toBe('canceled');
});

it('waiting for the pace of Messages per Minute ends with the cancel', async () => {
	const { run, outputs } = await cancelWhen(
		() => answered() === 1,
		{ messagesPerMinute: 1 },
		settle,
	);
	await settle();
	expect(world.posts).toHaveLength(1);
	expect(run.status).toBe('canceled');
	expect(jsonOf(outputs[0])).toEqual([expect.objectContaining({ chat_id: alice })]);
});

it('a request that breaks off after the cancel is not repeated', async () => {
	world.simulator.fail({ times: 1, hang: true });
	const { run, error } = await cancelWhen(() => world.posts.length === 1, {
		maxConcurrency: 1,
		requestTimeout: 1,
	});
	expect(world.posts).toHaveLength(1);
	expect(run.status).toBe('canceled');
	expect(error?.name).not.toBe('NodeApiError');
});
