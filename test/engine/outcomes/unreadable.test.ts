import { PEOPLE } from '../../simulator';
import { arrivals, jsonOf, more, startWorld, to } from '../support/world';

const world = startWorld();

const items = [{ to: PEOPLE.alice }, { to: PEOPLE.carol }, { to: PEOPLE.bob }];
const CONTINUE = { settings: { onError: 'continueRegularOutput' as const } };

describe('what cannot be read', () => {
	const unreadable = { options: { idempotencyKey: '={{ $("Nowhere").item.json.id }}' } };

	it('in Options stops the node before anything is sent', async () => {
		const { error } = await world.send(unreadable, { items });
		expect(error?.message).toContain("Referenced node doesn't exist");
		expect(world.posts).toEqual([]);
	});

	it('in Options fails every item when the node continues, and never looks like a success', async () => {
		const { outputs } = await world.send(unreadable, { items, ...CONTINUE });
		const codes = jsonOf(outputs[0]).map(({ error }) => error);
		expect(codes).toEqual(items.map(() => expect.objectContaining({ code: 'invalid_input' })));
		expect(world.posts).toEqual([]);
	});

	it('in Options goes to the output that is chosen for it', async () => {
		const run = await world.send({ ...unreadable, errorOutputs: ['invalid_input'] }, { items });
		expect(arrivals(run)['Invalid input']).toHaveLength(items.length);
	});

	it('as a file fails that item alone, after the others were done', async () => {
		const image = { mimeType: 'image/png', data: 'iVBORw0KGgo=' };
		const lost = { mimeType: 'image/png', data: '', id: 'filesystem-v2:gone' };
		const { outputs } = await world.run(
			{
				resource: 'chat',
				operation: 'setBackground',
				chatId: to('={{ $json.to }}'),
				binaryProperty: 'data',
			},
			{
				items: [
					{ json: { to: PEOPLE.alice }, binary: { data: lost } },
					{ json: { to: PEOPLE.carol }, binary: { data: image } },
				],
				...CONTINUE,
			},
		);
		expect(jsonOf(outputs[0])[0]).toMatchObject({ error: { code: 'invalid_input' } });
		expect(outputs[0]).toHaveLength(2);
	});
});

describe('a request that could do its job twice', () => {
	const poll = {
		resource: 'poll',
		operation: 'send',
		chatId: to(PEOPLE.alice),
		pollOptions: ['a', 'b'],
		errorOutputs: ['network_error'],
	};

	it('is not recommended for another try when its answer is lost', async () => {
		world.simulator.fail({ times: 1, drop: 'after' });
		const run = await world.run(poll);
		expect(jsonOf(arrivals(run)['No connection'])[0]?.error).toMatchObject({
			retryable: false,
			hint: expect.stringContaining('It may have been done'),
		});
	});

	it('is not recommended for another try when a proxy answers 502', async () => {
		world.simulator.fail({ times: 1, html: true, status: 502 });
		const run = await world.run({ ...poll, errorOutputs: ['server_error'] });
		expect(jsonOf(arrivals(run)['Server error'])[0]?.error).toMatchObject({
			retryable: false,
			hint: expect.stringContaining('It may have been done'),
		});
	});
});

describe('a delete whose answer is lost', () => {
	it('is a success when the repetition finds nothing left to delete', async () => {
		world.simulator.fail({ times: 1, method: 'DELETE', drop: 'after' });
		const { error, outputs } = await world.run({
			resource: 'contact',
			operation: 'delete',
			contactId: to(PEOPLE.carol),
		});
		expect(error).toBeUndefined();
		expect(jsonOf(outputs[0])[0]).toMatchObject({ deleted: true });
	});

	it('is a failure when only throttling came before', async () => {
		const headers = { 'retry-after': '0' };
		world.simulator.fail({ times: 1, method: 'DELETE', respond: { status: 429, headers } });
		const { error } = await world.run({
			resource: 'contact',
			operation: 'delete',
			contactId: to(PEOPLE.bob),
		});
		expect(error?.message).toContain('Contact not found');
	});

	it('is a failure when there was nothing to delete in the first place', async () => {
		const { error } = await world.run({
			resource: 'contact',
			operation: 'delete',
			contactId: to(PEOPLE.bob),
		});
		expect(error?.message).toContain('Contact not found');
	});
});

describe('Create or Update', () => {
	it('updates on a conflict whatever its code is called', async () => {
		const body = { error: 'ApiError', message: 'Exists', status: 409, code: 'contact_exists' };
		world.simulator.fail({ times: 1, method: 'POST', respond: { status: 409, body } });
		const { outputs } = await world.run({
			resource: 'contact',
			operation: 'createOrUpdate',
			identifier: PEOPLE.alice,
			additionalFields: { name: 'Alice' },
		});
		expect(jsonOf(outputs[0])[0]).toMatchObject({ name: 'Alice', created: false });
	});
});

describe('an attachment without a URL', () => {
	it.each(['', null, '={{ $json.nothing }}'])('is refused: %j', async (url) => {
		const { error } = await world.send(more({ attachments: { attachment: [{ url }] } }));
		expect(error?.message).toContain('Attachment has no URL');
		expect(world.posts).toEqual([]);
	});

	it('is left out where the expression gives an empty list', async () => {
		await world.send(more({ attachments: { attachment: [{ url: '={{ [] }}' }] } }));
		expect(world.posts.map(({ body }) => body)).toEqual([{ text: 'Hello' }]);
	});
});
