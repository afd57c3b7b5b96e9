import { GROUPS, NUMBERS, PEOPLE } from '../../../simulator';
import { samplesIn } from '../../support/package/packageFolder.cjs';
import { world, RECEIVED, emit, unanswered, published } from './emitted';

describe('an event', () => {
	it('starts an execution with the payload as it came, its chat and the facts of its delivery', async () => {
		const n8n = await published({ simplify: false });
		const before = Date.now();
		expect(await emit(n8n, RECEIVED)).toEqual({ status: 200, body: { received: true } });
		const delivery = {
			key: 'message.received:msg_1',
			replay: false,
			original_event_id: null,
			received_at: expect.any(Number),
		};
		const [item] = n8n.executions[0]?.items ?? [];
		expect(item?.json).toEqual({
			...RECEIVED,
			chat_id: PEOPLE.alice,
			keyword: null,
			delivery,
		});
		expect(Object.keys(item?.json ?? {}).slice(0, -3)).toEqual(Object.keys(RECEIVED));
		expect(n8n.executions).toHaveLength(1);
		const { received_at: receivedAt } = item?.json.delivery as { received_at: number };
		expect(receivedAt).toBeGreaterThanOrEqual(before);
	});

	it('comes from a person who writes', async () => {
		const n8n = await published();
		world.simulator.receive({ from: PEOPLE.alice, text: 'Hello' });
		await world.simulator.idle();
		await n8n.idle();
		expect(n8n.executions[0]?.items[0]?.json).toMatchObject({
			sender: PEOPLE.alice,
			text: 'Hello',
		});
	});

	it('says when it is a replay, by headers that nothing is decided by', async () => {
		const n8n = await published();
		const { eventId, webhookId } = await unanswered(n8n);
		await world.simulator.replay(webhookId, eventId);
		await n8n.idle();
		expect(n8n.executions.map(({ items }) => items[0]?.json.delivery)).toEqual([
			expect.objectContaining({
				key: 'message.received:msg_1',
				replay: true,
				original_event_id: eventId,
			}),
		]);
	});

	it('is simplified where that is wanted', async () => {
		const n8n = await published();
		await emit(n8n, {
			...RECEIVED,
			is_group: true,
			group_id: GROUPS.team,
			external_id: GROUPS.team,
		});
		expect(n8n.executions[0]?.items[0]?.json).toEqual({
			event: 'message.received',
			chat_id: GROUPS.team,
			sender: PEOPLE.alice,
			message_id: 'msg_1',
			timestamp: 1_700_000_000_000,
			text: RECEIVED.text,
			attachments: [],
			protocol: 'imessage',
			is_group: true,
			internal_id: NUMBERS.dedicated,
			keyword: null,
			delivery: expect.objectContaining({ key: 'message.received:msg_1' }),
		});
	});

	it('looks like the sample of the documentation, which stands for one before a first run', async () => {
		const n8n = await published();
		world.simulator.receive({ from: PEOPLE.alice, text: 'Hello' });
		await world.simulator.idle();
		await n8n.idle();
		const [sample] = samplesIn('docs/trigger.md');
		const { items: [item] = [] } = n8n.executions[0] ?? {};
		const types = (json: object = {}) =>
			Object.entries(json).map(([name, value]) => [name, typeof value]);
		expect(types(sample)).toEqual(types(item?.json));
		expect(types(sample?.delivery)).toEqual(types(Object(item?.json.delivery)));
	});

	it('comes to a test as well', async () => {
		const n8n = await world.workflow();
		await n8n.listen();
		expect(await emit(n8n, RECEIVED)).toMatchObject({ status: 200 });
		expect(n8n.executions).toEqual([
			expect.objectContaining({ mode: 'manual', items: [expect.anything()] }),
		]);
		expect(world.webhooks()).toEqual([]);
	});
});

describe('what is not wanted is answered 200 and starts nothing', () => {
	it.each([
		['an event that is not chosen', {}, { event: 'message.sent' }],
		['an event that nobody knows', {}, { event: 'message.melted' }],
		['an event without a name', {}, { event: undefined }],
		['another sender', { filters: { from: PEOPLE.bob } }, {}],
		['another number of ours', { filters: { ourNumbers: NUMBERS.dedicated2 } }, {}],
		['a group', { filters: { chatKind: 'direct' } }, { is_group: true }],
		['another protocol', { filters: { protocols: ['sms'] } }, {}],
	])('%s', async (_what, parameters, change) => {
		const n8n = await published(parameters);
		expect(await emit(n8n, { ...RECEIVED, ...change })).toEqual({
			status: 200,
			body: { received: true },
		});
		expect(n8n.executions).toEqual([]);
		expect(n8n.log).toEqual([]);
	});
});

it('takes every event with All Events, known or not', async () => {
	const n8n = await published({ events: ['*'] });
	for (const event of ['message.sent', 'message.melted', undefined]) {
		await emit(n8n, { ...RECEIVED, event });
	}
	expect(n8n.executions).toHaveLength(3);
});

it('fails visibly when an expression makes a filter unusable', async () => {
	const n8n = await published();
	n8n.setup.parameters.filters = { from: '={{ "not a chat" }}' };
	expect(await emit(n8n, RECEIVED, { secret: 'whsec_other' })).toMatchObject({ status: 401 });
	expect(await emit(n8n, RECEIVED)).toMatchObject({ status: 500 });
	expect(n8n.executions).toEqual([
		expect.objectContaining({ error: expect.stringContaining('"not a chat"') }),
	]);
});
