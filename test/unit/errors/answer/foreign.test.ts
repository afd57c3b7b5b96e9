import { failureFromAnswer } from '../../support/v2';
import { read } from '../support/read';

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
