import type { INodeProperties } from 'n8n-workflow';

import {
	attachmentsField,
	fileNameField,
	inputFilesField,
	sourceField,
} from '../../../fields/files/attachments';

const show = (...types: string[]) => ({ show: { messageType: types } });

/** What the message says, in the three forms that the API takes. */
export const contentFields: INodeProperties[] = [
	{
		displayName: 'Message Type',
		name: 'messageType',
		type: 'options',
		default: 'text',
		description: 'How the message is put together',
		options: [
			{ name: 'Text', value: 'text', description: 'One message, with or without attachments' },
			{
				name: 'Several Texts',
				value: 'texts',
				description: 'Several messages, sent one after the other',
			},
			{
				name: 'Parts',
				value: 'parts',
				description: 'One iMessage of texts, mentions and files, or a row of link previews',
			},
		],
	},
	{
		displayName: 'Text',
		name: 'text',
		type: 'string',
		typeOptions: { rows: 3 },
		displayOptions: show('text'),
		default: '',
		placeholder: 'e.g. Your table is ready',
		description:
			'What to send. May stay empty when there is an attachment, but the first message to someone needs a text.',
	},
	{
		displayName: 'Texts',
		name: 'texts',
		type: 'string',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Text' },
		displayOptions: show('texts'),
		default: [],
		placeholder: 'e.g. Your table is ready',
		description: 'What to send, each as a message of its own. An expression may give a list.',
	},
	{ ...attachmentsField, displayOptions: show('text', 'texts') },
	{
		displayName: 'Parts',
		name: 'parts',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		displayOptions: show('parts'),
		default: {},
		placeholder: 'Add part',
		description: 'The parts in the order in which they appear',
		options: [
			{
				displayName: 'Part',
				name: 'part',
				values: [
					{
						displayName: 'Kind',
						name: 'kind',
						type: 'options',
						default: 'text',
						options: [
							{ name: 'File', value: 'file' },
							{ name: 'Link With Preview', value: 'link' },
							{ name: 'Mention', value: 'mention' },
							{ name: 'Text', value: 'text' },
						],
					},
					{ ...sourceField, displayOptions: { show: { kind: ['file'] } } },
					{
						displayName: 'Mentioned Person',
						name: 'mention',
						type: 'string',
						displayOptions: { show: { kind: ['mention'] } },
						default: '',
						placeholder: 'e.g. +15551234567',
						description: 'Phone number or email of the participant',
					},
					{
						...inputFilesField,
						displayOptions: { show: { kind: ['file'], source: ['input'] } },
					},
					{ ...fileNameField, displayOptions: { show: { kind: ['file'] } } },
					{
						displayName: 'Preview Image URL',
						name: 'previewImageUrl',
						type: 'string',
						displayOptions: { show: { kind: ['link'] } },
						default: '',
						placeholder: 'e.g. https://cdn.example.com/menu.png',
						description: 'Image of the preview: png, jpg, webp or gif, at most 16 MB',
					},
					{
						displayName: 'Preview Title',
						name: 'previewTitle',
						type: 'string',
						displayOptions: { show: { kind: ['link'] } },
						default: '',
						placeholder: 'e.g. Our menu',
						description: "Bold line of the preview, in place of the page's own title",
					},
					{
						displayName: 'Text',
						name: 'text',
						type: 'string',
						displayOptions: { show: { kind: ['mention', 'text'] } },
						default: '',
						placeholder: 'e.g. Hello',
						description: 'What this part says. In a mention all of it is shown as the mention.',
					},
					{
						displayName: 'URL',
						name: 'url',
						type: 'string',
						displayOptions: { show: { kind: ['file'], source: ['url'] } },
						default: '',
						placeholder: 'e.g. https://cdn.example.com/menu.pdf',
						description: 'Address that anyone can open; Blooio downloads the file from there',
					},
					{
						displayName: 'URL',
						name: 'url',
						type: 'string',
						displayOptions: { show: { kind: ['link'] } },
						default: '',
						placeholder: 'e.g. https://example.com/menu',
						description: 'The link to show',
					},
				],
			},
		],
	},
];
