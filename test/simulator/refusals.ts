import { ApiError } from './errors';

/** The first message of a conversation has attachments only (Errors document). */
export const attachmentFirst = (): ApiError =>
	new ApiError(
		400,
		'Cannot send an attachment as the first message to a new conversation. Apple requires the first message to contain text. Please send a text message first, then send your attachment.',
		{ code: 'attachment_first_message_not_allowed' },
	);

/** A reply-only number writes to someone who never wrote to it (Errors document). */
export const inboundOnly = (allocationId: string, externalId: string): ApiError =>
	new ApiError(
		403,
		'Inbound-only plan: outbound is restricted to contacts who messaged this number first.',
		{
			code: 'inbound_only_no_prior_inbound',
			allocation_id: allocationId,
			external_id: externalId,
		},
	);

/** The organization met its limit of new contacts in 24 hours (Errors document). */
export const organizationLimit = (limit: number, current: number): ApiError =>
	new ApiError(
		429,
		`Outbound contact limit reached. Your organization has reached ${current} new contacts in the last 24 hours, which meets the configured limit of ${limit}. Please wait or increase your limit in Settings.`,
		{ code: 'outbound_limit_reached', limit, current, mode: 'total' },
	);

/**
 * One number met its own limit of new contacts in 24 hours. The Errors document names the added
 * fields, but neither this message nor the value of `mode`.
 */
export const numberLimit = (
	limit: number,
	current: number,
	number: { allocationId: string; phoneNumber: string },
): ApiError =>
	new ApiError(
		429,
		`Outbound contact limit reached. ${number.phoneNumber} has reached ${current} new contacts in the last 24 hours, which meets the configured limit of ${limit}. Please wait or increase your limit in Settings.`,
		{
			code: 'outbound_limit_reached',
			limit,
			current,
			mode: 'per_number',
			allocation_id: number.allocationId,
			sender_number: number.phoneNumber,
		},
	);

/** A shared plan met its daily cap of new conversations (Errors document). */
export const conversationLimit = (planId: string, cap: number, current: number): ApiError =>
	new ApiError(429, 'New conversation daily limit reached for your plan', {
		code: 'new_conversation_limit_reached',
		plan_id: planId,
		cap,
		current,
	});

/** Refusals of an inline reply (sendMessage; the messages for expired and not found are its). */
export const replyTarget = {
	invalid: (): ApiError =>
		new ApiError(400, 'reply_to must have a message_id or a guid', {
			code: 'reply_target_invalid',
		}),
	withoutGuid: (): ApiError =>
		new ApiError(400, 'Reply target message has no provider GUID', {
			code: 'reply_target_invalid',
		}),
	chatMismatch: (): ApiError =>
		new ApiError(400, 'Reply target message belongs to another chat', {
			code: 'reply_target_chat_mismatch',
		}),
	deviceMismatch: (): ApiError =>
		new ApiError(400, 'Reply target message was sent or received on another number', {
			code: 'reply_target_device_mismatch',
		}),
	expired: (): ApiError =>
		new ApiError(400, 'You can only reply to messages from the last 30 days', {
			code: 'reply_target_expired',
		}),
	notSupported: (reason: string): ApiError =>
		new ApiError(400, `Replies are not supported ${reason}`, {
			code: 'reply_target_not_supported',
		}),
	notFound: (): ApiError =>
		new ApiError(404, 'Reply target message not found', { code: 'reply_target_not_found' }),
};

/**
 * A conversation in which the other side does not answer. Public clients of the API meet these
 * codes; the documents show neither messages nor the form of the body beyond its fields.
 */
export const ladder = {
	contentRestricted: (state: string): ApiError =>
		new ApiError(403, 'Links and media are not allowed before the recipient has replied.', {
			code: 'conversation_content_restricted',
			conversation_state: state,
		}),
	awaitingReply: (): ApiError =>
		new ApiError(429, 'Waiting for the recipient to respond before more messages can be sent.', {
			code: 'conversation_awaiting_reply',
			conversation_state: 'new',
		}),
	streakLimit: (state: string, currentStreak: number, limit: number): ApiError =>
		new ApiError(429, `${currentStreak} messages in a row were sent without a response.`, {
			code: 'conversation_streak_limit',
			conversation_state: state,
			current_streak: currentStreak,
			limit,
		}),
	inactivePaused: (): ApiError =>
		new ApiError(429, 'The conversation is inactive and its re-engagement message was used.', {
			code: 'conversation_inactive_paused',
			conversation_state: 'inactive',
		}),
};

/** A number that Blooio protects from being taken for spam; clears by itself. */
export const safety = {
	accountReview: (): ApiError =>
		new ApiError(403, 'Sending is paused while the account is under review.', {
			code: 'safety_account_review',
		}),
	replyOnly: (): ApiError =>
		new ApiError(403, 'This number may only reply to people who messaged it.', {
			code: 'safety_reply_only',
		}),
	newConversationsPaused: (): ApiError =>
		new ApiError(403, 'New conversations are paused for this number.', {
			code: 'safety_new_conversations_paused',
		}),
};

/** What the plan and its payment do not allow; public clients of the API meet these codes. */
export const planRefusals = {
	feature_not_enabled: (): ApiError =>
		new ApiError(403, 'This feature is not enabled for your organization.', {
			code: 'feature_not_enabled',
		}),
	no_payment_method: (): ApiError =>
		new ApiError(402, 'No payment method on file.', { code: 'no_payment_method' }),
	payment_failed: (): ApiError =>
		new ApiError(402, 'The last payment failed.', { code: 'payment_failed' }),
};

/** Why the plan allows no messages. */
export type PlanTrouble = keyof typeof planRefusals;

/** Names of all of them. */
export const PLAN_TROUBLES = Object.keys(planRefusals);
