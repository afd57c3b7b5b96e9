import type { INodeProperties } from 'n8n-workflow';

const show = (...fieldType: string[]) => ({ displayOptions: { show: { fieldType } } });

/** What an element of a form has; names and values as n8n's own forms have them. */
const elementFields: INodeProperties[] = [
	{
		displayName: 'Label',
		name: 'fieldLabel',
		type: 'string',
		default: '',
		placeholder: 'e.g. What is your name?',
		description: 'What stands above the element',
		displayOptions: { hide: { fieldType: ['hiddenField'] } },
	},
	{
		displayName: 'Element Type',
		name: 'fieldType',
		type: 'options',
		default: 'text',
		description: 'What people fill in',
		options: [
			{ name: 'Checkboxes', value: 'checkbox' },
			{ name: 'Date', value: 'date' },
			{ name: 'Dropdown', value: 'dropdown' },
			{ name: 'Email', value: 'email' },
			{ name: 'Hidden Field', value: 'hiddenField' },
			{ name: 'Number', value: 'number' },
			{ name: 'Password', value: 'password' },
			{ name: 'Radio Buttons', value: 'radio' },
			{ name: 'Text Input', value: 'text' },
			{ name: 'Textarea', value: 'textarea' },
		],
	},
	{
		displayName: 'Custom Field Name',
		name: 'fieldName',
		type: 'string',
		default: '',
		placeholder: 'e.g. name',
		description: 'The name of the value in the output; the label unless given',
	},
	{
		displayName: 'Placeholder',
		name: 'placeholder',
		type: 'string',
		default: '',
		description: 'An example that stands in the empty field',
		...show('email', 'number', 'password', 'text', 'textarea'),
	},
	{
		displayName: 'Default Value',
		name: 'defaultValue',
		type: 'string',
		default: '',
		description: 'What stands in the field at first',
		...show('date', 'dropdown', 'email', 'number', 'radio', 'text', 'textarea'),
	},
	{
		displayName: 'Field Value',
		name: 'fieldValue',
		type: 'string',
		default: '',
		description: 'What the output holds; people do not see it',
		...show('hiddenField'),
	},
	{
		displayName: 'Field Options',
		name: 'fieldOptions',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add option',
		default: { values: [{ option: '' }] },
		description: 'What there is to choose from',
		options: [
			{
				displayName: 'Values',
				name: 'values',
				values: [
					{
						displayName: 'Option',
						name: 'option',
						type: 'string',
						default: '',
						placeholder: 'e.g. Morning',
						description: 'One of the choices, as people see it',
					},
				],
			},
		],
		...show('checkbox', 'dropdown', 'radio'),
	},
	{
		displayName: 'Multiple Choice',
		name: 'multiselect',
		type: 'boolean',
		default: false,
		description: 'Whether several options may be chosen',
		...show('dropdown'),
	},
	{
		displayName: 'Required Field',
		name: 'requiredField',
		type: 'boolean',
		default: false,
		description: 'Whether it must be filled in',
		displayOptions: { hide: { fieldType: ['hiddenField'] } },
	},
];

const custom = (defineForm: string) => ({
	displayOptions: { show: { responseType: ['customForm'], defineForm: [defineForm] } },
});

/** What a form asks. */
export const formFields: INodeProperties[] = [
	{
		displayName: 'Define Form',
		name: 'defineForm',
		type: 'options',
		noDataExpression: true,
		default: 'fields',
		description: 'How the elements of the form are given',
		options: [
			{ name: 'Using Fields Below', value: 'fields' },
			{ name: 'Using JSON', value: 'json' },
		],
		displayOptions: { show: { responseType: ['customForm'] } },
	},
	{
		displayName: 'Form Elements',
		name: 'formFields',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		placeholder: 'Add form element',
		description: 'What the form asks, from top to bottom',
		default: {},
		options: [{ displayName: 'Values', name: 'values', values: elementFields }],
		...custom('fields'),
	},
	{
		displayName: 'Form Fields',
		name: 'jsonOutput',
		type: 'json',
		typeOptions: { rows: 5 },
		default:
			'[\n  { "fieldLabel": "Name", "requiredField": true },\n  { "fieldLabel": "Age", "fieldType": "number" }\n]',
		description: 'A list of elements with the names that they have in a saved workflow',
		...custom('json'),
	},
];

const isForm = { displayOptions: { show: { '/responseType': ['customForm', 'freeText'] } } };

/** What a form and its link say. */
export const formOptions: INodeProperties[] = [
	{
		displayName: 'Message Button Label',
		name: 'messageButtonLabel',
		type: 'string',
		default: 'Respond',
		description: 'What stands before the link in the message',
		...isForm,
	},
	{
		displayName: 'Response Form Title',
		name: 'responseFormTitle',
		type: 'string',
		default: '',
		description: 'The heading of the form; the message unless given',
		...isForm,
	},
	{
		displayName: 'Response Form Description',
		name: 'responseFormDescription',
		type: 'string',
		default: '',
		description: 'What stands below the heading',
		...isForm,
	},
	{
		displayName: 'Response Form Button Label',
		name: 'responseFormButtonLabel',
		type: 'string',
		default: 'Submit',
		description: 'What stands on the button of the form',
		...isForm,
	},
];
