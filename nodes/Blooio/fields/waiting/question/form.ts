import type { Parameters } from '../../../engine/parameters';
import { readPageTexts, readPin } from '../pageTexts';
import { InvalidInput } from '../../../errors/invalidInput';
import { quote } from '../../../schemas/quote';
import { ELEMENTS, type FormField, type Question } from '../../../waiting';

type Form = Extract<Question, { kind: 'form' }>;

const unusable = (message: string, label: string) =>
	new InvalidInput(message, 'Check the elements of the form, and the expressions in them', label);

function readField(row: Parameters, place: number): FormField {
	const type = row.optionalOption('fieldType', ELEMENTS) ?? 'text';
	const label = row.optionalText('fieldLabel') ?? '';
	const name = row.optionalName('fieldName') ?? label;
	if (name === '')
		throw unusable(`Form element ${place + 1} has no label`, row.label('fieldLabel'));
	const options = row.rows('fieldOptions', 'values').flatMap((option) => option.texts('option'));
	const isChoice = type === 'checkbox' || type === 'dropdown' || type === 'radio';
	if (isChoice && options.length === 0) {
		throw unusable(`${quote(name)} has no options to choose from`, row.label('fieldOptions'));
	}
	return {
		type: type === 'dropdown' && row.boolean('multiselect') ? 'checkbox' : type,
		name,
		label,
		placeholder: row.optionalText('placeholder') ?? '',
		value: row.optionalText(type === 'hiddenField' ? 'fieldValue' : 'defaultValue') ?? '',
		required: row.boolean('requiredField'),
		options: isChoice ? [...new Set(options)] : [],
	};
}

/** Two fields of one name would have one value. */
function firstRepeated(fields: readonly FormField[]): string | undefined {
	const names = fields.map(({ name }) => name);
	return names.find((name, place) => names.indexOf(name) !== place);
}

function readFields(parameters: Parameters): FormField[] {
	const isJson = parameters.option('defineForm', ['fields', 'json']) === 'json';
	const label = parameters.label(isJson ? 'jsonOutput' : 'formFields');
	const rows = isJson
		? parameters.rows('jsonOutput', 'values')
		: parameters.rows('formFields', 'values');
	if (rows.length === 0) throw unusable('The form has no elements', label);
	const fields = rows.map(readField);
	const repeated = firstRepeated(fields);
	if (repeated !== undefined) throw unusable(`Two elements are called ${quote(repeated)}`, label);
	return fields;
}

/** A field without a label: the heading of the form says what it is about. */
const textField = (name: string): FormField => ({
	type: 'textarea',
	name,
	label: '',
	placeholder: '',
	value: '',
	required: true,
	options: [],
});

/**
 * A form behind a link: elements of one's own, or one for a text.
 *
 * @param text the message
 * @throws InvalidInput for a form that nobody could fill in
 */
export function readForm(parameters: Parameters, text: string, isFreeText: boolean): Form {
	const options = parameters.collection('options');
	const pin = readPin(parameters);
	return {
		kind: 'form',
		...(pin !== undefined && { pin }),
		label: options.optionalName('messageButtonLabel') ?? 'Respond',
		text,
		title: options.optionalText('responseFormTitle') ?? text,
		description: options.optionalText('responseFormDescription') ?? '',
		button: options.optionalName('responseFormButtonLabel') ?? 'Submit',
		isFreeText,
		fields: isFreeText ? [textField('text')] : readFields(parameters),
		pages: readPageTexts(parameters),
	};
}
