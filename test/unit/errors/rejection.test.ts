import fc from 'fast-check';

import { findEntry, failureFromAnswer, failureFromRejection } from '../support/v2';

const CODE = 'conversation_content_restricted';

describe('a success that says that the message failed', () => {
	it.each([
		['in an error', { error: { code: CODE, message: 'No links' } }, 'No links'],
		['as the error', { error: CODE, message: 'No links' }, 'No links'],
		['beside the error', { error: 'No links', code: CODE }, 'No links'],
		['as the events name it', { error: 'No links', error_code: CODE }, 'No links'],
		['alone', { code: CODE }, findEntry(CODE)?.happened],
	])('is told by its code: %s', (_where, body, message) => {
		expect(failureFromRejection(202, { message_id: 'msg_1', status: 'failed', ...body })).toEqual({
			code: CODE,
			message,
			status: 202,
			retryable: false,
			hint: findEntry(CODE)?.remedy,
			context: { message_id: 'msg_1' },
			derived: false,
		});
	});

	it('keeps a code that no list knows, with what to do about a rejection', () => {
		expect(failureFromRejection(202, { status: 'failed', error: 'line_resting' })).toMatchObject({
			code: 'line_resting',
			retryable: false,
			derived: false,
		});
	});

	it('is not to be tried again by the same key, which would give the same answer', () => {
		const body = { status: 'failed', code: 'rate_limited' };
		expect(failureFromRejection(202, body).retryable).toBe(false);
	});

	it.each([{}, { error: 'The carrier said no' }, { error: null, code: 7 }, { code: 'Not a code' }])(
		'is rejected where no code tells why: %j',
		(given) => {
			const body = { message_id: 'msg_1', status: 'failed', ...given };
			expect(failureFromRejection(202, body)).toMatchObject({ code: 'rejected', context: body });
		},
	);

	it('never throws, and always has a code and words', () => {
		fc.assert(
			fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (body, error) => {
				const failure = failureFromRejection(202, { ...body, error } as never);
				expect(failure.code).toMatch(/\S/);
				expect(failure.message).toMatch(/\S/);
			}),
		);
	});
});

describe('what Blooio tells beside the code', () => {
	const state = { conversation_state: 'active', current_streak: 4, limit: 4 };

	it.each([
		['at the top', { code: 'conversation_streak_limit', message: 'No', ...state }],
		['in details', { code: 'conversation_streak_limit', message: 'No', details: state }],
		['in the error', { error: { code: 'conversation_streak_limit', message: 'No', ...state } }],
		[
			"in the error's details",
			{ error: { code: 'conversation_streak_limit', message: 'No', details: state } },
		],
	])('is the context, wherever it stands: %s', (_where, body) => {
		expect(failureFromAnswer({ status: 429, headers: {}, body })).toMatchObject({
			code: 'conversation_streak_limit',
			context: state,
		});
	});

	it.each(['some words', ['a', 'b'], 7])('stays as it is where it is no object: %j', (details) => {
		const body = { code: 'conversation_streak_limit', message: 'No', details };
		expect(failureFromAnswer({ status: 429, headers: {}, body }).context).toEqual({ details });
	});
});
