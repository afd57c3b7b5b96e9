import { startTriggerWorld } from './support/world';

const world = startTriggerWorld();

const TUNNEL = /WEBHOOK_URL.*tunnel/s;
const API = 'https://backend.blooio.example/v2/api';

describe('an address that Blooio cannot reach', () => {
	it.each([
		'http://localhost:5678',
		'https://localhost',
		'https://127.0.0.1',
		'https://[::1]',
		'https://192.168.1.20',
		'https://n8n',
		'https://n8n.local',
		'http://n8n.example.com',
	])('%s is refused before anything is requested', async (publicUrl) => {
		const n8n = await world.workflow({}, { publicUrl, baseUrl: API });
		const message = `Blooio cannot reach n8n at ${publicUrl}: set N8N_WEBHOOK_URL (in older versions of n8n: WEBHOOK_URL) to a public https address, e.g. that of a tunnel`;
		const error = { message, description: expect.stringMatching(TUNNEL) };
		await expect(n8n.publish()).rejects.toMatchObject(error);
		await expect(n8n.listen()).rejects.toMatchObject(error);
		expect(n8n.saved).toBe('{}');
	});

	it('will do for a Blooio on the same machine', async () => {
		const n8n = await world.workflow({}, { publicUrl: 'http://localhost:5678' });
		await n8n.publish();
		expect(world.webhook().url).toBe(n8n.url());
	});
});

it('says what to do when the limit of webhooks is reached', async () => {
	const n8n = await world.workflow();
	for (let count = 0; count < 64; count++) {
		const url = `https://example.com/${count}`;
		world.simulator.state.webhooks.add({ url, type: 'all', validUntil: -1, createdAt: 0 });
	}
	await expect(n8n.publish()).rejects.toMatchObject({
		message:
			'The webhook could not be set up: the Blooio organization has reached its limit of 64 webhooks, delete some first',
		description: expect.stringMatching(/Delete webhooks.*dashboard.*publish the workflow again/s),
	});
	expect(world.webhooks()).toHaveLength(64);
	expect(n8n.saved).toBe('{}');
});

describe('a failure half-way', () => {
	const created = { status: 201, body: { webhook_id: 'wh_half', webhook_type: 'message' } };
	const deletions = () => world.calls().filter(([call]) => call === 'DELETE /webhooks/:id');

	it('takes back what was created', async () => {
		world.simulator.fail({ times: 1, method: 'POST', path: '/webhooks', respond: created });
		world.simulator.fail({ times: 1, path: '/secret/rotate', respond: { status: 403 } });
		const n8n = await world.workflow();
		await expect(n8n.publish()).rejects.toThrow();
		expect(deletions()).toHaveLength(1);
		expect(n8n.saved).toBe('{}');
		expect(n8n.log).toEqual([]);
	});

	it('names what could not even be taken back', async () => {
		world.simulator.fail({ times: 1, method: 'POST', path: '/webhooks', respond: created });
		world.simulator.fail({ times: 1, path: '/secret/rotate', respond: { status: 403 } });
		world.simulator.fail({ times: 1, method: 'DELETE', respond: { status: 403 } });
		const n8n = await world.workflow();
		await expect(n8n.publish()).rejects.toThrow();
		expect(n8n.log).toEqual([expect.stringContaining('wh_half is left over in Blooio')]);
	});

	it('takes back a subscription of another type that cannot be put right', async () => {
		const other = { status: 201, body: { webhook_id: 'wh_half', webhook_type: 'status' } };
		world.simulator.fail({ times: 1, method: 'POST', path: '/webhooks', respond: other });
		world.simulator.fail({ times: 1, method: 'PATCH', respond: { status: 403 } });
		const n8n = await world.workflow();
		await expect(n8n.publish()).rejects.toThrow();
		expect(deletions()).toHaveLength(1);
	});

	it.each([
		['without an ID', { status: 201, body: { signing_secret: 'whsec_x' } }, 'no webhook ID'],
		['in another format', { status: 200, body: '<html></html>' }, 'format'],
	])('is an answer %s', async (_what, respond, text) => {
		world.simulator.fail({ times: 3, method: 'POST', path: '/webhooks', respond });
		const n8n = await world.workflow();
		await expect(n8n.publish()).rejects.toThrow(text);
		expect(n8n.saved).toBe('{}');
	});

	it('is a rotation that brings no secret', async () => {
		world.simulator.fail({ times: 1, method: 'POST', path: '/webhooks', respond: created });
		const rotated = { status: 200, body: { webhook_id: 'wh_half' } };
		world.simulator.fail({ times: 1, path: '/secret/rotate', respond: rotated });
		const n8n = await world.workflow();
		await expect(n8n.publish()).rejects.toThrow('no signing secret');
		expect(deletions()).toHaveLength(1);
	});
});

