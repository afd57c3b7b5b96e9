import { GROUPS, NUMBERS, PEOPLE } from '../../simulator';
import type { EmitOptions } from '../../simulator';
import { samplesIn } from '../support/packageFolder.cjs';
import { PAYLOAD_LIMIT } from './support/server';
import { startTriggerWorld } from './support/world';

const world = startTriggerWorld();

const RECEIVED = {
	event: 'message.received',
	message_id: 'msg_1',
	external_id: PEOPLE.alice,
	internal_id: NUMBERS.dedicated,
	protocol: 'imessage',
	timestamp: 1_700_000_000_000,
	text: 'hé \u0000 🎉',
	attachments: [],
	sender: PEOPLE.alice,
	is_group: false,
	something_new: { of: ['the', 'future'] },
};

const seconds = () => Math.floor(Date.now() / 1000);

/** Sends an event to a published workflow; resolves when what it starts is over. */
async function emit(
	n8n: Awaited<ReturnType<typeof world.workflow>>,
	event: object | string,
	options: EmitOptions = {},
) {
	const [delivery] = await world.simulator.emit(event, {
		webhookId: world.webhook().webhookId,
		attempts: 1,
		...options,
	});
	await n8n.idle();
	const text = delivery?.answer?.text ?? '';
	return { status: delivery?.status, body: text === '' ? undefined : JSON.parse(text) };
}

/** Sends an event that is refused, so that it can be replayed. */
async function unanswered(n8n: Awaited<ReturnType<typeof world.workflow>>) {
	await emit(n8n, RECEIVED, { secret: 'whsec_other' });
	return world.simulator.deliveries[0] ?? { eventId: '', webhookId: '' };
}

async function published(...given: Parameters<typeof world.workflow>) {
	const n8n = await world.workflow(...given);
	await n8n.publish();
	return n8n;
}

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

describe('a signature', () => {
	it.each([
		['several values', { signatures: 3 }],
		['the older header', { signatureHeader: 'Blooio-Signature' as const }],
	])('may have %s', async (_what, settings) => {
		world.simulator.configureWebhooks(settings);
		const n8n = await published();
		expect(await emit(n8n, RECEIVED)).toMatchObject({ status: 200 });
		expect(n8n.executions).toHaveLength(1);
	});

	it.each<[string, EmitOptions, string]>([
		['of another secret', { secret: 'whsec_other' }, 'rotated elsewhere'],
		['that is missing', { signature: null }, 'missing'],
		['that is malformed', { signature: 'v1=abc' }, 'malformed'],
		['that is too old', { signedAt: seconds() - 400 }, 'too old'],
		['from the future', { signedAt: seconds() + 400 }, 'too old'],
	])('%s is refused with 401 and one line in the log', async (_what, options, cause) => {
		const n8n = await published();
		expect(await emit(n8n, RECEIVED, options)).toEqual({
			status: 401,
			body: { error: 'unauthorized', message: expect.any(String) },
		});
		expect(n8n.executions).toEqual([]);
		expect(n8n.log).toEqual([expect.stringContaining(cause)]);
		expect(n8n.log.join()).not.toContain(RECEIVED.text);
		expect(world.webhook().rotationCount).toBe(0);
	});

	it('is good for as long as the tolerance says', async () => {
		const n8n = await published({ additionalOptions: { signatureTolerance: 1000 } });
		expect(await emit(n8n, RECEIVED, { signedAt: seconds() - 900 })).toMatchObject({ status: 200 });
	});

	it('fails after a rotation elsewhere, with a word in the log', async () => {
		const n8n = await published();
		world.simulator.state.webhooks.rotate(world.webhook());
		expect(await emit(n8n, RECEIVED)).toMatchObject({ status: 401 });
		expect(n8n.log).toEqual([expect.stringMatching(/unpublish the workflow and publish it again/)]);
		await n8n.unpublish();
		await n8n.publish();
		expect(await emit(n8n, RECEIVED)).toMatchObject({ status: 200 });
	});

	it('is not accepted when no secret is known', async () => {
		const n8n = await published();
		n8n.saved = '{}';
		n8n.forgetProcess();
		world.simulator.fail({ times: 1, path: '/webhooks', respond: { status: 500 } });
		expect(await emit(n8n, RECEIVED)).toMatchObject({ status: 401 });
		expect(n8n.log).toEqual([expect.stringContaining('no signing secret is known')]);
	});

	it('is verified before the body is looked at', async () => {
		const n8n = await published();
		expect(await emit(n8n, '[]', { secret: 'whsec_other' })).toMatchObject({ status: 401 });
	});
});

describe('a body', () => {
	const levels = (count: number) => `{"a":${'['.repeat(count - 1)}${']'.repeat(count - 1)}}`;

	it.each(['', '[]', '"text"', 'null', levels(202), levels(50_000)])(
		'%j with a good signature is refused with 400',
		async (body) => {
			const n8n = await published();
			expect(await emit(n8n, body)).toEqual({
				status: 400,
				body: { error: 'invalid_json', message: expect.stringMatching(/not a JSON object/) },
			});
			expect(n8n.executions).toEqual([]);
		},
	);

	it('that is broken is refused by n8n itself', async () => {
		const n8n = await published();
		expect(await emit(n8n, '{"broken')).toMatchObject({ status: 422 });
		expect(n8n.executions).toEqual([]);
	});

	it.each([
		['a byte order mark', `\uFEFF${JSON.stringify(RECEIVED)}`, 'application/json'],
		['a charset in its type', JSON.stringify(RECEIVED), 'Application/JSON; charset=UTF-8'],
		['no type', JSON.stringify(RECEIVED), null],
		['another type', JSON.stringify(RECEIVED), 'application/octet-stream'],
		[
			'as many levels as an event can have',
			`{"event":"message.received","a":${levels(199)}}`,
			null,
		],
	])('may have %s', async (_what, body, type) => {
		const n8n = await published();
		const headers = { 'Content-Type': type, 'X-Blooio-Event': 'message.received' };
		expect(await emit(n8n, body, { headers })).toMatchObject({ status: 200 });
		expect(n8n.executions).toMatchObject([
			{ items: [{ json: expect.objectContaining({ event: 'message.received' }) }] },
		]);
	});

	it("up to n8n's limit is taken", async () => {
		const n8n = await published();
		const text = 'x'.repeat(PAYLOAD_LIMIT - 1000);
		expect(await emit(n8n, { ...RECEIVED, text })).toMatchObject({ status: 200 });
		expect(await emit(n8n, { ...RECEIVED, text: text + text })).toMatchObject({ status: 413 });
		expect(n8n.executions).toHaveLength(1);
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
