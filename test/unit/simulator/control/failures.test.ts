import { sleep } from 'n8n-workflow';
import { KEYS, PEOPLE, type Simulator, startSimulator } from '../../../simulator';
import { call, chatPath, send } from '../client';
import { useSimulator } from '../useSimulator';

describe('simulated failures', () => {
	const simulator = useSimulator();

	const statuses = () => simulator.requests.map(({ status }) => status);
	const messagesToBob = () => simulator.state.chats.get(PEOPLE.bob)?.messages.length ?? 0;
	const sendToBob = async () => await send(simulator, PEOPLE.bob, { text: 'Hello' });

	it('respond with any status, body and headers, as often as said', async () => {
		const body = { error: 'ApiError', message: 'Slow down', status: 429 };
		simulator.fail({
			times: 2,
			respond: { status: 429, body, headers: { 'Retry-After': '3' } },
		});
		const answer = await sendToBob();
		expect(answer.status).toBe(429);
		expect(answer.body).toEqual(body);
		expect(answer.headers.get('retry-after')).toBe('3');
		await sendToBob();
		expect(messagesToBob()).toBe(0);
		expect((await sendToBob()).status).toBe(202);
	});

	it('respond with text as it is, and with an error body when none is given', async () => {
		simulator.fail({ times: 1, respond: { status: 500, body: 'oops' } });
		simulator.fail({ times: 1, respond: { status: 502 } });
		expect((await sendToBob()).body).toBe('oops');
		expect((await sendToBob()).body).toMatchObject({ error: 'ApiError', status: 502 });
	});

	it('drop the connection before processing', async () => {
		simulator.fail({ times: 1, drop: 'before' });
		await expect(sendToBob()).rejects.toThrow('fetch failed');
		expect([messagesToBob(), statuses()]).toEqual([0, [0]]);
	});

	it('drop the connection after processing', async () => {
		simulator.fail({ times: 1, drop: 'after' });
		await expect(sendToBob()).rejects.toThrow('fetch failed');
		expect([messagesToBob(), statuses()]).toEqual([1, [0]]);
	});

	it('truncate the answer after processing', async () => {
		simulator.fail({ times: 1, truncate: true });
		await expect(sendToBob()).rejects.toThrow('terminated');
		expect([messagesToBob(), statuses()]).toEqual([1, [202]]);
	});

	it('answer HTML, or nothing, like a proxy', async () => {
		simulator.fail({ times: 1, html: true, status: 502 });
		simulator.fail({ times: 1, empty: true, status: 504 });
		const html = await sendToBob();
		expect(html.status).toBe(502);
		expect(html.headers.get('content-type')).toContain('text/html');
		expect(html.body).toContain('<html>');
		const empty = await sendToBob();
		expect([empty.status, empty.body]).toEqual([504, '']);
	});

	it('hang until the client gives up', async () => {
		simulator.fail({ times: 1, hang: true });
		const request = fetch(`${simulator.url}/me`, { signal: AbortSignal.timeout(50) });
		await expect(request).rejects.toThrow('timeout');
		expect(statuses()).toEqual([0]);
	});

	it('hang until a reset', async () => {
		simulator.fail({ times: Infinity, hang: true });
		const outcome = sendToBob().catch(() => 'released');
		while (simulator.requests[0]?.body === undefined) await sleep(1);
		simulator.reset();
		expect(await outcome).toBe('released');
		expect((await sendToBob()).status).toBe(202);
	});

	it('come before authentication, as those of a proxy do', async () => {
		simulator.fail({ times: 1, respond: { status: 503 } });
		expect((await call(simulator, 'GET', '/me', { key: null })).status).toBe(503);
	});

	it.each([
		['method', { method: 'post' }],
		['part of the path', { path: `/chats/${PEOPLE.bob}/` }],
		['glob', { path: '/chats/*/messages' }],
		['glob with the prefix', { path: '/v2/api/**' }],
		['chat', { chat: PEOPLE.bob }],
	])('choose requests by %s', async (_, target) => {
		simulator.fail({ times: 1, ...target, respond: { status: 500 } });
		expect((await sendToBob()).status).toBe(500);
	});

	it.each([
		['method', { method: 'GET' }],
		['part of the path', { path: '/groups' }],
		['glob', { path: '/chats/*' }],
		['chat', { chat: PEOPLE.alice }],
	])('leave alone what another %s means', async (_, target) => {
		simulator.fail({ times: 1, ...target, respond: { status: 500 } });
		expect((await sendToBob()).status).toBe(202);
	});

	it('apply in order, each as often as said', async () => {
		simulator.fail({ times: 1, respond: { status: 500 } });
		simulator.fail({ times: 1, chat: PEOPLE.alice, respond: { status: 501 } });
		simulator.fail({ times: Infinity, respond: { status: 502 } });
		const seen = [];
		for (let i = 0; i < 2; i++) seen.push((await sendToBob()).status);
		const alice = await call(simulator, 'GET', chatPath(PEOPLE.alice));
		expect([...seen, alice.status]).toEqual([500, 502, 501]);
	});

	it('are undone by a reset, with all that happened since the start', async () => {
		simulator.fail({ times: Infinity, respond: { status: 500 } });
		await sendToBob();
		simulator.reset();
		expect(simulator.requests).toEqual([]);
		expect(simulator.maxInFlight).toBe(0);
		await sendToBob();
		expect(messagesToBob()).toBe(1);
		simulator.reset();
		expect(messagesToBob()).toBe(0);
	});

	it('do not keep the simulator from closing', async () => {
		const other = await startSimulator();
		other.fail({ times: 1, hang: true });
		other.delay(60_000);
		const pending = [call(other, 'GET', '/me'), call(other, 'GET', '/me/numbers')];
		const outcomes = Promise.allSettled(pending);
		while (other.requests.length < 2) await sleep(1);
		await other.close();
		expect(await outcomes).toHaveLength(2);
	});
});

describe('the log of requests', () => {
	let simulator: Simulator;
	const seen: number[] = [];
	beforeAll(async () => {
		simulator = await startSimulator({ onRequest: ({ status }) => seen.push(status) });
	});
	afterAll(async () => await simulator.close());

	it('holds each API request as it came, without the key', async () => {
		await call(simulator, 'GET', `${chatPath(PEOPLE.alice)}?q=a%20b`);
		await send(simulator, PEOPLE.bob, { text: 'Hello' }, { headers: { 'Idempotency-Key': 'k' } });
		expect(simulator.requests).toMatchObject([
			{
				method: 'GET',
				path: '/v2/api/chats/%2B15551234567',
				query: { q: 'a b' },
				headers: { authorization: '***_key' },
				body: undefined,
				status: 200,
			},
			{
				at: expect.any(Number),
				method: 'POST',
				path: '/v2/api/chats/%2B15559876543/messages',
				query: {},
				headers: { authorization: '***_key', 'idempotency-key': 'k' },
				body: { text: 'Hello' },
				status: 202,
			},
		]);
		expect(JSON.stringify(simulator.requests)).not.toContain(KEYS.blooio);
		expect(seen).toEqual([200, 202]);
	});

	it('knows how many were under way at once', async () => {
		simulator.reset();
		for (let i = 0; i < 5; i++) await call(simulator, 'GET', '/me');
		expect(simulator.maxInFlight).toBe(1);
		simulator.delay(50);
		await Promise.all(Array.from({ length: 7 }, async () => await call(simulator, 'GET', '/me')));
		expect(simulator.maxInFlight).toBe(7);
	});
});
