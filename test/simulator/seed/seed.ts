/** API keys; the credential takes one of them. */
export const KEYS = {
	/** A pool of Blooio numbers: rotation, stickiness, iMessage. */
	blooio: 'bl_test_key',
	/** A pool of Twilio numbers: always the first one, SMS, no inline replies. */
	twilio: 'bl_twilio_key',
	/** Not valid any more: the account answers `valid: false`, everything else 401. */
	revoked: 'bl_revoked_key',
	/** Without numbers: sends answer 403 "No numbers assigned to this API key". */
	empty: 'bl_empty_key',
} as const;

/** The organization's own numbers; all but the last two belong to the Blooio key. */
export const NUMBERS = {
	/** Dedicated, New York. */
	dedicated: '+12125550101',
	/** Dedicated, San Francisco; its plan comes as `type`, as the documents name it. */
	dedicated2: '+14155550102',
	/** Without a plan (null), Chicago: to be treated like dedicated. */
	legacy: '+13125550103',
	/** Shared, its daily cap of 15 is met: new people answer 429 new_conversation_limit_reached. */
	shared: '+13055550104',
	/** Inbound (reply-only): whoever never wrote answers 403 inbound_only_no_prior_inbound. */
	inbound: '+12065550105',
	/** Trial, its messages are used up: every send answers 402. */
	trial: '+17135550106',
	/** Not active: every send answers 503, setting its contact card 502. */
	inactive: '+16175550107',
	/** Dedicated, its own limit of 5 is met: new people answer 429 outbound_limit_reached. */
	limited: '+13035550108',
	/** First of the Twilio key, New York. */
	twilioFirst: '+12125550201',
	/** Second of the Twilio key, San Francisco. */
	twilioSecond: '+14155550202',
	/** Belongs to no key: sends answer 403 "This API key does not own the specified from_number". */
	foreign: '+15559876000',
} as const;

/** Channels of the v4 API that are no numbers of the v2 API. */
export const CHANNELS = {
	/** WhatsApp; its number is that of the first Twilio number, so `from` needs the channel id. */
	whatsapp: 'ch_whatsapp',
	/** WhatsApp Business, with templates and interactive content. */
	whatsappBusiness: 'ch_whatsappbusiness',
	/** RCS Business, with the alias `support` in place of a number. */
	rcsBusiness: 'ch_rcsbusiness',
} as const;

/** People to write to. */
export const PEOPLE = {
	/** Known: a conversation with the dedicated number, with messages to reply to. */
	alice: '+15551234567',
	/** New: nobody has written yet, so attachments alone answer 400. */
	bob: '+15559876543',
	/** Known: a second conversation, whose messages are in another chat than Alice's. */
	carol: '+15555550103',
	/** Known to the shared number, which therefore still sends. */
	dave: '+15555550104',
	/** Has written to the inbound number, which therefore may answer. */
	erin: '+15555550105',
	/** New; messages go as SMS. */
	sms: '+15555550106',
	/** New; messages go as RCS. */
	rcs: '+15555550107',
	/** New; messages end in `failed` with an error. */
	unreachable: '+15555550108',
	/** New; messages stay `pending` for ever. */
	stuck: '+15555550109',
	/** Last written to from the second Twilio number. */
	heidi: '+15555550110',
	/** Known: a conversation by email. */
	ivan: 'ivan@example.com',
	/** New: never wrote to any number. */
	stranger: '+15555550199',
	/** New; their device cannot be reached: typing, reactions, polls … answer 502. */
	offline: '+15555550111',
	/** New; no number is available for them: typing, reactions, polls … answer 503. */
	asleep: '+15555550112',
	/**
	 * New; Blooio looks after the conversation: links and files wait for the first answer
	 * (conversation_content_restricted), the fourth message in a row does too
	 * (conversation_awaiting_reply, later conversation_streak_limit), and after 14 days of silence there
	 * is one more message (conversation_inactive_paused).
	 */
	guarded: '+15555550113',
	/** New; v4 reaches them by SMS alone: iMessage and WhatsApp fail and recommend another channel. */
	textOnly: '+15555550114',
	/** Answers 403. */
	emergency: '+1911',
} as const;

/** Groups. */
export const GROUPS = {
	/** "Team" of Alice and Carol, in use. */
	team: 'grp_team',
	/** "Book club" of Alice and Dave, without a message: the first one makes the link. */
	unlinked: 'grp_bookclub',
	/** "Support" of Erin and another; Erin wrote to the inbound number there. */
	inbound: 'grp_support',
	/** Is none: answers 404. */
	unknown: 'grp_unknown',
} as const;

/** Messages to reply to in Alice's chat, and what a reply from the dedicated number provokes. */
export const MESSAGES = {
	/** Alice's latest message: a reply succeeds. */
	fromAlice: 'msg_seedfromalice',
	/** Sent to Alice an hour ago: a reply succeeds. */
	toAlice: 'msg_seedtoalice',
	/** Carol's message: reply_target_chat_mismatch. */
	inOtherChat: 'msg_seedfromcarol',
	/** Alice's message to the second number: reply_target_device_mismatch. */
	onOtherLine: 'msg_seedotherline',
	/** 31 days old: reply_target_expired. */
	old: 'msg_seedold',
	/** Without a provider GUID: reply_target_invalid, as is `reply_to: {}`. */
	withoutGuid: 'msg_seedwithoutguid',
	/** Is none: reply_target_not_found. */
	unknown: 'msg_seedunknown',
} as const;

/** Polls. */
export const POLLS = {
	/** Sent to the team, with votes of both. */
	lunch: 'poll_seedlunch',
	/** Is none: answers 404. */
	unknown: 'poll_unknown',
} as const;

/** A purchase of numbers that is over (v4 API). */
export const PURCHASE = 'purchase_seed';
