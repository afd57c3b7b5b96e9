import type { INodeProperties } from 'n8n-workflow';

import { attachmentsField } from '../../../fields/files/attachments';
import { senderFields } from '../../../fields/sender';
import { skipTagsField } from '../../../fields/sending/skipTags';
import { splitOptions } from '../../../fields/sending/splitText';
import { textFormatOption } from '../../../fields/sending/textFormat';
import { typingTimeOption } from '../../../fields/sending/typingTime';
import { partsField } from './partsField';

/** What a message may have beside its text (OpenAPI schema SendMessageRequest). */
export const messageOptions: INodeProperties[] = [
	attachmentsField,
	partsField,
	...senderFields,
	skipTagsField,
	textFormatOption,
	...splitOptions,
	typingTimeOption,
	{
		displayName: 'Effect',
		name: 'effect',
		type: 'options',
		default: 'none',
		description: 'Animation that the message arrives with. Not possible with Parts.',
		hint: 'On iMessage only; by RCS and SMS the message arrives without it',
		options: [
			{ name: 'Balloons (Screen)', value: 'balloons' },
			{ name: 'Celebration (Screen)', value: 'celebration' },
			{ name: 'Confetti (Screen)', value: 'confetti' },
			{ name: 'Echo (Screen)', value: 'echo' },
			{ name: 'Fireworks (Screen)', value: 'fireworks' },
			{ name: 'Gentle (Bubble)', value: 'gentle' },
			{ name: 'Invisible Ink (Bubble)', value: 'invisible-ink' },
			{ name: 'Lasers (Screen)', value: 'lasers' },
			{ name: 'Loud (Bubble)', value: 'loud' },
			{ name: 'Love (Screen)', value: 'love' },
			{ name: 'None', value: 'none' },
			{ name: 'Slam (Bubble)', value: 'slam' },
			{ name: 'Spotlight (Screen)', value: 'spotlight' },
		],
	},
	{
		displayName: 'Further Texts',
		name: 'texts',
		type: 'string',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add text' },
		default: [],
		placeholder: 'e.g. It is by the window',
		description:
			'What to send after Text, each as a message of its own. An expression may give a list.',
	},
	{
		displayName: 'Link Preview',
		name: 'linkPreview',
		type: 'fixedCollection',
		default: {},
		placeholder: 'Add link preview',
		description: 'Your own title and image for the preview when the text is exactly one link',
		options: [
			{
				displayName: 'Preview',
				name: 'preview',
				values: [
					{
						displayName: 'Title',
						name: 'title',
						type: 'string',
						default: '',
						placeholder: 'e.g. Our menu',
						description: "Bold line of the preview, in place of the page's own title",
					},
					{
						displayName: 'Image URL',
						name: 'imageUrl',
						type: 'string',
						default: '',
						placeholder: 'e.g. https://cdn.example.com/menu.png',
						description: 'Image of the preview: png, jpg, webp or gif, at most 16 MB',
					},
				],
			},
		],
	},
	{
		displayName: 'Metadata',
		name: 'metadata',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		default: {},
		placeholder: 'Add value',
		description:
			'Your own data, which Blooio keeps with the message and sends along with its events, at most 1 KB',
		options: [
			{
				displayName: 'Value',
				name: 'entry',
				values: [
					{
						displayName: 'Name',
						name: 'name',
						type: 'string',
						default: '',
						placeholder: 'e.g. order_id',
						description: 'What the value is called',
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						placeholder: 'e.g. 12345',
						description: 'What Blooio keeps under this name',
						hint: 'All metadata of a message together: at most 1 KB',
					},
				],
			},
		],
	},
	{
		displayName: 'Metadata (JSON)',
		name: 'metadataJson',
		type: 'json',
		// The editor shows no placeholder in JSON, and takes an empty text for a mistake.
		default: '{}',
		description: 'The same as an object, added to the values of Metadata',
		hint: 'At most 1 KB together with Metadata',
	},
	{
		displayName: 'Reply To',
		name: 'replyTo',
		type: 'fixedCollection',
		default: {},
		placeholder: 'Add message',
		description:
			'Shows this message as an inline reply to an earlier one of the same chat, at most 30 days old. On iMessage only.',
		options: [
			{
				displayName: 'Message',
				name: 'target',
				values: [
					{
						displayName: 'Message ID',
						name: 'messageId',
						type: 'string',
						default: '',
						placeholder: 'e.g. msg_abc123def456',
						hint: 'On iMessage only, to a message of the same chat, at most 30 days old',
						description: 'The <code>message_id</code> that a send or an event gave',
					},
					{
						displayName: 'iMessage GUID',
						name: 'guid',
						type: 'string',
						default: '',
						description: 'Only for a message that Blooio has no ID for',
					},
					{
						displayName: 'Part',
						name: 'partIndex',
						type: 'number',
						typeOptions: { minValue: 0 },
						default: 0,
						description: 'Which part of the message to reply to; 0 is the first',
					},
				],
			},
		],
	},
	{
		displayName: 'Share Contact Card',
		name: 'shareContact',
		type: 'boolean',
		default: true,
		description: 'Whether to share your name and photo along with the message',
		hint: 'On dedicated plans only',
	},
	{
		displayName: 'Typing Indicator',
		name: 'typingIndicator',
		type: 'boolean',
		default: true,
		description:
			'Whether to show that you are typing before the message arrives. Without this field your Blooio settings decide.',
	},
];
