import fc from 'fast-check';
import { GIVEN, findEntry } from '../../../nodes/Blooio/errors/catalogue';
import { failureFromAnswer } from '../../../nodes/Blooio/errors/answer';
import {
	derivedFailure,
	failureFromInvalidInput,
	type Failure,
} from '../../../nodes/Blooio/errors/failure';
import { InvalidInput } from '../../../nodes/Blooio/errors/invalidInput';

const read = (status: number, body: unknown, headers: Record<string, unknown> = {}) =>
	failureFromAnswer({ status, headers, body });

const entryOf = (code: string) => {
	const entry = findEntry(code);
	expect(entry).toBeDefined();
	return entry!;
};

describe('an error body with a documented code', () => {
	it.each([
		[
			{
				error: 'ApiError',
				message:
					'Cannot send an attachment as the first message to a new conversation. Apple requires the first message to contain text. Please send a text message first, then send your attachment.',
				status: 400,
				code: 'attachment_first_message_not_allowed',
			},
			{},
		],
		[
			{
				error: 'ApiError',
				message:
					'Inbound-only plan: outbound is restricted to contacts who messaged this number first.',
				status: 403,
				code: 'inbound_only_no_prior_inbound',
				allocation_id: 'alloc_...',
				external_id: '+15555550199',
			},
			{ allocation_id: 'alloc_...', external_id: '+15555550199' },
		],
		[
			{
				error: 'ApiError',
				message:
					'Outbound contact limit reached. Your organization has reached 35 new contacts in the last 24 hours, which meets the configured limit of 35. Please wait or increase your limit in Settings.',
				status: 429,
				code: 'outbound_limit_reached',
				limit: 35,
				current: 35,
				mode: 'total',
			},
			{ limit: 35, current: 35, mode: 'total' },
		],
		[
			{
				error: 'ApiError',
				message: 'Outbound contact limit reached for this number.',
				status: 429,
				code: 'outbound_limit_reached',
				limit: 35,
				current: 35,
				mode: 'per_number',
				allocation_id: 'alloc_1',
				sender_number: '+15551110001',
			},
			{
				limit: 35,
				current: 35,
				mode: 'per_number',
				allocation_id: 'alloc_1',
				sender_number: '+15551110001',
			},
		],
		[
			{
				error: 'ApiError',
				message: 'New conversation daily limit reached for your plan',
				status: 429,
				code: 'new_conversation_limit_reached',
				plan_id: 'shared_com',
				cap: 15,
				current: 15,
			},
			{ plan_id: 'shared_com', cap: 15, current: 15 },
		],
		[
			{
				error: 'ApiError',
				message: 'You can only reply to messages from the last 30 days',
				status: 400,
				code: 'reply_target_expired',
			},
			{},
		],
		[
			{
				error: 'ApiError',
				message: 'Reply target message not found',
				status: 404,
				code: 'reply_target_not_found',
			},
			{},
		],
	])(
		'gives code, words, status, hint and the extra fields, and nothing else: %j',
		(body, context) => {
			expect(read(body.status, body)).toEqual<Failure>({
				code: body.code,
				message: body.message,
				status: body.status,
				retryable: false,
				hint: entryOf(body.code).remedy,
				context,
				derived: false,
			});
		},
	);

	it.each(GIVEN)('$code keeps what the body says beside the standard fields', (entry) => {
		const context = { limit: 5, sender_number: null, something_new: { of: ['the', 'future'] } };
		const body = { error: 'ApiError', message: 'No', status: entry.status, code: entry.code };
		expect(read(entry.status, { ...body, ...context }).context).toEqual(context);
	});

	it('is told by its code, whatever its words are and whatever status the body claims', () => {
		const failure = read(429, {
			error: 'ApiError',
			message: 'Not found',
			status: 404,
			code: 'outbound_limit_reached',
		});
		expect(failure).toMatchObject({ code: 'outbound_limit_reached', status: 429, derived: false });
	});

	it('shows what the catalogue says when the body has no words of its own', () => {
		expect(read(429, { error: 'ApiError', code: 'outbound_limit_reached' }).message).toBe(
			entryOf('outbound_limit_reached').happened,
		);
	});
});

