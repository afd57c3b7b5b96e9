import type { INodeProperties } from 'n8n-workflow';

/** How an approval is asked for; all that the person gets to read can be put in other words. */
export const approvalOptionsField: INodeProperties = {
	displayName: 'Approval Options',
	name: 'approvalOptions',
	type: 'collection',
	placeholder: 'Add option',
	default: {},
	options: [
		{
			displayName: 'Approve Label',
			name: 'approveLabel',
			type: 'string',
			default: 'Approve',
			description: 'What stands before the link and on its button',
		},
		{
			displayName: 'Closed Page Text',
			name: 'closedText',
			type: 'string',
			typeOptions: { rows: 2 },
			default: 'This question was answered already, or its time is over. You can close this page.',
			description: 'What the page of a link says that was used already or is too old',
		},
		{
			displayName: 'Closed Page Title',
			name: 'closedTitle',
			type: 'string',
			default: 'No longer open',
			description: 'The heading of that page',
		},
		{
			displayName: 'Decline Label',
			name: 'declineLabel',
			type: 'string',
			default: 'Decline',
			description: 'What stands before the link and on its button',
		},
		{
			displayName: 'Page Language',
			name: 'pageLanguage',
			type: 'string',
			default: '',
			placeholder: 'e.g. de',
			description:
				'Code of the language of message, labels and pages, by which browsers read them aloud and offer to translate',
		},
		{
			displayName: 'Thank You Text',
			name: 'thanksText',
			type: 'string',
			typeOptions: { rows: 2 },
			default: 'Your answer was recorded: {answer}. You can close this page.',
			description:
				'What the page says once the button is pressed; <code>{answer}</code> stands for its label',
		},
		{
			displayName: 'Thank You Title',
			name: 'thanksTitle',
			type: 'string',
			default: 'Thank you',
			description: 'The heading of that page',
		},
		{
			displayName: 'Type of Approval',
			name: 'approvalType',
			type: 'options',
			default: 'double',
			options: [
				{ name: 'Approve and Decline', value: 'double' },
				{ name: 'Approve Only', value: 'single' },
			],
		},
	],
};

/** What a text of the pages is unless the workflow says it in its own words. */
export function defaultText(name: string): string {
	const field = approvalOptionsField.options?.find((option) => option.name === name);
	return field && 'default' in field ? String(field.default) : '';
}
