import fc from 'fast-check';
import { read } from '../support/read';

describe('what an answer may put into logs, titles and items', () => {
	const said = (message: string) => read(400, { error: 'ApiError', message, status: 400 }).message;

	it.each([
		['two\r\nlines', 'two lines'],
		['\u001b[31mred\u001b[0m', '[31mred [0m'],
		['a\u0000b', 'a b'],
		['abc\u202edef', 'abc def'],
		['\u2066x\u2069', 'x'],
		['a\u2028b', 'a b'],
		['a\ud800b', 'a b'],
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
