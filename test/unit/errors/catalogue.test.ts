import { CATALOGUE, GIVEN } from '../../../nodes/Blooio/v2/codes';
import { codeForStatus, derivedEntry, DERIVED } from '../../../nodes/Blooio/errors/catalogue';
import { findEntry } from '../support/v2';

const repeated = (values: readonly string[]) =>
	values.filter((value, index) => values.indexOf(value) !== index);

describe('the catalogue', () => {
	it('names every code once', () => {
		expect(repeated(CATALOGUE.map(({ code }) => code))).toEqual([]);
	});

	it('labels every code differently, whatever the case', () => {
		expect(repeated(CATALOGUE.map(({ label }) => label.toLowerCase()))).toEqual([]);
	});

	it('holds the codes that Blooio gives and those that the node derives', () => {
		expect(CATALOGUE.map(({ code }) => code).sort()).toEqual(
			[...GIVEN, ...DERIVED].map(({ code }) => code).sort(),
		);
	});

	it('begins with what a first message meets, as a list of about forty is read from the top', () => {
		expect(CATALOGUE.slice(0, 6).map(({ code }) => code)).toEqual([
			'attachment_first_message_not_allowed',
			'inbound_only_no_prior_inbound',
			'outbound_limit_reached',
			'new_conversation_limit_reached',
			'conversation_content_restricted',
			'conversation_awaiting_reply',
		]);
	});

	it.each(CATALOGUE.map((entry) => [entry.code, entry] as const))(
		'%s has a label that fits the canvas and texts that can be joined into sentences',
		(_code, { code, label, happened, remedy }) => {
			expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
			expect(label.length).toBeGreaterThan(0);
			// The canvas cuts off longer ones.
			expect(label.length).toBeLessThanOrEqual(13);
			// As the title of an error it is to be read at a glance.
			expect(happened.length).toBeLessThan(60);
			for (const text of [happened, remedy]) {
				expect(text).toMatch(/^[A-Z].*[^.!?\s]$/);
				expect(text.trim()).toBe(text);
			}
		},
	);

	it("calls none of Blooio's refusals retryable: each needs someone to act or to wait", () => {
		expect(GIVEN.filter(({ retryable }) => retryable)).toEqual([]);
	});

	it('calls a derived code retryable exactly when it passes by itself', () => {
		expect(DERIVED.filter(({ retryable }) => retryable).map(({ code }) => code)).toEqual([
			'rate_limited',
			'device_unreachable',
			'no_active_number',
			'server_error',
			'network_error',
			'unexpected_answer',
			'webhook_limit_reached',
		]);
	});

	it.each(['invalid_input', 'network_error'])('%s comes without an HTTP status', (code) => {
		expect(findEntry(code)?.status).toBeNull();
	});

	it('finds an entry by its code, and nothing by any other text', () => {
		expect(findEntry('outbound_limit_reached')?.label).toBe('Contact limit');
		for (const code of [
			'some_new_code',
			'',
			'constructor',
			'__proto__',
			'OUTBOUND_LIMIT_REACHED',
		]) {
			expect(findEntry(code)).toBeUndefined();
		}
	});
});

describe('the code for an answer without a code', () => {
	it.each([
		[400, 'invalid_request'],
		[401, 'unauthorized'],
		[402, 'payment_required'],
		[403, 'forbidden'],
		[404, 'not_found'],
		[405, 'invalid_request'],
		[408, 'network_error'],
		[409, 'conflict'],
		[413, 'invalid_request'],
		[422, 'invalid_request'],
		[429, 'rate_limited'],
		[500, 'server_error'],
		[501, 'not_implemented'],
		[502, 'device_unreachable'],
		[503, 'no_active_number'],
		[504, 'server_error'],
		[520, 'server_error'],
		[599, 'server_error'],
		[200, 'unexpected_answer'],
		[204, 'unexpected_answer'],
		[301, 'unexpected_answer'],
		[304, 'unexpected_answer'],
		[307, 'unexpected_answer'],
	] as const)('%i stands for %s', (status, code) => {
		expect(codeForStatus(status)).toBe(code);
	});

	it('is a derived code for every status there is', () => {
		const derived = DERIVED.map(({ code }) => code);
		for (let status = 100; status < 600; status++) {
			expect(derived).toContain(codeForStatus(status));
		}
	});

	/** Codes that take more than a status to derive. */
	const particular: readonly string[] = ['webhook_limit_reached'];

	it.each(
		DERIVED.filter(
			({ code, status }) => status !== null && status >= 400 && !particular.includes(code),
		),
	)('$code is what its own status $status stands for', ({ code, status }) => {
		expect(codeForStatus(status ?? 0)).toBe(code);
		expect(derivedEntry(code).code).toBe(code);
	});
});
