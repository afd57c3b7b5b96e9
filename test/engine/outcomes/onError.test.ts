import { MESSAGES, NUMBERS, PEOPLE } from '../../simulator';
import {
	arrivals,
	from,
	jsonOf,
	labelOf,
	linksOf,
	sendPath,
	startWorld,
	together,
} from '../support/world';
import { PER_ITEM, reply, TOO_OLD } from './support/perItem';

const world = startWorld();

describe('Stop Workflow', () => {
	it('says what happened, what to do and which item it was', async () => {
		const { error, arrived } = await world.send(together(PER_ITEM, from(NUMBERS.limited)), {
			items: [{ phone: PEOPLE.alice }, { phone: PEOPLE.bob }],
		});
		expect(error).toMatchObject({
			name: 'NodeApiError',
			message: 'The limit of new contacts in 24 hours is reached [item 1]',
			httpCode: '429',
			context: {
				itemIndex: 1,
				failure: {
					code: 'outbound_limit_reached',
					status: 429,
					derived: false,
					context: {
						limit: 5,
						current: 5,
						mode: 'per_number',
						allocation_id: 'alloc_limited',
						sender_number: NUMBERS.limited,
					},
				},
			},
		});
		expect(error?.description).toMatch(/^Wait until the limit resets, or raise it/);
		expect(error?.description).toContain('Blooio says: Outbound contact limit reached.');
		expect(error?.description).toContain('Before this, 1 item was processed.');
		expect(arrived.flat()).toEqual([]);
	});

	it('a refusal without a code is told in Blooio’s words', async () => {
		const { error } = await world.send({ ...from(NUMBERS.foreign), errorOutputs: [] });
		expect(error).toMatchObject({
			message: 'This API key does not own the specified from_number [item 0]',
			context: { failure: { code: 'forbidden', derived: true } },
		});
		expect(error?.description).toMatch(/^Check that the sender number is assigned/);
		expect(error?.description).not.toContain('Blooio says');
	});

	it('an unselected code stops the node although other codes are selected', async () => {
		const { error } = await world.send({
			...reply(MESSAGES.old),
			errorOutputs: ['reply_target_not_found', 'invalid_input'],
		});
		expect(error).toMatchObject({ context: { failure: TOO_OLD } });
	});

	it('nothing is sent when a later item holds what cannot be sent', async () => {
		const { error } = await world.send(PER_ITEM, {
			items: [{ phone: PEOPLE.alice }, { phone: PEOPLE.carol }, { phone: 'Bob' }],
		});
		expect(error).toMatchObject({
			name: 'NodeOperationError',
			message: '"Bob" is not a phone number or email address [item 2]',
			context: { itemIndex: 2 },
		});
		expect(error?.description).toMatch(/^Use a phone number with country code/);
		expect(error?.description).not.toContain('Before this');
		expect(world.simulator.requests).toEqual([]);
	});

	it('of several bad items the first is named', async () => {
		const { error } = await world.send(PER_ITEM, {
			items: [{ phone: PEOPLE.alice }, { phone: 'Bob' }, { phone: '' }],
		});
		expect(error).toMatchObject({ context: { itemIndex: 1 } });
	});

	it('no further message is sent after the one that fails', async () => {
		const stranger = '%2B15555550199';
		world.simulator.fail({ times: 1, respond: { status: 402 }, chat: PEOPLE.stranger });
		const phones = [PEOPLE.alice, PEOPLE.stranger, PEOPLE.carol, PEOPLE.dave];
		const { error } = await world.send(PER_ITEM, { items: phones.map((phone) => ({ phone })) });
		expect(error).toMatchObject({ context: { itemIndex: 1, failure: { status: 402 } } });
		expect(world.posts.map(({ path }) => path)).toEqual([
			sendPath('%2B15551234567'),
			sendPath(stranger),
		]);
	});

	it.each(['not a URL', 'ftp://example.com', 'https://user:secret@example.com', ''])(
		'a Base URL such as "%s" stops the node and says so',
		async (baseUrl) => {
			const { error } = await world.send({ errorOutputs: [] }, { baseUrl });
			expect(error?.name).toBe('NodeOperationError');
			expect(error?.message).toMatch(/^The Base URL of the credential/);
			expect(error?.description).toContain('Open the credential and correct Base URL');
			expect(JSON.stringify(error)).not.toContain('secret');
		},
	);

	it('an operation that this version does not have is an error, never a success', async () => {
		const { error } = await world.run({ resource: 'message', operation: 'fly' });
		expect(error?.message).toBe('There is no operation "fly" for "message"');
	});
});

describe('Continue', () => {
	it('puts failed items among the others, in input order, with their fields', async () => {
		const result = await world.send(together(PER_ITEM, reply('={{ $json.reply }}')), {
			settings: { onError: 'continueRegularOutput' },
			items: [
				{ phone: PEOPLE.alice, reply: MESSAGES.old },
				{ phone: PEOPLE.alice, reply: MESSAGES.fromAlice },
				{ phone: 'Bob', reply: MESSAGES.fromAlice },
			],
		});
		expect(result.error).toBeUndefined();
		expect(result.names).toEqual([undefined]);
		expect(linksOf(result.outputs[0])).toEqual([0, 1, 2]);
		expect(jsonOf(result.arrived[0])).toEqual([
			{ phone: PEOPLE.alice, reply: MESSAGES.old, error: TOO_OLD },
			expect.objectContaining({ status: 'queued' }),
			{
				phone: 'Bob',
				reply: MESSAGES.fromAlice,
				error: expect.objectContaining({ code: 'invalid_input', context: { field: 'To' } }),
			},
		]);
	});

	it('selected codes go to their own outputs all the same', async () => {
		const result = await world.send(
			{ ...reply(MESSAGES.old), errorOutputs: ['reply_target_expired'] },
			{ settings: { onError: 'continueRegularOutput' }, items: [{ id: 1 }] },
		);
		expect(arrivals(result)).toEqual({
			[await labelOf('reply_target_expired')]: [
				{ json: { id: 1, error: TOO_OLD }, pairedItem: { item: 0 } },
			],
		});
	});

	it('a base URL that cannot be used fails every item as data', async () => {
		const result = await world.send(
			{ errorOutputs: [] },
			{
				settings: { onError: 'continueRegularOutput' },
				items: [{ id: 1 }, { id: 2 }],
				baseUrl: '-',
			},
		);
		const error = expect.objectContaining({
			code: 'invalid_input',
			context: { field: 'Base URL' },
		});
		expect(jsonOf(result.arrived[0])).toEqual([
			{ id: 1, error },
			{ id: 2, error },
		]);
	});
});