describe('an error body without a code', () => {
	it.each([
		[400, 'Invalid request parameters.', 'invalid_request', false],
		[401, 'Invalid or missing API key.', 'unauthorized', false],
		[402, 'Trial limit reached.', 'payment_required', false],
		[403, 'Action not allowed for this API key.', 'forbidden', false],
		[404, 'Resource not found.', 'not_found', false],
		[409, 'Conflict with current state.', 'conflict', false],
		[429, 'Too many requests.', 'rate_limited', true],
		[500, 'Oops.', 'server_error', true],
		[502, 'Device error.', 'device_unreachable', true],
		[503, 'No active number available.', 'no_active_number', true],
	])('%i "%s" is %s', (status, message, code, retryable) => {
		expect(read(status, { error: 'ApiError', message, status })).toEqual<Failure>({
			code,
			message,
			status,
			retryable,
			hint: entryOf(code).remedy,
			context: {},
			derived: true,
		});
	});

	it('reads the two-field body of older deployments', () => {
		expect(read(404, { error: 'Chat not found', status: 404 })).toEqual<Failure>({
			code: 'not_found',
			message: 'Chat not found',
			status: 404,
			retryable: false,
			hint: entryOf('not_found').remedy,
			context: {},
			derived: true,
		});
	});

	it('reads the body of an endpoint that is still to come', () => {
		const failure = read(501, { error: 'Coming soon', message: 'Contact cards are coming soon' });
		expect(failure).toMatchObject({
			code: 'not_implemented',
			message: 'Contact cards are coming soon',
			context: {},
		});
	});

	it('keeps extra fields here as well', () => {
		expect(read(409, { error: 'ApiError', message: 'Exists', group_id: 'grp_1' }).context).toEqual({
			group_id: 'grp_1',
		});
	});

	it.each([{}, { error: 'ApiError' }, { error: 7, message: [7] }, { status: 400 }])(
		'says what the status stands for when the body gives no words: %j',
		(body) => {
			expect(read(400, body).message).toBe(entryOf('invalid_request').happened);
		},
	);

	it.each([
		{ error: 'ApiError', message: '', status: 400 },
		{ error: 'ApiError', message: '   ', status: 400 },
		{ error: '', status: 400 },
		{ message: '', code: 'some_new_code' },
	])('does not take blank words for words: %j', (body) => {
		expect(read(400, body).message).toBe(entryOf('invalid_request').happened);
	});

	it.each(['', '   ', null, 17, {}, ['a']])('does not take %j for a code', (code) => {
		const failure = read(403, { error: 'ApiError', message: 'No', status: 403, code });
		expect(failure).toMatchObject({ code: 'forbidden', derived: true });
		// What somebody meant by it is not lost.
		expect(failure.context.code).toEqual(
			typeof code === 'string' ? code.trim() : (code ?? undefined),
		);
	});

	it('reads several messages as one', () => {
		const body = {
			statusCode: 400,
			message: ['text is empty', 'text is no text'],
			error: 'Bad Request',
		};
		expect(read(400, body)).toMatchObject({
			code: 'invalid_request',
			message: 'text is empty; text is no text',
			context: { statusCode: 400 },
		});
	});

	it('reads code and message where a gateway puts them into the error', () => {
		const body = { error: { code: 'quota_exceeded', message: 'Too many', limit: 5 }, trace: 'a1' };
		expect(read(403, body)).toMatchObject({
			code: 'quota_exceeded',
			message: 'Too many',
			derived: false,
			context: { limit: 5, trace: 'a1' },
		});
	});
});

describe('a code that no document knows', () => {
	const body = { error: 'ApiError', message: 'Line is resting', status: 403, code: 'line_resting' };

	it('travels through untouched, with the hint of its status', () => {
		expect(read(403, { ...body, until: '2026-01-01' })).toEqual<Failure>({
			code: 'line_resting',
			message: 'Line is resting',
			status: 403,
			retryable: false,
			hint: entryOf('forbidden').remedy,
			context: { until: '2026-01-01' },
			derived: false,
		});
	});

	it.each([
		[400, false],
		[429, false],
		[500, true],
		[503, true],
	])('on status %i counts as retryable: %s', (status, retryable) => {
		expect(read(status, { ...body, status }).retryable).toBe(retryable);
	});

	it.each(['constructor', '__proto__', 'toString', 'Line-Resting.v2', 'линия'])(
		'may be any text: %s',
		(code) => {
			expect(read(400, { ...body, code })).toMatchObject({
				code,
				derived: false,
				hint: entryOf('invalid_request').remedy,
			});
		},
	);
});

