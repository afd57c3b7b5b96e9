import { GIVEN } from '../../../../nodes/Blooio/v2/codes';
import type { Failure } from '../../../../nodes/Blooio/errors/failure';
import { read, entryOf } from '../support/read';

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
