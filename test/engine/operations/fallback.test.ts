import { PEOPLE } from '../../simulator';
import { jsonOf, startWorld, to } from '../support/world';

const world = startWorld();

const asked = () =>
	world.simulator.requests.map(({ method, path, status }) => [
		`${method} ${decodeURIComponent(path.replace('/v2/api', ''))}`,
		status,
	]);

describe('Contact: Create or Update', () => {
	const upsert = (identifier: string, name = '') => ({
		resource: 'contact',
		operation: 'createOrUpdate',
		identifier,
		additionalFields: name === '' ? {} : { name },
	});

	it('creates a contact that there is not, with one request', async () => {
		const { outputs } = await world.run(upsert(PEOPLE.bob, 'Bob'));
		expect(jsonOf(outputs[0])).toEqual([
			expect.objectContaining({ identifier: PEOPLE.bob, name: 'Bob', created: true }),
		]);
		expect(asked()).toEqual([['POST /contacts', 201]]);
	});

	it('updates the one that there is', async () => {
		const { outputs } = await world.run(upsert(PEOPLE.alice, 'Alice B.'));
		expect(jsonOf(outputs[0])).toEqual([
			expect.objectContaining({ identifier: PEOPLE.alice, name: 'Alice B.', created: false }),
		]);
		expect(asked()).toEqual([
			['POST /contacts', 409],
			[`PATCH /contacts/${PEOPLE.alice}`, 200],
		]);
	});

	it('leaves the one that there is as it is when it has nothing to say', async () => {
		const { outputs } = await world.run(upsert(PEOPLE.alice));
		expect(jsonOf(outputs[0])).toEqual([
			expect.objectContaining({ name: 'Alice Example', created: false }),
		]);
		expect(asked()).toEqual([
			['POST /contacts', 409],
			[`GET /contacts/${PEOPLE.alice}`, 200],
		]);
	});

	it('works through items for the same contact in their order', async () => {
		const items = Array.from({ length: 12 }, (_, index) => ({ name: `Bob ${index}` }));
		const { outputs } = await world.run(upsert(PEOPLE.bob, '={{ $json.name }}'), { items });
		expect(jsonOf(outputs[0]).map(({ name, created }) => [name, created])).toEqual(
			items.map(({ name }, index) => [name, index === 0]),
		);
		expect(world.simulator.state.contacts.get(PEOPLE.bob)?.name).toBe('Bob 11');
	});

	it('repeats either request when no answer comes', async () => {
		world.simulator.fail({ times: 1, method: 'POST', drop: 'after' });
		world.simulator.fail({ times: 1, method: 'PATCH', drop: 'before' });
		const { outputs } = await world.run(upsert(PEOPLE.bob, 'Bob'));
		expect(jsonOf(outputs[0])).toEqual([expect.objectContaining({ name: 'Bob' })]);
		expect(asked().map(([request]) => request)).toEqual([
			'POST /contacts',
			'POST /contacts',
			`PATCH /contacts/${PEOPLE.bob}`,
			`PATCH /contacts/${PEOPLE.bob}`,
		]);
	});

	it('fails as the second request fails', async () => {
		world.simulator.fail({ times: 1, method: 'PATCH', respond: { status: 404, body: {} } });
		const { outputs } = await world.run({
			...upsert(PEOPLE.alice, 'Alice'),
			errorOutputs: ['not_found', 'conflict'],
		});
		expect(outputs.map((items) => items.length)).toEqual([0, 1, 0]);
	});

	it('does nothing else when the first request fails in another way', async () => {
		world.simulator.fail({ times: 1, respond: { status: 403, body: {} } });
		const { outputs } = await world.run({
			...upsert(PEOPLE.alice, 'Alice'),
			errorOutputs: ['forbidden'],
		});
		expect(outputs.map((items) => items.length)).toEqual([0, 1]);
		expect(asked()).toEqual([['POST /contacts', 403]]);
	});
});

describe('a webhook for polls, where the API does not know them', () => {
	beforeEach(() => world.simulator.configureWebhooks({ refusePoll: true }));

	const types = () => world.simulator.state.webhooks.all().map(({ type }) => type);

	it('is made for all events', async () => {
		const { outputs } = await world.run({
			resource: 'webhook',
			operation: 'create',
			webhookUrl: 'https://example.com/hook',
			webhookType: 'poll',
		});
		expect(jsonOf(outputs[0])).toEqual([expect.objectContaining({ webhook_type: 'all' })]);
		expect(types()).toEqual(['all']);
	});

	it('is changed to all events', async () => {
		const { webhookId } = world.simulator.state.webhooks.add({
			url: 'https://example.com/hook',
			type: 'status',
			validUntil: -1,
			createdAt: 0,
		});
		await world.run({
			resource: 'webhook',
			operation: 'update',
			webhookId: to(webhookId, 'id'),
			updateFields: { webhookType: 'poll' },
		});
		expect(types()).toEqual(['all']);
	});

	it('fails with what is wrong when it is something else', async () => {
		world.simulator.fail({
			times: 2,
			respond: { status: 400, body: { error: 'ApiError', message: 'Bad URL', status: 400 } },
		});
		const { outputs } = await world.run({
			resource: 'webhook',
			operation: 'create',
			webhookUrl: 'https://example.com/hook',
			webhookType: 'poll',
			errorOutputs: ['invalid_request'],
		});
		expect(jsonOf(outputs[1])).toEqual([
			expect.objectContaining({ error: expect.objectContaining({ message: 'Bad URL' }) }),
		]);
	});
});

it('a webhook that there is already comes back as a duplicate, without a secret', async () => {
	const create = {
		resource: 'webhook',
		operation: 'create',
		webhookUrl: 'https://example.com/hook',
		webhookType: 'poll',
	};
	const [first, second] = [await world.run(create), await world.run(create)];
	expect(jsonOf(first.outputs[0])).toEqual([
		expect.objectContaining({ duplicate: false, signing_secret: expect.any(String) }),
	]);
	expect(jsonOf(second.outputs[0])).toEqual([
		expect.not.objectContaining({ signing_secret: expect.anything() }),
	]);
	expect(jsonOf(second.outputs[0])).toEqual([expect.objectContaining({ duplicate: true })]);
});
