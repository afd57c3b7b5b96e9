import { startTriggerWorld } from './support/world';

const world = startTriggerWorld();

const STATUS_EVENTS = ['message.sent', 'message.delivered', 'message.failed', 'message.read'];

it('subscribes when the workflow is published and unsubscribes afterwards', async () => {
	const n8n = await world.workflow();
	await n8n.publish();
	const { webhookId, secret } = world.webhook();
	expect(world.calls()).toEqual([
		['POST /webhooks', { webhook_url: n8n.url(), webhook_type: 'message' }],
	]);
	expect(n8n.saved).toContain(webhookId);
	expect(n8n.secretOnFile).toBe(secret);
	expect(n8n.saved).not.toContain(secret);

	await n8n.unpublish();
	expect(world.webhooks()).toEqual([]);
	expect(JSON.parse(n8n.saved)).toEqual({ 'node:Blooio Trigger': {} });
	expect(n8n.log).toEqual([]);
});

it.each([
	['message', ['message.received']],
	['message', ['message.received', ...STATUS_EVENTS, 'message.reaction']],
	['status', STATUS_EVENTS],
	['status', ['message.failed']],
	['poll', ['poll.voted', 'poll.received', 'poll.created']],
	['all', ['poll.voted', 'message.received']],
	['all', ['typing.started']],
	['all', ['message.received', 'group.name_changed']],
	['all', ['contact.shared']],
	['all', ['*']],
])('asks for %s with %j', async (type, events) => {
	const n8n = await world.workflow({ events });
	await n8n.publish();
	expect(world.webhook().type).toBe(type);
	expect(world.calls()).toHaveLength(1);
});

describe('test URL and production URL', () => {
	it('are two subscriptions that do not harm each other', async () => {
		const n8n = await world.workflow();
		await n8n.publish();
		const production = world.webhook();
		await n8n.listen();
		expect(world.webhooks().map(({ url }) => url)).toEqual([n8n.url(), n8n.url(true)]);

		await n8n.stopListening();
		expect(world.webhooks()).toEqual([production]);

		await n8n.listen();
		await n8n.unpublish();
		expect(world.webhooks().map(({ url }) => url)).toEqual([n8n.url(true)]);
		await n8n.stopListening();
		expect(world.webhooks()).toEqual([]);
	});

	it('take over a test subscription that a crash left behind', async () => {
		const n8n = await world.workflow();
		await n8n.listen();
		n8n.test = undefined;
		await n8n.listen();
		expect(world.webhook().rotationCount).toBe(1);
		expect(n8n.test).toContain(world.webhook().webhookId);
	});
});

describe('a URL that is subscribed already', () => {
	it('gets a new secret, the right type, and is no longer paused or limited in time', async () => {
		const n8n = await world.workflow();
		const known = world.simulator.state.webhooks.add({
			url: n8n.url(),
			type: 'status',
			validUntil: Date.now() + 60_000,
			createdAt: 0,
		});
		known.deprecatedAt = 1;
		const before = known.secret;
		await n8n.publish();
		expect(world.webhook()).toMatchObject({ type: 'message', deprecatedAt: null, validUntil: -1 });
		expect(known.secret).not.toBe(before);
		expect(n8n.secretOnFile).toBe(known.secret);
		expect(world.calls().map(([call]) => call)).toEqual([
			'POST /webhooks',
			'PATCH /webhooks/:id',
			'POST /webhooks/:id/secret/rotate',
		]);
	});

	it('is what a lost answer to the subscription leaves', async () => {
		world.simulator.fail({ times: 1, method: 'POST', path: '/webhooks', drop: 'after' });
		const n8n = await world.workflow();
		await n8n.publish();
		expect(n8n.secretOnFile).toBe(world.webhook().secret);
	});

	it('keeps its secret when it cannot be brought into force, until n8n gives up', async () => {
		const n8n = await world.workflow();
		const known = world.simulator.state.webhooks.add({
			url: n8n.url(),
			type: 'message',
			validUntil: -1,
			createdAt: 0,
		});
		const before = known.secret;
		world.simulator.fail({ times: 1, method: 'PATCH', respond: { status: 403 } });
		await expect(n8n.publish()).rejects.toThrow('could not be set up');
		expect(known).toMatchObject({ secret: before, rotationCount: 0 });
		expect(world.webhooks()).toEqual([]);
		expect(n8n.saved).toBe('{}');
	});
});

describe('poll', () => {
	it('becomes all where the API refuses it, and stays so', async () => {
		world.simulator.configureWebhooks({ refusePoll: true });
		const n8n = await world.workflow({ events: ['poll.voted'] });
		await n8n.publish();
		expect(world.webhook().type).toBe('all');
		await n8n.publish('init');
		expect(world.calls().map(([call]) => call)).toEqual([
			'POST /webhooks',
			'POST /webhooks',
			'GET /webhooks/:id',
		]);
	});

	it('becomes all when it is refused for a subscription that exists', async () => {
		world.simulator.configureWebhooks({ refusePoll: true });
		const n8n = await world.workflow();
		await n8n.publish();
		n8n.setup.parameters.events = ['poll.voted'];
		await n8n.publish('update');
		expect(world.webhook().type).toBe('all');
	});
});

it('tells a copied workflow from its original', async () => {
	const original = await world.workflow();
	await original.publish();
	const first = { ...world.webhook() };
	const copy = await world.workflow({}, { webhookId: 'another' });
	copy.saved = original.saved;
	await copy.publish();
	expect(world.webhooks().map(({ url }) => url)).toEqual([original.url(), copy.url()]);
	await copy.unpublish();
	expect(world.webhook()).toEqual(first);

	copy.saved = original.saved;
	await copy.unpublish();
	expect(world.webhook()).toEqual(first);
});

describe('manual registration', () => {
	const MANUAL = { additionalOptions: { registration: 'manual' } };

	it('creates and deletes nothing', async () => {
		const n8n = await world.workflow(MANUAL, { webhookSecret: 'whsec_made_by_hand' });
		await n8n.publish();
		await n8n.unpublish();
		await n8n.listen();
		await n8n.stopListening();
		expect(world.calls()).toEqual([]);
		expect(n8n.saved).toBe('{}');
	});

	it('is refused without a secret in the credential', async () => {
		const n8n = await world.workflow(MANUAL, { webhookSecret: ' ' });
		await expect(n8n.publish()).rejects.toMatchObject({
			message: 'Webhook Secret of the credential is empty',
			description: expect.stringContaining('paste the whole signing secret'),
		});
	});

	it('leaves a webhook alone that the node had created before', async () => {
		const n8n = await world.workflow({}, { webhookSecret: 'whsec_made_by_hand' });
		await n8n.publish();
		const { webhookId } = world.webhook();
		Object.assign(n8n.setup.parameters, MANUAL);
		await n8n.publish('update');
		await n8n.unpublish();
		expect(world.webhook().webhookId).toBe(webhookId);
		expect(n8n.log).toEqual([expect.stringContaining(webhookId)]);
	});
});
