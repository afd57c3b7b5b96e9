import { seal } from '../../../nodes/Blooio/inbound/seal';
import { KEYS, PEOPLE } from '../../simulator';
import { startTriggerWorld } from './support/world';

const world = startTriggerWorld();

describe('when n8n restarts', () => {
	it('asks only whether the subscription stands', async () => {
		const n8n = await world.workflow();
		await n8n.publish();
		const { saved } = n8n;
		await n8n.publish('init');
		expect(JSON.parse(n8n.saved)).toEqual(JSON.parse(saved));
		expect(world.calls().map(([call]) => call)).toEqual(['POST /webhooks', 'GET /webhooks/:id']);
	});

	it('saves the registration again, in case a failed attempt before had cleared it', async () => {
		const n8n = await world.workflow();
		await n8n.publish();
		const stale = n8n.saved;
		n8n.saved = JSON.stringify({ ...JSON.parse(stale), __dataChanged: false });
		await n8n.publish('init');
		expect(JSON.parse(n8n.saved)).toMatchObject({
			...JSON.parse(stale),
			__dataChanged: true,
		});
	});

	it.each(['init', 'leadershipChange'] as const)(
		'keeps the trigger alive while the API is away (%s)',
		async (activation) => {
			const n8n = await world.workflow();
			await n8n.publish();
			world.simulator.fail({ times: Infinity, path: '/webhooks', respond: { status: 503 } });
			await n8n.publish(activation);
			expect(n8n.log).toEqual([expect.stringContaining('could not be checked')]);
			world.simulator.receive({ from: PEOPLE.alice, text: 'Still there?' });
			await world.simulator.idle();
			await n8n.idle();
			expect(n8n.executions).toHaveLength(1);
		},
		20_000,
	);
});

describe('a subscription that changed on the other side', () => {
	it('is made anew when it was deleted', async () => {
		const n8n = await world.workflow();
		await n8n.publish();
		const { webhookId } = world.webhook();
		world.simulator.state.webhooks.delete(webhookId);
		await n8n.publish('init');
		expect(world.webhook().webhookId).not.toBe(webhookId);
		expect(n8n.secretOnFile).toBe(world.webhook().secret);
	});

	it.each([
		['paused', { deprecatedAt: 1 }],
		['of another type', { type: 'status' as const }],
		['limited in time', { validUntil: Date.now() + 60_000 }],
	])('is put right when it was %s', async (_what, change) => {
		const n8n = await world.workflow();
		await n8n.publish();
		const right = { ...world.webhook() };
		Object.assign(world.webhook(), change);
		await n8n.publish('init');
		expect(world.webhook()).toEqual(right);
	});

	it('is made anew when it disappears while it is put right', async () => {
		const n8n = await world.workflow();
		await n8n.publish();
		world.webhook().deprecatedAt = 1;
		world.simulator.fail({ times: 1, method: 'PATCH', respond: { status: 404 } });
		await n8n.publish('init');
		expect(world.webhook().deprecatedAt).toBeNull();
		expect(n8n.secretOnFile).toBe(world.webhook().secret);
	});
});

it('follows the events that are chosen', async () => {
	const n8n = await world.workflow();
	await n8n.publish();
	const { secret } = world.webhook();
	for (const [events, type] of [
		[['message.failed'], 'status'],
		[['*'], 'all'],
		[['message.received'], 'message'],
	] as const) {
		n8n.setup.parameters.events = [...events];
		await n8n.publish('update');
		expect(world.webhook()).toMatchObject({ type, secret });
	}
});

it.each([
	['is missing', ''],
	['is gone with the rest', undefined],
	['was sealed with another API key', seal('whsec_sealed_otherwise', 'bl_another_key')],
])('gets a new secret when the stored one %s', async (_what, sealed) => {
	const n8n = await world.workflow();
	await n8n.publish();
	const data = JSON.parse(n8n.saved);
	data['node:Blooio Trigger'].production.sealed = sealed;
	n8n.saved = JSON.stringify(data);
	await n8n.publish('init');
	expect(world.webhook().rotationCount).toBe(1);
	expect(n8n.secretOnFile).toBe(world.webhook().secret);
});

it('surfaces any other failure of the check, and leaves nothing behind', async () => {
	const n8n = await world.workflow();
	await n8n.publish();
	n8n.setup.credential.apiKey = KEYS.revoked;
	await expect(n8n.publish('init')).rejects.toMatchObject({
		message: expect.stringMatching(/^The webhook could not be set up: /),
		description: expect.stringContaining('Copy the API key'),
	});
	expect(n8n.secretOnFile).toBeUndefined();
});

it('surfaces that the API is away while somebody publishes', async () => {
	const n8n = await world.workflow();
	await n8n.publish();
	world.simulator.fail({ times: 3, method: 'GET', respond: { status: 500 } });
	await expect(n8n.publish('update')).rejects.toMatchObject({
		message: 'The webhook could not be set up: Simulated failure.',
		description: expect.stringContaining('publish the workflow again'),
	});
	expect(world.webhooks()).toEqual([]);
}, 20_000);
