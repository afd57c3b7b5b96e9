import type { DisplayCondition, INodeProperties } from 'n8n-workflow';

/** A field of Options is there as soon as it was added. */
const ADDED: DisplayCondition[] = [{ _cnd: { exists: true } }];

const text: INodeProperties = {
	displayName: 'Text',
	name: 'text',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	placeholder: 'e.g. Your table is ready',
	description: 'What to send. An expression may give a list, each entry a message of its own.',
};

/**
 * What the message says: needed unless something stands beside it. It is never hidden: the editor
 * would drop the option that hid it as long as that is empty.
 */
export const textFields: INodeProperties[] = [
	{
		...text,
		required: true,
		displayOptions: { hide: { 'options.attachments': ADDED, 'options.parts': ADDED } },
	},
	{
		...text,
		displayOptions: {
			show: { 'options.attachments': ADDED },
			hide: { 'options.parts': ADDED },
		},
		hint: 'May stay empty, but the first message to someone needs a text',
	},
	{
		...text,
		displayOptions: { show: { 'options.parts': ADDED } },
		hint: 'May stay empty; otherwise it is the first of the parts',
	},
];
