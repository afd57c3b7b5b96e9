import { startTriggerWorld } from './support/world';

const world = startTriggerWorld();

const urls = () => world.webhooks().map(({ url }) => url);
const requests = () => world.calls().map(([call]) => call);

describe('a changed WEBHOOK_URL', () => {
	const OLD = { publicUrl: 'https://old.example.com' };

	it('names the subscription of the former address and leaves it, as another n8n may live on it', async () => {
		const n8n = await world.workflow({}, OLD);
		await n8n.publish();
		const { webhookId, url } = world.webhook();
		n8n.setup.publicUrl = 'https://new.example.com';
		await n8n.publish('init');
		expect(urls()).toEqual([url, n8n.url()]);
		expect(n8n.log).toEqual([
			expect.stringContaining(`Webhook ${webhookId} of the former address`),
		]);
		expect(n8n.saved).toContain(n8n.url());
	});

	it('leaves the production subscription alone while a test listens', async () => {
		const n8n = await world.workflow({}, OLD);
		await n8n.publish();
		const production = n8n.url();
		n8n.setup.publicUrl = 'https://new.example.com';
		await n8n.listen();
		expect(urls()).toEqual([production, n8n.url(true)]);
	});

	it('keeps the subscription of an address that is merely spelt otherwise', async () => {
		const n8n = await world.workflow({}, OLD);
		await n8n.publish();
		const { webhookId } = world.webhook();
		n8n.setup.publicUrl = 'https://OLD.example.com';
		await n8n.publish('init');
		expect(world.webhook()).toMatchObject({ webhookId });
		expect(n8n.secretOnFile).toBe(world.webhook().secret);
	});

	it('of a copied workflow leaves the original alone', async () => {
		const original = await world.workflow({}, OLD);
		await original.publish();
		const publicUrl = 'https://new.example.com';
		const copy = await world.workflow({}, { publicUrl, webhookId: 'another' });
		copy.saved = original.saved;
		await copy.publish();
		expect(urls()).toEqual([original.url(), copy.url()]);
	});
});

describe('when nothing is stored about a subscription', () => {
	it('because a later trigger of the workflow failed, it is deleted all the same', async () => {
		const other = await world.workflow({}, { webhookId: 'other' });
		await other.publish();
		const n8n = await world.workflow();
		const later = await world.workflow({ events: [] }, { webhookId: 'later' });
		await expect(n8n.publish('activate', async () => await later.publish())).rejects.toThrow(
			'No event is chosen',
		);
		expect(urls()).toEqual([other.url()]);
		expect(n8n.saved).toBe('{}');
		expect(n8n.log).toEqual([]);
	});

	it('because static data was lost, it is deleted all the same', async () => {
		const n8n = await world.workflow();
		await n8n.publish();
		n8n.saved = '{}';
		await n8n.unpublish();
		expect(world.webhooks()).toEqual([]);
		expect(n8n.log).toEqual([]);
	});

	it('none but that of exactly this URL is deleted', async () => {
		const n8n = await world.workflow();
		const near = [`${n8n.url()}/`, `${n8n.url()}?a`, n8n.url().slice(0, -1), n8n.url(true)];
		for (const url of near) {
			world.simulator.state.webhooks.add({ url, type: 'all', validUntil: -1, createdAt: 0 });
		}
		await n8n.unpublish();
		expect(urls()).toEqual(near);
		expect(requests()).toEqual(['GET /webhooks']);
	});

	it('nothing is looked up with manual registration', async () => {
		const n8n = await world.workflow(
			{ additionalOptions: { registration: 'manual' } },
			{ webhookSecret: 'whsec_made_by_hand' },
		);
		const mine = { url: n8n.url(), type: 'all' as const, validUntil: -1, createdAt: 0 };
		world.simulator.state.webhooks.add(mine);
		await n8n.publish();
		await n8n.unpublish();
		await n8n.stopListening();
		expect(urls()).toEqual([n8n.url()]);
		expect(world.calls()).toEqual([]);
		expect(n8n.log).toEqual([]);
	});

	it.each([
		['is refused', { status: 403 }, 'Simulated failure'],
		['brings no list', { status: 200, body: { webhooks: 'none' } }, 'no list of webhooks'],
	])('a listing that %s is logged', async (_what, respond, reason) => {
		const n8n = await world.workflow();
		await n8n.publish();
		n8n.saved = '{}';
		world.simulator.fail({ times: 1, method: 'GET', respond });
		await n8n.unpublish();
		expect(urls()).toEqual([n8n.url()]);
		expect(n8n.log).toEqual([expect.stringMatching(`could not be found out.*${reason}`)]);
	});

	it('a deletion that fails is logged', async () => {
		const n8n = await world.workflow();
		await n8n.publish();
		n8n.saved = '{}';
		world.simulator.fail({ times: 1, method: 'DELETE', respond: { status: 403 } });
		await n8n.unpublish();
		const { webhookId } = world.webhook();
		expect(n8n.log).toEqual([expect.stringContaining(`${webhookId} could not be deleted`)]);
	});

	it('an unusable credential is logged', async () => {
		const n8n = await world.workflow();
		n8n.setup.credential.baseUrl = 'nonsense';
		await n8n.unpublish();
		expect(n8n.log).toEqual([expect.stringContaining('is not a web address')]);
	});
});
