import type { CatalogueEntry } from './entry';

const UNTIL_ANSWERED =
	'Wait until the recipient writes or reacts; until then every further try is refused';

/** What a message meets that begins a conversation, or goes on in one where nobody answers. */
export const CONVERSATIONS = [
	{
		code: 'attachment_first_message_not_allowed',
		label: 'Text first',
		status: 400,
		happened: 'A new conversation cannot begin with an attachment alone',
		remedy: 'Send a text message to this chat first, then send the attachment',
		retryable: false,
	},
	{
		code: 'inbound_only_no_prior_inbound',
		label: 'Reply-only',
		status: 403,
		happened: 'This reply-only number cannot send the first message',
		remedy:
			'Send the first message from a Dedicated or Shared number; the Inbound number can answer once the recipient has written to it',
		retryable: false,
		context: ['allocation_id', 'external_id'],
	},
	{
		code: 'outbound_limit_reached',
		label: 'Contact limit',
		status: 429,
		happened: 'The limit of new contacts in 24 hours is reached',
		remedy: 'Wait until the limit resets, or raise it in the Settings of your Blooio dashboard',
		retryable: false,
		context: ['limit', 'current', 'mode', 'allocation_id', 'sender_number'],
	},
	{
		code: 'new_conversation_limit_reached',
		label: 'Daily limit',
		status: 429,
		happened: "The plan's daily limit of new conversations is reached",
		remedy:
			'Wait until tomorrow or upgrade the plan; existing conversations can still be continued',
		retryable: false,
		context: ['plan_id', 'cap', 'current'],
	},
	{
		code: 'conversation_content_restricted',
		label: 'No links yet',
		status: 403,
		happened: 'Links and files must wait until the recipient writes back',
		remedy: 'Send plain text until the recipient has written; a tapback alone is not enough',
		retryable: false,
		context: ['conversation_state'],
	},
	{
		code: 'conversation_awaiting_reply',
		label: 'No reply yet',
		status: 429,
		happened: 'The recipient has not answered the first messages yet',
		remedy: UNTIL_ANSWERED,
		retryable: false,
		context: ['conversation_state'],
	},
	{
		code: 'conversation_streak_limit',
		label: 'Streak limit',
		status: 429,
		happened: 'Too many messages in a row went out without an answer',
		remedy: UNTIL_ANSWERED,
		retryable: false,
		context: ['conversation_state', 'current_streak', 'limit'],
	},
	{
		code: 'conversation_inactive_paused',
		label: 'Chat inactive',
		status: 429,
		happened: 'The conversation is paused after two weeks of silence',
		remedy:
			'Wait until the recipient writes or reacts: the one message that such a silence allows is out already',
		retryable: false,
		context: ['conversation_state'],
	},
	{
		code: 'safety_new_conversations_paused',
		label: 'Safety pause',
		status: 403,
		happened: 'This number cannot begin new conversations for now',
		remedy:
			'Wait until Blooio lifts the pause; until then write in conversations that exist, or send from another number',
		retryable: false,
	},
	{
		code: 'safety_reply_only',
		label: 'Answers only',
		status: 403,
		happened: 'This number can only answer for now',
		remedy:
			'Wait until Blooio lifts the restriction; until then write to people who have written to this number, or send from another number',
		retryable: false,
	},
	{
		code: 'safety_account_review',
		label: 'Safety review',
		status: 403,
		happened: 'Blooio reviews the account and has paused its messages',
		remedy: 'Wait until the review is over; ask Blooio support if it takes long',
		retryable: false,
	},
] as const satisfies readonly CatalogueEntry[];
