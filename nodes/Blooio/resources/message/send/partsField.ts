import type { INodeProperties } from 'n8n-workflow';

import { fileNameField, inputFilesField, sourceField } from '../../../fields/files/attachments';

/** What makes a message of several parts, of which its text is the first. */
export const partsField: INodeProperties = {
	displayName: 'Parts',
	name: 'parts',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	default: {},
	placeholder: 'Add part',
	description: 'One iMessage of texts, mentions and files in this order, or a row of link previews',
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
					description: 'What this part is',
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
};
