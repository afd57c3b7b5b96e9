import { call, control, plainError } from '../client';
import { subscribe } from '../inbox';
import { useInbox, useSimulator } from '../useSimulator';

const START = 1_800_000_000_000;

describe('the log of a webhook', () => {
	let now = START;
	let logs: string;
	beforeEach(() => {
		now = START;
	});
	const simulator = useSimulator({
		clock: () => now,
		deliveryRetry: { attempts: 2, delayMs: 1 },
	});
	const inbox = useInbox();
	beforeEach(async () => {
		logs = `${(await subscribe(simulator, inbox.url)).path}/logs`;
	});

	const emit = async (messageId: string) => {
		now++;
		const event = { event: 'message.read', message_id: messageId };
		const [delivery] = await simulator.emit(event);
		return delivery?.eventId ?? '';
	};
	const list = async (query = '') => (await call(simulator, 'GET', `${logs}${query}`)).body;

	it('has every attempt', async () => {
		inbox.answers.push('drop');
		const eventId = await emit('msg_1');
		const common = {
			event_id: eventId,
			scope: 'org',
			attempted_time: START + 1,
			webhook_url: inbox.url,
			event_body: { event: 'message.read', message_id: 'msg_1' },
			metadata: {
				organization_id: 'org_simulator',
				event_name: 'message.read',
				message_id: 'msg_1',
				is_replay: false,
				duration_ms: 0,
			},
		};
		const received = { response_received_at: START + 1, response_status: 200 };
		expect(await list('?sort=asc')).toEqual({
			logs: [
				{ ...common, response_received_at: null, response_status: null, response_json: null },
				{ ...common, ...received, response_json: { ok: true } },
			],
			pagination: { total: 2, limit: 50, offset: 0, returned: 2, has_more: false },
		});
	});

	it('comes in pages, newest first', async () => {
		for (const id of ['a', 'b', 'c']) await emit(id);
		expect(await list('?limit=2')).toMatchObject({
			logs: [{ event_body: { message_id: 'c' } }, { event_body: { message_id: 'b' } }],
			pagination: { total: 3, limit: 2, offset: 0, returned: 2, has_more: true },
		});
		expect(await list('?limit=2&offset=2')).toMatchObject({
			logs: [{ event_body: { message_id: 'a' } }],
			pagination: { total: 3, limit: 2, offset: 2, returned: 1, has_more: false },
		});
	});

	it.each([
		['', [200, 201, 404, 500, 503, null]],
		['status=404', [404]],
		['min_status=404', [404, 500, 503]],
		['max_status=404', [200, 201, 404]],
		['min_status=201&max_status=500', [201, 404, 500]],
		['status=503&max_status=500', []],
	])('can be filtered by %s', async (filter, expected) => {
		inbox.answers.push(500, 201, 404, 200, 503, 'drop');
		for (const id of ['a', 'b', 'c']) await emit(id);
		const body = await list(`?${filter}`);
		const statuses = JSON.stringify(body).match(/"response_status":\w+/g) ?? [];
		expect(statuses.sort()).toEqual(expected.map((status) => `"response_status":${status}`));
	});

	it.each(['limit=0', 'sort=up', 'status=ok', 'state=200'])('refuses %s', async (query) => {
		expect((await call(simulator, 'GET', `${logs}?${query}`)).status).toBe(400);
	});

	describe('allows a replay', () => {
		it('of an event, exactly as it was', async () => {
			inbox.answers.push(500, 500);
			const eventId = await emit('msg_1');
			const { body } = await call(simulator, 'POST', `${logs}/${eventId}/replay`);
			expect(body).toEqual({
				success: true,
				replay_event_id: expect.stringMatching(/^evt_/),
				original_event_id: eventId,
				webhook_id: expect.stringMatching(/^wh_/),
				webhook_url: inbox.url,
				response_status: 200,
				duration_ms: 0,
				response_data: {
					body: { ok: true },
					headers: expect.objectContaining({ 'content-type': expect.any(String) }),
					size: 11,
					contentType: 'application/json; charset=utf-8',
					duration: 0,
					error: null,
					errorType: null,
				},
			});
			const [first, , last] = inbox.received;
			expect(last?.raw).toEqual(first?.raw);
			expect(last?.headers).toMatchObject({
				'x-blooio-event': 'message.read',
				'x-blooio-message-id': 'msg_1',
				'x-blooio-replay': 'true',
				'x-original-event-id': eventId,
			});
			expect(first?.headers).not.toHaveProperty('x-blooio-replay');
			expect(await list('?limit=1')).toMatchObject({
				logs: [{ metadata: { is_replay: true, original_event_id: eventId } }],
			});
		});

		it('that is not repeated when it fails', async () => {
			const eventId = await emit('msg_1');
			inbox.answers.push('drop', 500);
			const replay = async () => (await call(simulator, 'POST', `${logs}/${eventId}/replay`)).body;
			expect(await replay()).toMatchObject({
				success: false,
				response_status: 0,
				response_data: { error: expect.any(String), errorType: expect.any(String) },
			});
			expect(await replay()).toMatchObject({ success: false, response_status: 500 });
			expect(inbox.received).toHaveLength(3);
		});

		it('of known events only', async () => {
			const { body } = await call(simulator, 'POST', `${logs}/evt_none/replay`);
			expect(body).toEqual(plainError(404, 'Event not found.'));
		});

		it('from the controls, too', async () => {
			const eventId = await emit('msg_1');
			const [webhook] = simulator.state.webhooks.all();
			const webhookId = webhook?.webhookId ?? '';
			expect(await simulator.replay(webhookId, eventId)).toMatchObject({
				originalEventId: eventId,
				status: 200,
			});
			await control(simulator, 'POST', '/replay', { webhookId, eventId });
			const { body } = await control(simulator, 'GET', '/deliveries');
			expect(body).toMatchObject({ deliveries: [{}, {}, { originalEventId: eventId }] });
		});
	});
});