describe('an answer that is not in the format of the API', () => {
	it.each([
		[null, 'an empty answer'],
		[undefined, 'an empty answer'],
		['', 'an empty answer'],
		[' \n', 'an empty answer'],
		['<!DOCTYPE html><title>Bad gateway</title>', 'a web page'],
		['\n<html><body>Denied</body></html>', 'a web page'],
		['{"error":"ApiError","mess', 'text that is not JSON'],
		['upstream connect error', 'text that is not JSON'],
	])('%j is described as %s, and is never Blooio’s word about a device', (body, what) => {
		const failure = read(502, body);
		expect(failure).toMatchObject({
			code: 'server_error',
			status: 502,
			derived: true,
			retryable: true,
			hint: expect.stringContaining('proxy or firewall'),
		});
		expect(failure.message).toBe(`Blooio cannot be reached (HTTP 502, ${what})`);
	});

	it.each([[[{ message: 'a' }]], [[]], [42], [true]])(
		'%j is not called empty, for something did come',
		(body) => {
			const failure = read(400, body);
			expect(failure).toMatchObject({ code: 'invalid_request', status: 400, derived: true });
			expect(failure.message).toContain('HTTP 400');
			expect(failure.message).not.toContain('empty');
		},
	);

	it('is known as a web page by its content type too', () => {
		const failure = read(403, 'Access denied', { 'content-type': 'text/HTML; charset=utf-8' });
		expect(failure.message).toContain('a web page');
	});

	it('shows the beginning of its text, not all of it', () => {
		const { context } = read(500, 'x'.repeat(5000));
		expect(String(context.body)).toMatch(/^x+…$/);
		expect(String(context.body).length).toBeLessThan(1000);
		expect(read(500, '').context).toEqual({});
	});
});

describe('an answer that somebody else gives in Blooio’s place', () => {
	it.each<[number, unknown]>([
		[502, '<html><h1>502 Bad Gateway</h1></html>'],
		[503, 'no healthy upstream'],
		[504, ''],
		[501, '<html></html>'],
		[503, { message: 'Service Unavailable' }],
		[502, { title: 'Bad gateway', status: 502, detail: 'x', cloudflare_error: true }],
		[503, {}],
		[502, { error: 'Bad Gateway' }],
		[503, [{ error: 'ApiError', message: 'x' }]],
	])('%i with %j is a service that is away, not a device or a number', (status, body) => {
		expect(read(status, body)).toMatchObject({ code: 'server_error', status, retryable: true });
		expect(read(status, body).message).toMatch(/^Blooio cannot be reached /);
	});

	it('keeps what a gateway said', () => {
		expect(read(503, { message: 'Service Unavailable' }).context).toEqual({
			message: 'Service Unavailable',
		});
	});

	it.each<[number, unknown, string]>([
		[502, { error: 'ApiError', message: 'Device error.', status: 502 }, 'device_unreachable'],
		[503, { error: 'No active number', status: 503 }, 'no_active_number'],
		[501, { error: 'Coming soon', message: 'Soon' }, 'not_implemented'],
		[503, { message: 'x', code: 'line_resting' }, 'line_resting'],
	])('%i in Blooio’s form stays what Blooio says: %j', (status, body, code) => {
		expect(read(status, body).code).toBe(code);
	});

	it.each([400, 401, 402, 403, 404, 405, 409, 422])(
		'%i with a web page is another address',
		(status) => {
			const failure = read(status, '<!doctype html><p>Nothing here');
			expect(failure).toMatchObject({
				code: 'unexpected_answer',
				message: `The address is not Blooio's API (HTTP ${status}, a web page)`,
				hint: expect.stringContaining('Base URL'),
				retryable: false,
			});
		},
	);

	it('an empty 404 may be Blooio’s', () => {
		expect(read(404, '').code).toBe('not_found');
	});

	it.each([
		[407, 'network_error', 'asks for a log-in'],
		[413, 'invalid_request', 'too large'],
		[414, 'invalid_request', 'too long'],
		[431, 'invalid_request', 'too large'],
	])('%i says what was wrong, whoever says it', (status, code, words) => {
		for (const body of ['<html></html>', '', {}, { message: '' }]) {
			expect(read(status, body)).toMatchObject({
				code,
				message: expect.stringContaining(words),
				retryable: false,
			});
			expect(read(status, body).hint).not.toContain('values of this item');
		}
	});

	it('413 names the file where the request was one', () => {
		const answer = { status: 413, headers: {}, body: '<html>', sentFile: true };
		expect(failureFromAnswer(answer).message).toContain('The file is too large');
	});
});

