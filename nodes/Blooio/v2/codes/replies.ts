import type { CatalogueEntry } from '../../errors/catalogue';

/** What an inline reply meets (Errors page; OpenAPI sendMessage). */
export const REPLIES = [
	{
		code: 'reply_target_invalid',
		label: 'Reply invalid',
		status: 400,
		happened: 'This message cannot be replied to',
		remedy: 'Give the message ID or the iMessage GUID of a message that was sent over iMessage',
		retryable: false,
	},
	{
		code: 'reply_target_not_found',
		label: 'No original',
		status: 404,
		happened: 'The message to reply to was not found',
		remedy: 'Check the ID in Reply To against what Send or the trigger gave',
		retryable: false,
	},
	{
		code: 'reply_target_chat_mismatch',
		label: 'Wrong chat',
		status: 400,
		happened: 'The message to reply to belongs to another chat',
		remedy: 'Send the reply to the chat that the original message belongs to',
		retryable: false,
	},
	{
		code: 'reply_target_device_mismatch',
		label: 'Wrong sender',
		status: 400,
		happened: 'The message to reply to is on another of your numbers',
		remedy: 'Set Sender Number to the one that the original message used',
		retryable: false,
	},
	{
		code: 'reply_target_expired',
		label: 'Reply too old',
		status: 400,
		happened: 'The message to reply to is older than 30 days',
		remedy: 'Send the message without Reply To',
		retryable: false,
	},
	{
		code: 'reply_target_not_supported',
		label: 'Cannot reply',
		status: 400,
		happened: 'This message cannot be sent as an inline reply',
		remedy: 'Send a single message over iMessage, or send it without Reply To',
		retryable: false,
	},
] as const satisfies readonly CatalogueEntry[];