it.each([
	[400, 'N8N_WEBHOOK_URL'],
	[401, 'Copy the API key'],
	[403, 'may manage webhooks'],
	[429, 'publish the workflow again'],
])(
	'a refusal with %d says what happened and what to do',
	async (status, remedy) => {
		world.simulator.fail({ times: Infinity, path: '/webhooks', respond: { status } });
		const n8n = await world.workflow();
		await expect(n8n.publish()).rejects.toMatchObject({
			message: 'The webhook could not be set up: Simulated failure.',
			description: expect.stringContaining(remedy),
		});
		expect(n8n.saved).toBe('{}');
	},
	20_000,
);

it.each([
	['Events', { events: [] }, 'No event is chosen'],
	['From', { filters: { from: 'Alice' } }, '"Alice" is not a phone number or email address'],
	['Our Numbers', { filters: { ourNumbers: '5551234567' } }, 'has no country code'],
	['Signature Tolerance', { additionalOptions: { signatureTolerance: 0 } }, 'Tolerance is 0'],
	[
		'Attachment Size Limit',
		{ additionalOptions: { downloadAttachments: true, attachmentSizeLimit: -1 } },
		'Size Limit is -1',
	],
])('refuses an unusable %s before anything is requested', async (_field, parameters, text) => {
	const n8n = await world.workflow(parameters);
	await expect(n8n.publish()).rejects.toThrow(text);
	expect(world.calls()).toEqual([]);
});

describe('deletion', () => {
	it('is done when the subscription is gone already', async () => {
		const n8n = await world.workflow();
		await n8n.publish();
		world.simulator.state.webhooks.delete(world.webhook().webhookId);
		await n8n.unpublish();
		expect(n8n.log).toEqual([]);
		expect(n8n.saved).not.toContain('whsec');
	});

	it.each([
		['is down', { times: 3, path: '/webhooks', drop: 'before' as const }],
		['fails', { times: 1, path: '/webhooks', respond: { status: 500 } }],
	])(
		'that the API does not do because it %s lets the workflow stop and names what is left',
		async (_what, rule) => {
			const n8n = await world.workflow();
			await n8n.publish();
			const { webhookId } = world.webhook();
			world.simulator.fail(rule);
			await n8n.unpublish();
			expect(n8n.log).toEqual([expect.stringContaining(`${webhookId} could not be deleted`)]);
			expect(n8n.saved).not.toContain('whsec');

			await n8n.publish();
			expect(world.webhook()).toMatchObject({ webhookId, rotationCount: 1 });
			expect(n8n.secretOnFile).toBe(world.webhook().secret);
		},
		20_000,
	);

	it('with a credential that cannot be used does so too', async () => {
		const n8n = await world.workflow();
		await n8n.publish();
		n8n.setup.credential.baseUrl = 'nonsense';
		await n8n.unpublish();
		expect(n8n.log).toEqual([expect.stringContaining('is not a web address')]);
		expect(n8n.saved).not.toContain('whsec');
	});
});

describe('an answer that repeats a signing secret', () => {
	const respond = (secret: string) => ({
		status: 403,
		body: { error: 'ApiError', message: `Not with ${secret}`, signing_secret: secret },
	});

	it('does not bring it into the log', async () => {
		const n8n = await world.workflow();
		await n8n.publish();
		const { secret } = world.webhook();
		world.simulator.fail({ times: 1, method: 'DELETE', respond: respond(secret) });
		await n8n.unpublish();
		expect(n8n.log).toEqual([expect.stringContaining('Not with [hidden]')]);
	});

	it('does not bring it into the error that the editor shows', async () => {
		const n8n = await world.workflow();
		await n8n.publish();
		const { secret } = world.webhook();
		world.simulator.fail({ times: 1, method: 'GET', respond: respond(secret) });
		const error = await n8n.publish().catch((thrown: unknown) => thrown);
		expect(error).toMatchObject({ message: expect.stringContaining('Not with [hidden]') });
		expect(JSON.stringify(error)).not.toContain(secret);
	});
});