describe('what an answer may put into logs, titles and items', () => {
	const said = (message: string) => read(400, { error: 'ApiError', message, status: 400 }).message;

	it.each([
		['two\r\nlines', 'two lines'],
		['\u001b[31mred\u001b[0m', '[31mred [0m'],
		['a\u0000b', 'a b'],
		['abc\u202edef', 'abc def'],
		['\u2066x\u2069', 'x'],
		['a\u2028b', 'a b'],
		['\ud800', ' '.trim()],
	])('%j stands there as %j', (message, shown) => {
		expect(said(message)).toBe(shown);
	});

	it.each(['a\r\nb', 'a\u001bb', 'a\u202eb', 'x'.repeat(101)])('%j is no code', (code) => {
		const failure = read(403, { error: 'ApiError', message: 'No', code });
		expect(failure).toMatchObject({ code: 'forbidden', derived: true });
		expect(String(failure.context.code)).not.toMatch(/[\p{Cc}\u202e]/u);
	});

	it('a context of any size is kept by field, 10 kB at most', () => {
		const big = Object.fromEntries(
			Array.from({ length: 5000 }, (_, index) => [`field_${index}`, 'x'.repeat(index)]),
		);
		const { context } = read(400, { error: 'ApiError', message: 'No', first: 1, ...big, last: 2 });
		expect(JSON.stringify(context).length).toBeLessThan(13_000);
		expect(context).toMatchObject({ first: 1, field_1: 'x', left_out: expect.any(Number) });
	});

	it('long texts are cut, each by itself', () => {
		const { context } = read(400, {
			error: 'ApiError',
			message: 'm'.repeat(10_000_000),
			code: 'c'.repeat(10_000_000),
			one: 'a'.repeat(10_000_000),
			limit: 5,
		});
		expect(context).toMatchObject({ limit: 5, one: expect.stringMatching(/^a+…$/) });
		expect(JSON.stringify(context).length).toBeLessThan(10_000);
	});

	it('any context is bounded', () => {
		fc.assert(
			fc.property(
				fc.jsonValue({ maxDepth: 20 }),
				fc.integer({ min: 1, max: 3000 }),
				(value, times) => {
					const list = Array.from({ length: times }, () => value);
					const { context } = read(400, { error: 'ApiError', message: 'No', list, a: value });
					expect(JSON.stringify(context).length).toBeLessThan(30_000);
				},
			),
			{ numRuns: 50 },
		);
	});
});

const STANDARD = new Set(['error', 'message', 'status', 'code']);

describe('any answer at all', () => {
	const status = fc.integer({ min: 100, max: 599 });
	const headers = fc.dictionary(
		fc.constantFrom('content-type', 'retry-after', 'x'),
		fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined)),
	);
	const member = fc.constantFrom('error', 'message', 'status', 'code', 'limit', 'current', 'a');
	const errorLike = fc.dictionary(member, fc.oneof(fc.string(), fc.jsonValue()));
	const body = fc.oneof(fc.jsonValue(), errorLike, fc.string({ unit: 'binary' }), fc.anything());

	it('gives a complete failure and never throws', () => {
		fc.assert(
			fc.property(status, headers, body, (answered, given, content) => {
				const failure = failureFromAnswer({ status: answered, headers: given, body: content });
				expect(failure.code).toMatch(/\S/);
				expect(failure.message).toMatch(/\S/);
				expect(failure.hint).toMatch(/\S/);
				expect(failure.status).toBe(answered);
				expect(typeof failure.context).toBe('object');
				expect(typeof failure.retryable).toBe('boolean');
			}),
			{ numRuns: 1000 },
		);
	});

	it('has as its code the text in the body, or a derived one marked as such', () => {
		fc.assert(
			fc.property(status, errorLike, (answered, content) => {
				const failure = read(answered, content);
				if (failure.derived) expect(findEntry(failure.code)).toBeDefined();
				else expect(failure.code).toBe(String(content.code).trim());
			}),
			{ numRuns: 1000 },
		);
	});

	it('keeps the extra fields of a body and none of the standard ones', () => {
		fc.assert(
			fc.property(status, errorLike, (answered, content) => {
				const { error, message, status: claimed, code, ...extra } = content;
				expect([error, message, claimed, code]).toHaveLength(4);
				const { context, derived } = read(answered, content);
				const own =
					typeof error === 'object' && error !== null && !Array.isArray(error) ? error : {};
				const kept = Object.keys({ ...own, ...extra }).filter((key) => !STANDARD.has(key));
				// Of the standard ones, a code that is none stays to be seen.
				const found = Object.keys(context).filter((key) => !derived || key !== 'code');
				// Names are kept on one line, without spaces around them.
				const tidy = (names: string[]) =>
					[...new Set(names.map((name) => name.trim().replace(/\s+/g, ' ')))].sort();
				expect(tidy(found)).toEqual(tidy(kept));
			}),
		);
	});
});

describe('a refused value', () => {
	it('keeps message, hint and the name of the field', () => {
		expect(failureFromInvalidInput(new InvalidInput('To is empty', 'Fill it in', 'To'))).toEqual({
			code: 'invalid_input',
			message: 'To is empty',
			status: null,
			retryable: false,
			hint: 'Fill it in',
			context: { field: 'To' },
			derived: true,
		});
	});

	it('names no field when none is to blame', () => {
		expect(failureFromInvalidInput(new InvalidInput('No', 'Hint')).context).toEqual({});
	});
});

it('a derived failure takes its words from the catalogue where none are given', () => {
	expect(derivedFailure('rejected', { status: 202, context: { message_id: 'msg_1' } })).toEqual({
		code: 'rejected',
		message: entryOf('rejected').happened,
		status: 202,
		retryable: false,
		hint: entryOf('rejected').remedy,
		context: { message_id: 'msg_1' },
		derived: true,
	});
});
