import type { INodeProperties } from 'n8n-workflow';

import type { Parameters } from '../../engine/parameters';
import type { PageTexts } from '../../waiting';
import { InvalidInput } from '../../errors/invalidInput';
import { quote } from '../../schemas/quote';

/** What the pages behind links say besides the question and its labels. */
const textFields: INodeProperties[] = [
	{
		displayName: 'Thank You Title',
		name: 'thanksTitle',
		type: 'string',
		default: 'Thank you',
		description: 'The heading of the page behind the button',
	},
	{
		displayName: 'Thank You Text',
		name: 'thanksText',
		type: 'string',
		typeOptions: { rows: 2 },
		default: 'Your answer was recorded: {answer}. You can close this page.',
		description: 'What that page says; <code>{answer}</code> stands for the label of the button',
	},
	{
		displayName: 'Closed Page Title',
		name: 'closedTitle',
		type: 'string',
		default: 'No longer open',
		description: 'The heading of the page of a link that was used already or is too old',
	},
	{
		displayName: 'Closed Page Text',
		name: 'closedText',
		type: 'string',
		typeOptions: { rows: 2 },
		default: 'This question was answered already, or its time is over. You can close this page.',
		description: 'What that page says',
	},
	{
		displayName: 'Invalid Form Text',
		name: 'invalidText',
		type: 'string',
		default: 'Please check what is marked.',
		description: 'What the page of a form says where something is missing or cannot be read',
	},
	{
		displayName: 'PIN Label',
		name: 'pinLabel',
		type: 'string',
		default: 'PIN',
		description: 'What stands above the field for the PIN',
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
];

/** The option by which the pages behind links speak in other words. */
export const pageTextsOption: INodeProperties = {
	displayName: 'Page Texts',
	name: 'pageTexts',
	type: 'fixedCollection',
	placeholder: 'Add text',
	default: { values: {} },
	displayOptions: { show: { '/responseType': ['approval', 'customForm', 'freeText'] } },
	description: 'What the pages behind the links say, in your own words and language',
	options: [{ displayName: 'Values', name: 'values', values: textFields }],
};

/** The option by which having the link is not enough. */
export const pinOption: INodeProperties = {
	displayName: 'PIN',
	name: 'linkPin',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	displayOptions: {
		show: { '/responseType': ['approval', 'customForm', 'freeText'] },
		hide: { '/chatApproval': [true] },
	},
	description:
		'What must be typed in behind the link, e.g. a number that you told the person before. After five wrong ones the link takes none any more.',
};

/**
 * The PIN of the links; `undefined` for none.
 *
 * @throws InvalidInput for one that is guessed in no time
 */
export function readPin(parameters: Parameters): string | undefined {
	const options = parameters.collection('options');
	const pin = options.optionalName('linkPin');
	if (pin === undefined || pin.length >= 4) return pin;
	throw new InvalidInput(
		'The PIN is too short',
		'Give at least 4 letters or digits',
		options.label('linkPin'),
	);
}

/** What a text is unless the workflow says it in its own words. */
const usual = (name: string): string =>
	String(textFields.find((field) => field.name === name)?.default ?? '');

/** A language tag, as far as it can stand in a page (BCP 47). */
const LANGUAGE = /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{1,8})*$/;

/**
 * The texts of the pages, as the option Page Texts says.
 *
 * @throws InvalidInput for an unknown language
 */
export function readPageTexts(parameters: Parameters): PageTexts {
	const [row] = parameters.collection('options').rows('pageTexts', 'values');
	const language = row?.optionalName('pageLanguage');
	if (language !== undefined && !LANGUAGE.test(language)) {
		throw new InvalidInput(
			`${quote(language)} is not a language`,
			'Give the code of the language, e.g. en, de or pt-BR',
			row?.label('pageLanguage'),
		);
	}
	const text = (name: string) => row?.optionalText(name) ?? usual(name);
	return {
		thanksTitle: text('thanksTitle'),
		thanksText: text('thanksText'),
		closedTitle: text('closedTitle'),
		closedText: text('closedText'),
		invalidText: text('invalidText'),
		pinLabel: text('pinLabel'),
		...(language !== undefined && { language }),
	};
}
