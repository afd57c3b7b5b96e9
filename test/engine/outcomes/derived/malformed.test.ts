import type { IDataObject } from 'n8n-workflow';

import { startSimulator, type FailureRule } from '../../../simulator';
import { world, expectBranch } from './expectBranch';

describe('an answer that does not follow the API’s format never crashes the node', () => {
	const page = '<html><body><h1>502</h1></body></html>';
	const cutOff = '{"message_id":"msg_1","sta';

	it.each<[string, FailureRule, string, IDataObject]>([
		[
			'a web page of a proxy',
			{ times: 1, html: true, status: 502 },
			'server_error',
			{
				status: 502,
				message: 'Blooio cannot be reached (HTTP 502, a web page)',
				hint: expect.stringContaining('proxy or firewall'),
				context: { body: page },
			},
		],
		[
			'a web page in place of a success',
			{ times: 1, html: true, status: 200 },
			'unexpected_answer',
			{
				status: 200,
				message: expect.stringContaining('web page'),
				context: { body: expect.any(String) },
			},
		],
		[
			'an empty body',
			{ times: 1, empty: true, status: 500 },
			'server_error',
			{ status: 500, message: expect.stringContaining('an empty answer') },
		],
		[
			'an empty body in place of a success',
			{ times: 1, empty: true, status: 202 },
			'unexpected_answer',
			{ status: 202, message: expect.stringContaining('an empty answer') },
		],
		[
			'plain text',
			{ times: 1, respond: { status: 503, body: 'upstream is gone' } },
			'server_error',
			{
				status: 503,
				message: 'Blooio cannot be reached (HTTP 503, text that is not JSON)',
				hint: expect.stringContaining('proxy or firewall'),
				context: { body: 'upstream is gone' },
			},
		],
		[
			'JSON that is cut off',
			{
				times: 1,
				respond: { status: 202, body: cutOff, headers: { 'content-type': 'application/json' } },
			},
			'unexpected_answer',
			{ status: 202, message: expect.stringContaining('not JSON'), context: { body: cutOff } },
		],
		[
			'a list',
			{ times: 1, respond: { status: 400, body: [{ message: 'no' }] } },
			'invalid_request',
			{ status: 400 },
		],
		[
			'a list in place of a success',
			{ times: 1, respond: { status: 200, body: [{ message_id: 'msg_1' }] } },
			'unexpected_answer',
			{ status: 200, message: expect.stringContaining('JSON of another form') },
		],
		[
			'members of other types',
			{ times: 1, respond: { status: 400, body: { error: { a: 1 }, message: 7, code: 12 } } },
			'invalid_request',
			{ status: 400, context: { a: 1, code: 12 } },
		],
		[
			'a connection that breaks before the answer',
			{ times: 1, drop: 'before' },
			'network_error',
			{ status: null, context: { cause: 'reset' } },
		],
		[
			'a body that breaks off',
			{ times: 1, truncate: true },
			'network_error',
			{ status: null, context: { cause: 'reset' } },
		],
	])('%s', async (_name, rule, code, expected) => {
		world.simulator.fail(rule);
		await expectBranch(code, expected);
	});

	it('nobody listening at the address', async () => {
		const gone = await startSimulator();
		await gone.close();
		await expectBranch(
			'network_error',
			{ status: null, context: { cause: 'refused' }, message: expect.stringContaining('refused') },
			{},
			{ baseUrl: gone.url },
		);
	});

	it('no answer within Request Timeout', async () => {
		world.simulator.fail({ times: 1, hang: true });
		await expectBranch(
			'network_error',
			{ status: null, context: { cause: 'timeout' } },
			{ options: { maxRetries: 0, requestTimeout: 1 } },
		);
	});
});
