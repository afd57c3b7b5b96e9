import type { INodeProperties } from 'n8n-workflow';

import { plainAttachmentsField } from '../../../Blooio/fields/files/attachments';
import { textFormatOption } from '../../../Blooio/fields/sending/textFormat';

/** Effects of v2, which the documents of v4 do not list anew. */
const EFFECTS = [
	'balloons',
	'celebration',
	'confetti',
	'echo',
	'fireworks',
	'gentle',
	'invisible-ink',
	'lasers',
	'loud',
	'love',
	'slam',
	'spotlight',
] as const;

const titled = (value: string) =>
	value.replace(/(^|-)\w/g, (text) => text.replace('-', ' ').toUpperCase());

/** What a message may have beside its content. */
export const sendOptions: INodeProperties[] = [
	{
		...plainAttachmentsField,
		description: 'One audio file without a text is a voice memo on iMessage',
	},
	{
		displayName: 'Badge',
		name: 'badge',
		type: 'options',
		default: 'sent_with_siri',
		description: 'Line under the bubble. On iMessage only.',
		options: [
			{ name: 'Sent with FaceTime', value: 'sent_with_facetime' },
			{ name: 'Sent with Siri', value: 'sent_with_siri' },
		],
	},
	{
		displayName: 'Carousel',
		name: 'carousel',
		type: 'boolean',
		default: true,
		description:
			'Whether images and videos are one bubble to swipe through. Without this field two or more are, on iMessage.',
	},
	{
		displayName: 'Dry Run',
		name: 'dryRun',
		type: 'boolean',
		default: true,
		description: 'Whether to find out what would be sent and from where, without sending it',
	},
	{
		displayName: 'Effect',
		name: 'effect',
		type: 'options',
		default: 'confetti',
		description: 'Animation that a text arrives with. On iMessage only.',
		options: EFFECTS.map((value) => ({ name: titled(value), value })),
	},
	{
		displayName: 'Link Preview Image URL',
		name: 'previewImageUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://cdn.example.com/menu.png',
		description: 'Your own image for the preview when the text is exactly one link',
	},
	{
		displayName: 'Link Preview Title',
		name: 'previewTitle',
		type: 'string',
		default: '',
		placeholder: 'e.g. Our menu',
		description: 'Your own title for the preview when the text is exactly one link',
	},
	{
		displayName: 'Reply To',
		name: 'replyTo',
		type: 'string',
		default: '',
		placeholder: 'e.g. msg_abc123',
		description: 'ID of the message of the same chat that this one answers',
	},
	textFormatOption,
	{
		displayName: 'Text Style',
		name: 'format',
		type: 'options',
		default: 'markdown',
		description:
			'How Blooio reads the text. Styles are shown on iMessage only; with Markdown, Text Format does nothing.',
		options: [
			{
				name: 'Markdown',
				value: 'markdown',
				description: '**bold**, *italic*, ++underlined++ and ~~struck~~',
			},
			{ name: 'Plain', value: 'plain', description: 'Sign by sign as it was given' },
		],
	},
];

/** The choices of Effect. */
export const EFFECT_CHOICES = EFFECTS;
