import { NUMBERS, PEOPLE, startSimulator } from '../../../simulator';
import { call, control, plainError } from '../client';
import { subscribe } from '../inbox';
import { useSimulator } from '../useSimulator';

const HOOK = 'https://example.com/hook';

describe('webhook subscriptions', () => {
	const simulator = useSimulator();

	const create = async (body: unknown) => await call(simulator, 'POST', '/webhooks', { body });

	it('are created with a secret, which comes once', async () => {
		const answer = await create({ webhook_url: HOOK });
		expect(answer.status).toBe(201);
		expect(answer.body).toEqual({
			webhook_id: expect.stringMatching(/^wh_[a-zA-Z0-9]+$/),
			webhook_url: HOOK,
			webhook_type: 'message',
			scope: 'organization',
			created_at: expect.any(Number),
			signing_secret: expect.stringMatching(/^whsec_/),
		});
		const list = await call(simulator, 'GET', '/webhooks');
		expect(list.body).toEqual({
			webhooks: [
				{
					webhook_id: expect.any(String),
					webhook_url: HOOK,
					webhook_type: 'message',
					scope: 'organization',
					api_key_name: null,
					integration_name: null,
					created_at: expect.any(Number),
					deprecated_at: null,
					valid_until: -1,
					last_triggered: null,
					failure_count: 0,
					is_active: true,
				},
			],
		});
	});

	it('of a URL that has one already stay as they are and show no secret', async () => {
		const { id } = await subscribe(simulator, HOOK, 'status');
		const again = await create({ webhook_url: 'HTTPS://EXAMPLE.com/hook', webhook_type: 'all' });
		expect(again.status).toBe(200);
		expect(again.body).toEqual({
			webhook_id: id,
			webhook_url: HOOK,
			scope: 'organization',
			message: 'Webhook already exists',
		});
		expect(simulator.state.webhooks.get(id)?.type).toBe('status');
	});

	it('are at most 64', async () => {
		for (let i = 0; i < 64; i++) await subscribe(simulator, `${HOOK}/${i}`);
		const refused = await create({ webhook_url: HOOK });
		expect(refused.status).toBe(409);
		expect(refused.body).toEqual(
			plainError(409, 'Webhook limit reached (at most 64 per organization).'),
		);
		expect((await create({ webhook_url: `${HOOK}/0` })).status).toBe(200);
	});

	it.each(['message', 'status', 'poll', 'all'])('may be of type %s', async (type) => {
		const { path } = await subscribe(simulator, HOOK, type);
		expect((await call(simulator, 'GET', path)).body).toMatchObject({ webhook_type: type });
	});

	it.each([
		[{}, 'webhook_url: Required'],
		[{ webhook_url: 'hook' }, 'webhook_url: Not a valid URL'],
		[{ webhook_url: 'ftp://example.com' }, 'webhook_url: Not a valid URL'],
		[{ webhook_url: 'http://example.com' }, 'webhook_url: Must be an https URL'],
		[{ webhook_url: 'http://127.0.0.1.example.com' }, 'webhook_url: Must be an https URL'],
		[{ webhook_url: HOOK, webhook_type: 'polls' }, expect.stringContaining('webhook_type: ')],
		[{ webhook_url: HOOK, valid_until: 'never' }, expect.stringContaining('valid_until: ')],
		[{ webhook_url: HOOK, secret: 'x' }, 'Unknown field: secret'],
	])('from %j are refused', async (body, message) => {
		const answer = await create(body);
		expect([answer.status, answer.body]).toEqual([400, plainError(400, message)]);
	});

	const LOCAL = [
		'http://localhost:5678/a',
		'http://127.0.0.1/a',
		'http://[::1]/a',
		'https://localhost',
	];
	it.each(LOCAL)('may be local: %s', async (url) => {
		expect((await create({ webhook_url: url })).status).toBe(201);
	});

	it.each(LOCAL)('may not be local if the simulator is told so: %s', async (url) => {
		const strict = await startSimulator({ allowLoopbackWebhooks: false });
		const answer = await call(strict, 'POST', '/webhooks', { body: { webhook_url: url } });
		await strict.close();
		expect(answer.body).toEqual(plainError(400, 'webhook_url: Must be a public URL'));
	});

	it('of type poll are unknown to an older API', async () => {
		const { path } = await subscribe(simulator, HOOK);
		await control(simulator, 'PUT', '/webhooks', { refusePoll: true });
		const message = 'webhook_type: expected one of message, status, all';
		const wanted = { webhook_type: 'poll' };
		const refused = [
			await create({ webhook_url: `${HOOK}/2`, ...wanted }),
			await call(simulator, 'PATCH', path, { body: wanted }),
		];
		expect(refused.map(({ body }) => body)).toEqual([
			plainError(400, message),
			plainError(400, message),
		]);
		simulator.reset();
		expect((await create({ webhook_url: HOOK, ...wanted })).status).toBe(201);
	});

	it('change', async () => {
		const { path } = await subscribe(simulator, HOOK);
		const patch = async (body: unknown) => (await call(simulator, 'PATCH', path, { body })).body;
		expect(await patch({ webhook_type: 'all', valid_until: 5 })).toMatchObject({
			webhook_type: 'all',
			valid_until: 5,
			is_active: true,
		});
		expect(await patch({ valid_until: null })).toMatchObject({ valid_until: -1 });
		expect(await patch({ deprecate: true })).toMatchObject({
			is_active: false,
			deprecated_at: expect.any(Number),
		});
		expect(await patch({ deprecate: false })).toMatchObject({
			is_active: true,
			deprecated_at: null,
		});
		expect(await patch({ webhook_url: HOOK })).toEqual(
			plainError(400, 'Unknown field: webhook_url'),
		);
	});

	it('are deleted for good', async () => {
		const { path } = await subscribe(simulator, HOOK);
		const answer = await call(simulator, 'DELETE', path);
		expect(answer.body).toEqual({ success: true, message: 'Webhook deleted' });
		const gone = [];
		for (const [method, rest] of [
			['GET', ''],
			['PATCH', ''],
			['DELETE', ''],
			['POST', '/secret/rotate'],
			['GET', '/logs'],
			['POST', '/logs/evt_1/replay'],
		] as const) {
			gone.push((await call(simulator, method, `${path}${rest}`)).body);
		}
		expect(gone).toEqual(gone.map(() => plainError(404, 'Webhook not found.')));
		expect((await create({ webhook_url: HOOK })).status).toBe(201);
	});

	it('get a new secret by rotation', async () => {
		const { id, secret, path } = await subscribe(simulator, HOOK);
		const rotate = async () => (await call(simulator, 'POST', `${path}/secret/rotate`)).body;
		expect(await rotate()).toEqual({
			webhook_id: id,
			signing_secret: expect.stringMatching(/^whsec_/),
			rotated_at: expect.any(Number),
			rotated_by: 'api_key',
			rotation_count: 1,
		});
		expect(simulator.state.webhooks.get(id)?.secret).not.toBe(secret);
		expect(await rotate()).toMatchObject({ rotation_count: 2 });
	});

	it('need a key', async () => {
		expect((await call(simulator, 'GET', '/webhooks', { key: null })).status).toBe(401);
	});

	it('go with a reset', async () => {
		await subscribe(simulator, HOOK);
		simulator.reset();
		expect((await call(simulator, 'GET', '/webhooks')).body).toEqual({ webhooks: [] });
		simulator.receive({ from: PEOPLE.alice, to: NUMBERS.dedicated, text: 'Hi' });
		expect(simulator.deliveries).toEqual([]);
	});
});
