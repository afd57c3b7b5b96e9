import type { INodeProperties } from 'n8n-workflow';

import { pollOptionsField } from '../../fields/pollOptions';
import { partsField } from './partsField';

const KINDS = [
	'appClip',
	'iMessageApp',
	'interactive',
	'parts',
	'poll',
	'richLink',
	'template',
	'text',
] as const;

/** What a message holds. */
export type Kind = (typeof KINDS)[number];

/** All kinds of content. */
export const CONTENT_KINDS = KINDS;

const show = (...kinds: Kind[]) => ({ show: { content: kinds } });

const field = (
	kind: Kind | Kind[],
	displayName: string,
	name: string,
	placeholder: string,
	more: Partial<INodeProperties> = {},
): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	displayOptions: show(...[kind].flat()),
	default: '',
	...(placeholder !== '' && { placeholder: `e.g. ${placeholder}` }),
	...more,
});

/** The editor shows no placeholder in JSON, so it begins with what has to be filled in. */
const json = (
	kind: Kind,
	displayName: string,
	name: string,
	members: string[],
	description: string,
	hint: string,
) =>
	field(kind, displayName, name, '', {
		type: 'json',
		required: true,
		description,
		hint,
		default: JSON.stringify(Object.fromEntries(members.map((member) => [member, ''])), null, 2),
	});

/** The fields of all kinds of content. */
export const contentFields: INodeProperties[] = [
	{
		displayName: 'Content',
		name: 'content',
		type: 'options',
		default: 'text',
		description: 'What the message holds. Files go with a text: add Attachments under Options.',
		options: [
			{
				name: 'App Clip',
				value: 'appClip',
				description: 'A card that opens an App Clip (iMessage)',
			},
			{
				name: 'iMessage App',
				value: 'iMessageApp',
				description: 'A card of your own iMessage app (iMessage)',
			},
			{
				name: 'Interactive',
				value: 'interactive',
				description: 'Buttons, lists and the like (WhatsApp Business, RCS Business)',
			},
			{
				name: 'Parts',
				value: 'parts',
				description: 'Texts and files in one bubble, in order (iMessage)',
			},
			{ name: 'Poll', value: 'poll', description: 'A question with options (iMessage)' },
			{ name: 'Rich Link', value: 'richLink', description: 'A link as a card (iMessage, RCS)' },
			{
				name: 'Template',
				value: 'template',
				description: 'An approved template (WhatsApp Business)',
			},
			{ name: 'Text', value: 'text', description: 'A text, files, or both' },
		],
	},
	field('text', 'Text', 'text', 'Your order has shipped', {
		typeOptions: { rows: 3 },
		description: 'What to send',
	}),
	field('poll', 'Title', 'pollTitle', 'Which day suits you?', {
		required: true,
		description: 'What the poll asks',
	}),
	{ ...pollOptionsField, displayOptions: show('poll') },
	field('richLink', 'URL', 'linkUrl', 'https://example.com/menu', {
		required: true,
		description: 'The link to show',
	}),
	field('appClip', 'URL or Bundle ID', 'clip', 'com.example.app.Clip', {
		required: true,
		description: 'Address of the App Clip, or its bundle ID',
	}),
	field(['richLink', 'appClip'], 'Title', 'linkTitle', 'Our menu', {
		description: 'Title of the card, in place of its own',
	}),
	json(
		'iMessageApp',
		'App (JSON)',
		'appJson',
		['bundle_id', 'team_id', 'url'],
		'The app whose card is sent, and the address that it opens',
		'Also possible: app_name, caption, subcaption, image_url, app_store_id',
	),
	json(
		'interactive',
		'Interactive (JSON)',
		'interactiveJson',
		['kind'],
		'The message as the channel takes it',
		'Fill in kind, and add what else the channel takes for it',
	),
	field('template', 'Template ID', 'templateId', 'order_shipped', {
		required: true,
		description: 'The name under which the template was approved',
	}),
	field('template', 'Template Values (JSON)', 'templateJson', '', {
		type: 'json',
		default: '{}',
		description: 'Further fields of the template',
	}),
	partsField,
];
