import { NUMBERS } from '../../../simulator';
import { until } from '../../support/until';
import { arrivals, jsonOf, labelOf, linksOf, to } from '../../support/world';
import {
	world,
	alice,
	bob,
	carol,
	dave,
	erin,
	ivan,
	by,
	perItem,
	itemsTo,
	askedFor,
	reads,
	senderOf,
} from './strategies';

describe('look-ups', () => {
	it('are made once per run and once per chat', async () => {
		const items = itemsTo(alice, carol, alice, ivan, carol, alice);
		const { outputs } = await world.send(perItem('lastUsed'), { items });
		expect(outputs[0]).toHaveLength(6);
		expect(reads().sort()).toEqual(
			['/me/numbers', ...[alice, carol, ivan].map((chat) => `/chats/${chat}/messages`)].sort(),
		);
	});

	it('are made anew in the next run of the node', async () => {
		await world.send(by('areaCode'), { runs: 2 });
		expect(reads()).toEqual(['/me/numbers', '/me/numbers']);
	});

	it('keep to Max Concurrency', async () => {
		world.simulator.delay(20);
		const items = itemsTo(alice, carol, ivan, dave, erin, bob);
		await world.send(perItem('lastUsed', { options: { maxConcurrency: 2 } }), { items });
		expect(world.simulator.maxInFlight).toBeLessThanOrEqual(2);
	});

	it('that fail for a moment are repeated', async () => {
		world.simulator.fail({ times: 2, path: '/me/numbers', respond: { status: 503 } });
		expect(await senderOf(by('areaCode', { options: { maxRetries: 2 } }))).toMatchObject({
			reason: 'first_number',
		});
		expect(world.posts).toHaveLength(1);
	});

	it('that fail are the coded error of their items, and nothing is sent for these', async () => {
		world.simulator.fail({
			times: Infinity,
			method: 'GET',
			chat: carol,
			respond: { status: 502 },
		});
		const result = await world.send(
			perItem('lastUsed', {
				errorOutputs: ['device_unreachable'],
				options: { maxRetries: 0 },
			}),
			{ items: itemsTo(alice, carol, ivan) },
		);
		const { [await labelOf('device_unreachable')]: failed } = arrivals(result);
		expect(result.outputs.map(linksOf)).toEqual([[0, 2], [1]]);
		expect(jsonOf(failed)).toEqual([
			expect.objectContaining({
				to: carol,
				error: expect.objectContaining({ code: 'device_unreachable', status: 502 }),
			}),
		]);
		expect(world.posts).toHaveLength(2);
	});

	it('that failed for one item are tried again for the next', async () => {
		world.simulator.fail({ times: 1, path: '/me/numbers', respond: { status: 500 } });
		const { outputs } = await world.send(
			perItem('areaCode', { errorOutputs: ['server_error'], options: { maxConcurrency: 1 } }),
			{ items: itemsTo(alice, carol) },
		);
		expect(outputs.map(linksOf)).toEqual([[1], [0]]);
	});

	it('with a wrong key fail as every request would', async () => {
		const { arrived } = await world.send(
			{ ...by('lastUsed'), errorOutputs: ['unauthorized'] },
			{ key: 'bl_nobody' },
		);
		expect(arrived[1]).toHaveLength(1);
		expect(world.posts).toEqual([]);
	});

	it('end with the cancel of the execution, and nothing is sent after it', async () => {
		world.simulator.fail({
			times: Infinity,
			method: 'GET',
			respond: { status: 503, headers: { 'retry-after': '60' } },
		});
		const answered = () => world.simulator.requests.some(({ status }) => status === 503);
		let cancelling = Promise.resolve();
		const { run } = await world.send(by('lastUsed'), {
			onStart: (cancel) => {
				cancelling = until(answered).then(cancel);
			},
		});
		await cancelling;
		expect(run.status).toBe('canceled');
		expect(world.posts).toEqual([]);
	});
});

describe('duplicate protection', () => {
	const keys = () => world.posts.map(({ headers }) => headers['idempotency-key']);
	const sentTo = (chat: string) => world.simulator.state.chats.get(chat)?.outboundCount ?? 0;

	it.each(['automatic', 'content'])(
		'%s: another number at the second try is the same message',
		async (idempotency) => {
			const options = { idempotency, maxRetries: 0 };
			const strategy = by('areaCode', { chatId: to('+14159998888'), options });
			await world.send(strategy);
			const number = world.simulator.state.numbers.get(NUMBERS.dedicated2);
			if (number) number.isActive = false;
			await world.send(strategy);
			expect(askedFor()).toEqual([NUMBERS.dedicated2, NUMBERS.dedicated]);
			expect(new Set(keys()).size).toBe(1);
			expect(sentTo('+14159998888')).toBe(1);
		},
	);

	it('a job that takes up the execution sends to nobody twice', async () => {
		const items = itemsTo(alice, carol, ivan);
		await world.send(perItem('lastUsed'), { items });
		const before = world.simulator.state.messages.size;
		const { outputs } = await world.send(perItem('lastUsed'), { items });
		expect(world.simulator.state.messages.size).toBe(before);
		expect(jsonOf(outputs[0]).map(({ duplicate }) => duplicate)).toEqual([true, true, true]);
	});
});
