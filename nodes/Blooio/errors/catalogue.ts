/** One way in which an operation can fail, as people meet it: on the canvas, in an item, in an error. */
export interface CatalogueEntry {
	/** The API's `code`, or one derived by the node where the answer carries none. */
	readonly code: string;
	/** Name of the error output; at most 13 characters, the canvas cuts off longer ones. */
	readonly label: string;
	/** HTTP status that goes with the code; `null` when no HTTP answer is involved. */
	readonly status: number | null;
	/** What happened, as a sentence without its full stop. */
	readonly happened: string;
	/** What the user can do about it. */
	readonly remedy: string;
	/** Whether the very same request can succeed later without anyone changing anything. */
	readonly retryable: boolean;
}

/** The codes that Blooio's documents define (Errors page; OpenAPI sendMessage), in the documents' order. */
export const DOCUMENTED = [
	{
		code: 'attachment_first_message_not_allowed',
		label: 'Text first',
		status: 400,
		happened: 'The first message of a new conversation cannot be an attachment alone',
		remedy: 'Send a text message to this chat first, then send the attachment',
		retryable: false,
	},
	{
		code: 'reply_target_invalid',
		label: 'Reply invalid',
		status: 400,
		happened: 'The message to reply to cannot be used as a reply target',
		remedy: 'Give the message ID or the iMessage GUID of a message that was sent over iMessage',
		retryable: false,
	},
	{
		code: 'reply_target_chat_mismatch',
		label: 'Other chat',
		status: 400,
		happened: 'The message to reply to belongs to another chat',
		remedy: 'Send the reply to the chat that the original message belongs to',
		retryable: false,
	},
	{
		code: 'reply_target_device_mismatch',
		label: 'Other line',
		status: 400,
		happened: 'The message to reply to was sent or received on another of your numbers',
		remedy: 'Set Sender to the number that the original message used',
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
		label: 'No reply here',
		status: 400,
		happened: 'Inline replies are not possible on this route',
		remedy: 'Send a single message over iMessage, or send it without Reply To',
		retryable: false,
	},
	{
		code: 'reply_target_not_found',
		label: 'Reply missing',
		status: 404,
		happened: 'The message to reply to was not found',
		remedy: 'Check the message ID in Reply To',
		retryable: false,
	},
	{
		code: 'inbound_only_no_prior_inbound',
		label: 'Reply-only',
		status: 403,
		happened: 'This sender number is reply-only and the recipient has not written to it yet',
		remedy:
			'Send the first message from a Dedicated or Shared number; the Inbound number can answer once the recipient has written to it',
		retryable: false,
	},
	{
		code: 'outbound_limit_reached',
		label: 'Contact limit',
		status: 429,
		happened: 'The limit of new contacts in 24 hours is reached',
		remedy: 'Wait until the limit resets, or raise it in the Settings of your Blooio dashboard',
		retryable: false,
	},
	{
		code: 'new_conversation_limit_reached',
		label: 'Daily limit',
		status: 429,
		happened: "The plan's daily limit of new conversations is reached",
		remedy:
			'Wait until tomorrow or upgrade the plan; existing conversations can still be continued',
		retryable: false,
	},
] as const satisfies readonly CatalogueEntry[];

