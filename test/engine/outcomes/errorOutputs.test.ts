import type { INodeParameters } from 'n8n-workflow';

import { findEntry } from '../../unit/support/v2';
import { MESSAGES, NUMBERS, PEOPLE } from '../../simulator';
import { arrivals, jsonOf, labelOf, linksOf, startWorld, to } from '../support/world';

const world = startWorld();

const reply = (messageId: string): INodeParameters => ({
	options: { replyTo: { target: { messageId } } },
});

/** The three values of On Error in the node settings. */
const ON_ERROR = ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'] as const;

it('Send has outputs for its four send errors unless the user chooses otherwise', async () => {
	const { names } = await world.send();
	expect(names).toEqual([
		'Sent',
		await labelOf('attachment_first_message_not_allowed'),
		await labelOf('inbound_only_no_prior_inbound'),
		await labelOf('outbound_limit_reached'),
		await labelOf('new_conversation_limit_reached'),
	]);
});

it('the 36th new contact of a day is told apart from the 35 before', async () => {
	const items = Array.from({ length: 40 }, (_, index) => ({ phone: `+1555888${1000 + index}` }));
	const result = await world.send({ chatId: to('={{ $json.phone }}') }, { items });
	const { Sent: sent, [await labelOf('outbound_limit_reached')]: refused } = arrivals(result);
	expect(sent).toHaveLength(35);
	expect(jsonOf(refused).map(({ error }) => error)).toEqual(
		Array.from({ length: 5 }, () =>
			expect.objectContaining({ context: { limit: 35, current: 35, mode: 'total' } }),
		),
	);
});

it('outputs stand in the order in which they were chosen', async () => {
	const result = await world.send({
		...reply(MESSAGES.old),
		errorOutputs: ['not_found', 'reply_target_expired', 'attachment_first_message_not_allowed'],
	});
	expect(result.names).toEqual([
		'Sent',
		await labelOf('not_found'),
		await labelOf('reply_target_expired'),
		await labelOf('attachment_first_message_not_allowed'),
	]);
	expect(result.arrived.findIndex((items) => items.length > 0)).toBe(2);
});

describe('a code that no document knows', () => {
	const body = {
		error: 'ApiError',
		message: 'Your number is being verified.',
		status: 403,
		code: 'number_in_verification',
		until: '2026-01-01',
	};
	const error = {
		code: 'number_in_verification',
		message: 'Your number is being verified.',
		status: 403,
		retryable: false,
		hint: findEntry('forbidden')?.remedy,
		context: { until: '2026-01-01' },
		derived: false,
	};
	beforeEach(() => world.simulator.fail({ times: 1, respond: { status: 403, body } }));

	it('gets an output when it is typed by hand, between others and in any notation', async () => {
		const result = await world.send({
			errorOutputs: ['reply_target_expired', 'other_code_2', 'not_found', 'other_code_1'],
			otherCode2: 'one_more; number_in_verification,\n last',
			otherCode1: 'number_in_review',
		});
		expect(result.names).toEqual([
			'Sent',
			await labelOf('reply_target_expired'),
			'one_more; number',
			await labelOf('not_found'),
			'number_in_review',
		]);
		expect(jsonOf(result.arrived[2])).toEqual([{ error, error_code: 'number_in_verification' }]);
	});

	it('goes to the output for all others where that is chosen, whatever On Error says', async () => {
		for (const onError of ON_ERROR) {
			world.simulator.reset();
			world.simulator.fail({ times: 1, respond: { status: 403, body } });
			const result = await world.send(
				{ errorOutputs: ['all_other_errors', 'forbidden'] },
				{ settings: { onError }, items: [{ id: 1 }] },
			);
			expect(arrivals(result)).toEqual({
				[await labelOf('all_other_errors')]: [{ json: { id: 1, error }, pairedItem: { item: 0 } }],
			});
		}
	});

	it('is not taken for the code that stands for its status', async () => {
		const result = await world.send(
			{ errorOutputs: ['forbidden'] },
			{ settings: { onError: 'continueRegularOutput' }, items: [{ id: 1 }] },
		);
		expect(jsonOf(result.arrived[0])).toEqual([{ id: 1, error }]);
		expect(result.arrived[1]).toEqual([]);
	});
});

it('a code that is chosen and typed as well goes to the output that stands first', async () => {
	const result = await world.send({
		...reply(MESSAGES.old),
		errorOutputs: ['reply_target_expired', 'other_code_1'],
		otherCode1: 'reply_target_expired',
	});
	expect(result.names).toEqual(['Sent', await labelOf('reply_target_expired'), 'reply_target_exp']);
	expect(result.arrived[1]).toHaveLength(1);
});

it('without error outputs the node has a single output without a name', async () => {
	const result = await world.send({ errorOutputs: [] });
	expect(result.names).toEqual([undefined]);
	expect(result.arrived[0]).toHaveLength(1);
});

it('items of one run come out on their outputs in input order, each linked to its own', async () => {
	const items = [
		{ n: 0, phone: PEOPLE.stranger, sender: NUMBERS.inbound },
		{ n: 1, phone: PEOPLE.alice, sender: NUMBERS.dedicated },
		{ n: 2, phone: PEOPLE.bob, sender: NUMBERS.limited },
		{ n: 3, phone: 'nobody', sender: NUMBERS.dedicated },
		{ n: 4, phone: PEOPLE.carol, sender: NUMBERS.dedicated },
		{ n: 5, phone: PEOPLE.bob, sender: NUMBERS.inbound },
		{ n: 6, phone: PEOPLE.alice, sender: NUMBERS.dedicated },
		{ n: 7, phone: PEOPLE.rcs, sender: NUMBERS.limited },
	];
	const result = await world.send(
		{
			chatId: to('={{ $json.phone }}'),
			options: { fromNumber: to('={{ $json.sender }}') },
			errorOutputs: ['inbound_only_no_prior_inbound', 'outbound_limit_reached', 'invalid_input'],
		},
		{ items },
	);
	expect(result.error).toBeUndefined();
	expect(result.outputs.map(linksOf)).toEqual([[1, 4, 6], [0, 5], [2, 7], [3]]);
	expect(result.arrived.slice(1, 4).map((list) => jsonOf(list).map(({ n }) => n))).toEqual([
		[0, 5],
		[2, 7],
		[3],
	]);
	expect(jsonOf(result.arrived[0]).map((json) => json.chat_id)).toEqual([
		PEOPLE.alice,
		PEOPLE.carol,
		PEOPLE.alice,
	]);
});

it('files of a failed item go along to the error output', async () => {
	const binary = {
		photo: { data: 'aGVsbG8=', mimeType: 'image/png', fileName: 'photo.png' },
	};
	const result = await world.send(reply(MESSAGES.old), {
		items: [{ json: { id: 1 }, binary }],
		settings: { onError: 'continueRegularOutput' },
	});
	expect(result.arrived[0]).toEqual([expect.objectContaining({ binary })]);
	const branched = await world.send(
		{ ...reply(MESSAGES.old), errorOutputs: ['reply_target_expired'] },
		{ items: [{ json: { id: 1 }, binary }] },
	);
	expect(branched.arrived[1]).toEqual([expect.objectContaining({ binary })]);
});

it('an input field named error gives way to the error of this node', async () => {
	const result = await world.send(
		{ ...reply(MESSAGES.old), errorOutputs: ['reply_target_expired'] },
		{ items: [{ error: 'from before', id: 1 }] },
	);
	expect(jsonOf(result.arrived[1])).toEqual([
		{ id: 1, error: expect.objectContaining({ code: 'reply_target_expired' }) },
	]);
});
