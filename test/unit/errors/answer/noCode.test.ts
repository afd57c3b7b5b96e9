import type { Failure } from '../../../../nodes/Blooio/errors/failure';
import { read, entryOf } from '../support/read';

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

it('says what happened where the text has no sign that one sees', () => {
	expect(read(409, { error: '\u200F' }).message).toMatch(/\S/);
});
