import type { INodeProperties } from 'n8n-workflow';

import { inputFilesField, sourceField } from '../../../Blooio/fields/files/attachments';

/** Texts and files of one bubble. */
export const partsField: INodeProperties = {
	displayName: 'Parts',
	name: 'parts',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	displayOptions: { show: { content: ['parts'] } },
	default: {},
	placeholder: 'Add part',
	description: 'One iMessage of texts and files in this order',
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
						{ name: 'Text', value: 'text' },
					],
				},
				{ ...sourceField, displayOptions: { show: { kind: ['file'] } } },
				{
					...inputFilesField,
					displayOptions: { show: { kind: ['file'], source: ['input'] } },
				},
				{
					displayName: 'Text',
					name: 'text',
					type: 'string',
					displayOptions: { show: { kind: ['text'] } },
					default: '',
					placeholder: 'e.g. Our menu',
					description: 'What this part says',
				},
				{
					displayName: 'URL',
					name: 'url',
					type: 'string',
					displayOptions: { show: { kind: ['file'], source: ['url'] } },
					default: '',
					placeholder: 'e.g. https://cdn.example.com/menu.png',
					description: 'Address that anyone can open; Blooio downloads the file from there',
				},
			],
		},
	],
};
