import { DERIVED, type CatalogueEntry } from '../../Blooio/errors/catalogue';
import { CONVERSATIONS } from '../../Blooio/errors/catalogue/conversations';
import { PLANS } from '../../Blooio/errors/catalogue/plans';

/** What a message meets on any channel; the first message of v4 is held back by another code. */
const MESSAGES = CONVERSATIONS.filter(
	({ code }) => code !== 'attachment_first_message_not_allowed',
);

/** What a message meets whose content does not fit the channel, or whose sender is not clear. */
const CONTENT = [
	{
		code: 'ambiguous_from',
		label: 'Which channel?',
		status: 409,
		happened: 'Several channels have this sender number',
		remedy: 'Choose the channel from the list, or give its channel ID (ch_…)',
		retryable: false,
		context: ['channel_ids'],
	},
	{
		code: 'format_unsupported_for_channel_type',
		label: 'No rich text',
		status: 422,
		happened: 'This kind of channel has no rich text',
		remedy: 'Remove Text Style from Options, or send over an iMessage channel',
		retryable: false,
	},
	{
		code: 'carousel_unsupported_for_channel_type',
		label: 'No carousel',
		status: 422,
		happened: 'This kind of channel has no carousels',
		remedy: 'Remove Carousel from Options, or send over an iMessage channel',
		retryable: false,
	},
	{
		code: 'invalid_carousel',
		label: 'Bad carousel',
		status: 422,
		happened: 'These files do not make a carousel',
		remedy: 'Give two or more images or videos and nothing else, or remove Carousel',
		retryable: false,
	},
	{
		code: 'invalid_content',
		label: 'Bad content',
		status: 422,
		happened: 'The channel does not take this content',
		remedy: 'Check Content and Options: what Blooio says tells what does not fit',
		retryable: false,
	},
	{
		code: 'unknown_fields',
		label: 'Unknown field',
		status: 422,
		happened: 'Blooio does not know a field of the request',
		remedy: 'Update the Blooio package: the API, which is in beta, has changed',
		retryable: false,
		context: ['fields'],
	},
] as const satisfies readonly CatalogueEntry[];

/** What other operations meet. */
const OTHERS = [
	{
		code: 'cannot_merge_self',
		label: 'Same contact',
		status: 400,
		happened: 'A contact cannot be merged into itself',
		remedy: 'Give two different contacts',
		retryable: false,
	},
	{
		code: 'contact_already_merged',
		label: 'Merged before',
		status: 409,
		happened: 'The contact is part of another contact already',
		remedy: 'Use the contact that it was merged into',
		retryable: false,
	},
	{
		code: 'no_active_blooio_channel',
		label: 'No iMessage',
		status: 409,
		happened: 'The API key has no active iMessage channel',
		remedy: 'Assign an iMessage number to the API key in your Blooio dashboard',
		retryable: false,
	},
	{
		code: 'invalid_members',
		label: 'Bad members',
		status: 422,
		happened: 'Some members are no phone numbers or emails',
		remedy: 'Correct the members that the error names',
		retryable: false,
		context: ['members'],
	},
	{
		code: 'event_types_retired',
		label: 'All events',
		status: 422,
		happened: 'Blooio sends every event to a webhook',
		remedy: 'Choose events where they arrive, e.g. in Blooio Channels Trigger',
		retryable: false,
	},
	{
		code: 'ambiguous_scope',
		label: 'Two scopes',
		status: 422,
		happened: 'A webhook is for a key or for an integration',
		remedy: 'Leave Integration ID empty, or fill in nothing beside it',
		retryable: false,
	},
] as const satisfies readonly CatalogueEntry[];

/** Codes of sends. */
export const SEND_CODES: readonly string[] = [...MESSAGES, ...CONTENT, ...PLANS].map(
	({ code }) => code,
);

/** Every known code in the order in which lists show them. */
export const CATALOGUE: readonly CatalogueEntry[] = [
	...MESSAGES,
	...CONTENT,
	...DERIVED,
	...PLANS,
	...OTHERS,
];
