import fc from 'fast-check';
import { findEntry, failureFromAnswer } from '../../support/v2';
import { isBlooiosWord } from '../../../../nodes/Blooio/errors/errorBody';
import { read } from '../support/read';

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

	// Names are kept on one line, without spaces around them.
	const tidy = (names: string[]) =>
		[...new Set(names.map((name) => name.trim().replace(/\s+/g, ' ')))].sort();

	it("keeps the extra fields of Blooio's word and none of the standard ones", () => {
		fc.assert(
			fc.property(status, errorLike, (answered, content) => {
				fc.pre(isBlooiosWord(answered, content));
				const { error, ...extra } = content;
				const own =
					typeof error === 'object' && error !== null && !Array.isArray(error) ? error : {};
				const kept = Object.keys({ ...own, ...extra }).filter((key) => !STANDARD.has(key));
				const { context, derived } = read(answered, content);
				// Of the standard ones, a code that is none stays to be seen.
				const found = Object.keys(context).filter((key) => !derived || key !== 'code');
				expect(tidy(found)).toEqual(tidy(kept));
			}),
		);
	});

	it('keeps everything that somebody else said in its place', () => {
		fc.assert(
			fc.property(fc.constantFrom(501, 502, 503), errorLike, (answered, content) => {
				fc.pre(!isBlooiosWord(answered, content));
				const { code, context } = read(answered, content);
				expect(code).toBe('server_error');
				expect(tidy(Object.keys(context))).toEqual(tidy(Object.keys(content)));
			}),
		);
	});
});