/** Codes that the node derives where the API gives none: from the HTTP status, or from what went wrong before. */
export const DERIVED = [
	{
		code: 'invalid_request',
		label: 'Bad request',
		status: 400,
		happened: 'Blooio could not accept the request',
		remedy: "Check the values of this item against Blooio's message",
		retryable: false,
	},
	{
		code: 'unauthorized',
		label: 'Unauthorized',
		status: 401,
		happened: 'Blooio did not accept the API key',
		remedy: 'Copy the API key from your Blooio dashboard into the credential again',
		retryable: false,
	},
	{
		code: 'payment_required',
		label: 'Payment due',
		status: 402,
		happened: "The plan's limit is reached",
		remedy: 'Check plan and billing in your Blooio dashboard',
		retryable: false,
	},
	{
		code: 'forbidden',
		label: 'Forbidden',
		status: 403,
		happened: 'Blooio does not allow this for the API key',
		remedy:
			'Check that the sender number is assigned to this API key, that the plan includes the feature, and that the recipient is not an emergency number',
		retryable: false,
	},
	{
		code: 'not_found',
		label: 'Not found',
		status: 404,
		happened: 'Blooio did not find what the request names',
		remedy: 'Check the ID, and that it belongs to the organization of this API key',
		retryable: false,
	},
	{
		code: 'conflict',
		label: 'Conflict',
		status: 409,
		happened: 'The request conflicts with the present state',
		remedy:
			'Check whether it exists or was done already; for a message, whether its idempotency key was used for another one',
		retryable: false,
	},
	{
		code: 'rate_limited',
		label: 'Rate limited',
		status: 429,
		happened: 'Blooio received too many requests at once',
		remedy:
			'Wait a minute and try again; lower Max Concurrency in Options, or space out a bulk send with Messages per Minute',
		retryable: true,
	},
	{
		code: 'not_implemented',
		label: 'Coming soon',
		status: 501,
		happened: 'Blooio does not offer this function yet',
		remedy: "Watch Blooio's changelog; the operation works as soon as Blooio switches it on",
		retryable: false,
	},
	{
		code: 'device_unreachable',
		label: 'Device away',
		status: 502,
		happened: 'Blooio could not reach the device behind the number',
		remedy: 'Try again in a few minutes',
		retryable: true,
	},
	{
		code: 'no_active_number',
		label: 'No number',
		status: 503,
		happened: 'None of your numbers is active right now',
		remedy: 'Try again once one of your numbers is active again',
		retryable: true,
	},
	{
		code: 'server_error',
		label: 'Server error',
		status: 500,
		happened: 'Blooio had an internal problem',
		remedy: 'Try again later',
		retryable: true,
	},
	{
		code: 'network_error',
		label: 'No connection',
		status: null,
		happened: 'No answer came from Blooio',
		remedy: 'Check the network and the Base URL of the credential, then try again',
		retryable: true,
	},
	{
		code: 'unexpected_answer',
		label: 'Unreadable',
		status: null,
		happened: "The answer did not come in Blooio's format",
		remedy: 'Check the Base URL of the credential and any proxy in between, then try again',
		retryable: true,
	},
	{
		code: 'rejected',
		label: 'Rejected',
		status: 202,
		happened: 'Blooio took the message in but rejected it before sending',
		remedy: 'Look the message up by its ID in the Blooio dashboard to see why',
		retryable: false,
	},
	{
		code: 'webhook_limit_reached',
		label: 'Webhook limit',
		status: 409,
		happened: 'Blooio takes no further webhook, and waiting needs one',
		remedy:
			'Delete webhooks that are no longer needed (Webhook: Clean Up deletes those left over from finished waits), or let fewer workflows wait at the same time',
		retryable: true,
	},
	{
		code: 'invalid_input',
		label: 'Invalid input',
		status: null,
		happened: 'A value of this item cannot be sent',
		remedy: 'Correct the value that the message names',
		retryable: false,
	},
] as const satisfies readonly CatalogueEntry[];

/** A code that the documents define. */
export type DocumentedCode = (typeof DOCUMENTED)[number]['code'];
/** A code that the node derives. */
export type DerivedCode = (typeof DERIVED)[number]['code'];

/** Every known code; this order is the order of the error outputs. */
export const CATALOGUE: readonly CatalogueEntry[] = [...DOCUMENTED, ...DERIVED];

const BY_CODE: ReadonlyMap<string, CatalogueEntry> = new Map(
	CATALOGUE.map((entry) => [entry.code, entry]),
);

/** The entry of a code, or `undefined` for a code that no document knows. */
export function findEntry(code: string): CatalogueEntry | undefined {
	return BY_CODE.get(code);
}

/** The entry of a derived code. */
export function derivedEntry(code: DerivedCode): CatalogueEntry {
	const entry = BY_CODE.get(code);
	return entry ?? DERIVED[0];
}

const BY_STATUS: Readonly<Record<number, DerivedCode>> = {
	400: 'invalid_request',
	401: 'unauthorized',
	402: 'payment_required',
	403: 'forbidden',
	404: 'not_found',
	408: 'network_error',
	409: 'conflict',
	429: 'rate_limited',
	501: 'not_implemented',
	502: 'device_unreachable',
	503: 'no_active_number',
};

/** The code that stands for an HTTP status (three digits) when the answer carries none. */
export function codeForStatus(status: number): DerivedCode {
	const code = BY_STATUS[status];
	if (code) return code;
	if (status >= 500) return 'server_error';
	return status >= 400 ? 'invalid_request' : 'unexpected_answer';
}
