import type { INodeParameters } from 'n8n-workflow';

import { GROUPS, KEYS, NUMBERS, PEOPLE, startSimulator } from '../../../simulator';
import { arrivals, from, labelOf, to } from '../../support/world';
import { world, ONCE, expectBranch } from './expectBranch';

describe('ordinary use ends in the code that stands for the status', () => {
	it.each<[string, number, string, { parameters?: INodeParameters; key?: string }]>([
		['unauthorized', 401, 'Invalid or missing API key.', { key: KEYS.revoked }],
		['payment_required', 402, 'Trial limit reached.', { parameters: from(NUMBERS.trial) }],
		[
			'forbidden',
			403,
			'This API key does not own the specified from_number',
			{ parameters: from(NUMBERS.foreign) },
		],
		['forbidden', 403, 'No numbers assigned to this API key', { key: KEYS.empty }],
		['not_found', 404, 'Group not found.', { parameters: { chatId: to(GROUPS.unknown, 'group') } }],
		[
			'no_active_number',
			503,
			'No active number available.',
			{ parameters: from(NUMBERS.inactive) },
		],
	])('%s (%d): %s', async (code, status, message, { parameters, key }) => {
		await expectBranch(code, { status, message }, parameters, { key });
	});

	it('conflict (409): a key of one’s own for another message', async () => {
		const options = { idempotencyKey: 'order-7', maxRetries: 0 };
		await world.send({ options });
		await expectBranch(
			'conflict',
			{ status: 409, message: expect.stringContaining('Idempotency-Key') },
			{ options, text: 'Something else' },
		);
	});

	it('invalid_input: what the node refuses never reaches the API', async () => {
		await expectBranch(
			'invalid_input',
			{
				status: null,
				message: '"5551234567" has no country code',
				hint: 'Write it as +15551234567 if it is a US or Canadian number, else with + and its country code, or choose the country of local numbers in Options under Default Country',
				context: { field: 'To' },
			},
			{ chatId: to('5551234567') },
		);
		expect(world.simulator.requests).toEqual([]);
	});
});

describe('an answer without a code gets the code of its status, in Blooio’s words', () => {
	it.each([
		['invalid_request', 400],
		['unauthorized', 401],
		['payment_required', 402],
		['forbidden', 403],
		['not_found', 404],
		['network_error', 408],
		['conflict', 409],
		['invalid_request', 422],
		['rate_limited', 429],
		['server_error', 500],
		['not_implemented', 501],
		['device_unreachable', 502],
		['no_active_number', 503],
		['server_error', 504],
	])('%s for %d', async (code, status) => {
		const body = { error: 'ApiError', message: 'Simulated.', status, detail: [1, 2] };
		world.simulator.fail({ times: 1, respond: { status, body } });
		await expectBranch(code, { status, message: 'Simulated.', context: { detail: [1, 2] } });
	});

	it('an older deployment’s { error, status } keeps its words', async () => {
		const body = { error: 'Coming soon', status: 501 };
		world.simulator.fail({ times: 1, respond: { status: 501, body } });
		await expectBranch('not_implemented', { status: 501, message: 'Coming soon' });
	});

	it('rejected: accepted by the API, but failed at once', async () => {
		const body = { message_id: 'msg_1', status: 'failed' };
		world.simulator.fail({ times: 1, respond: { status: 202, body } });
		await expectBranch('rejected', { status: 202, context: body });
	});

	it.each([
		['message', 'send', {}],
		['message', 'sendAndWait', { message: 'Is it you?', responseType: 'reply' }],
		['poll', 'send', { title: 'Lunch?', pollOptions: ['Yes', 'No'] }],
	])('accepted by the API, but failed at once with a code: %s %s', async (...given) => {
		const [resource, operation, parameters] = given;
		const body = { status: 'failed', error: { code: 'safety_reply_only', message: 'No' } };
		world.simulator.fail({
			times: 1,
			method: 'POST',
			path: '/chats/',
			respond: { status: 202, body },
		});
		const result = await world.send({
			...ONCE,
			resource,
			operation,
			...parameters,
			errorOutputs: ['rejected', 'safety_reply_only'],
		});
		expect(Object.keys(arrivals(result))).toEqual([await labelOf('safety_reply_only')]);
	});

	it('the wait that a 429 asks for is part of the context', async () => {
		const headers = { 'retry-after': '90' };
		world.simulator.fail({ times: 1, respond: { status: 429, headers } });
		await expectBranch('rate_limited', { status: 429, context: { retry_after: 90 } });
	});
});

describe('what must stay secret', () => {
	it('the API key does not follow a redirect to another host', async () => {
		const stranger = await startSimulator();
		try {
			const location = `${stranger.url}/chats/${encodeURIComponent(PEOPLE.alice)}/messages`;
			for (const status of [301, 302, 303, 307, 308]) {
				world.simulator.fail({ times: 1, respond: { status, headers: { location } } });
				await expectBranch('unexpected_answer', { status });
			}
			expect(stranger.requests).toEqual([]);
			expect(world.posts).toHaveLength(5);
		} finally {
			await stranger.close();
		}
	});

	it.each([401, 500])('the API key stands nowhere in a run that %d stops', async (status) => {
		world.simulator.fail({ times: 1, respond: { status } });
		const { error, run } = await world.send({ ...ONCE, errorOutputs: [] });
		expect(error).toBeDefined();
		expect(JSON.stringify(run)).not.toContain(KEYS.blooio);
	});

	it('a success that repeats the API key does not bring it into an item', async () => {
		const body = { message_id: 'msg_1', text: `My key is ${KEYS.blooio}` };
		world.simulator.fail({ times: 1, respond: { status: 202, body } });
		const { outputs, run } = await world.send();
		expect(outputs[0]?.[0]?.json).toMatchObject({ text: 'My key is [hidden]' });
		expect(JSON.stringify(run)).not.toContain(KEYS.blooio);
	});

	it('an answer that repeats the API key does not bring it into an item', async () => {
		const body = { message: `Key ${KEYS.blooio} is unknown`, given: [KEYS.blooio] };
		world.simulator.fail({ times: 1, respond: { status: 401, body } });
		await expectBranch('unauthorized', {
			status: 401,
			message: 'Key [hidden] is unknown',
			context: { given: ['[hidden]'] },
		});
	});
});
