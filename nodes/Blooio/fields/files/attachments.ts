import type { INodeProperties } from 'n8n-workflow';

import { FromInput } from '../../engine/operation';
import type { Parameters } from '../../engine/parameters';
import { isFileValue } from '../../schemas/fileValue';
import { InvalidInput } from '../../errors/invalidInput';
import { parseWebAddress } from '../../schemas/address/web/webAddress';

/** What else one can do with a file that is not on the web. */
const OR_FROM_INPUT = 'set Source to From Input to send a file that n8n has';

/** Where a file comes from. */
export const sourceField: INodeProperties = {
	displayName: 'Source',
	name: 'source',
	type: 'options',
	default: 'url',
	description: 'Where the file comes from',
	options: [
		{
			name: 'From Input',
			value: 'input',
			description: 'A file that comes with the item; n8n must be reachable from the internet',
		},
		{ name: 'URL', value: 'url', description: 'A file that is on the web already' },
	],
};

/** Which files of the item are sent. */
export const inputFilesField: INodeProperties = {
	displayName: 'Input Binary Field',
	name: 'binaryProperty',
	type: 'string',
	default: 'data',
	placeholder: 'e.g. data',
	hint: 'The name of the input binary field containing the file to be sent',
	description: 'Several names are separated by commas; * sends all files of the item',
};

/** Name of a file, whatever its source. */
export const fileNameField: INodeProperties = {
	displayName: 'File Name',
	name: 'name',
	type: 'string',
	default: '',
	placeholder: 'e.g. menu.pdf',
	description: 'What the recipient sees; unless given, a file from the input has its own',
};

/** Files that go along with a text, without names of their own. */
export const plainAttachmentsField: INodeProperties = {
	displayName: 'Attachments',
	name: 'attachments',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	default: {},
	placeholder: 'Add attachment',
	description: 'Files that go along with the text',
	options: [
		{
			displayName: 'Attachment',
			name: 'attachment',
			values: [
				sourceField,
				{
					displayName: 'URL',
					name: 'url',
					type: 'string',
					displayOptions: { show: { source: ['url'] } },
					default: '',
					placeholder: 'e.g. https://cdn.example.com/menu.pdf',
					description:
						'Address that anyone can open; Blooio downloads the file from there. An expression may give a list.',
				},
				{ ...inputFilesField, displayOptions: { show: { source: ['input'] } } },
			],
		},
	],
};

/** Files that go along with a text. */
export const attachmentsField: INodeProperties = {
	...plainAttachmentsField,
	options: (plainAttachmentsField.options ?? []).map((option) =>
		'values' in option ? { ...option, values: [...option.values, fileNameField] } : option,
	),
};

const DEFAULT_LIFETIME_H = 24;
const LONGEST_LIFETIME_H = 24 * 30;
const HOUR_S = 3600;

/** The option that operations with files have. */
export const fileLinkOption: INodeProperties = {
	displayName: 'File Link Lifetime',
	name: 'fileLinkLifetime',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: LONGEST_LIFETIME_H },
	default: DEFAULT_LIFETIME_H,
	description:
		'For how many hours Blooio can fetch files from the input, which n8n opens to it under an address that nobody can guess',
};

const WITHOUT =
	'where an item may go without, let the expression give an empty list, e.g. {{ $json.file ?? [] }}';

/** A file from the web, as a body names it. */
interface WebFile {
	url: string;
	name?: string;
}

function fromInput(
	options: Parameters,
	row: Parameters,
	field: 'url' | 'binaryProperty',
	name: string | undefined,
): FromInput {
	const bounds = { min: 1, max: LONGEST_LIFETIME_H, whole: false };
	const hours = options.optionalNumber('fileLinkLifetime', bounds);
	return new FromInput({
		files: row.files(field),
		field: row.label(field),
		...(name !== undefined && { name }),
		lifetimeS: Math.round((hours ?? DEFAULT_LIFETIME_H) * HOUR_S),
	});
}

/**
 * The files of one row: addresses on the web, or what stands for files of the item.
 *
 * @param options the collection in which File Link Lifetime stands
 * @param what the row as messages name it
 * @throws InvalidInput for a row without a file, and an address that Blooio cannot open
 */
export function filesIn(
	options: Parameters,
	row: Parameters,
	what: string,
): Array<WebFile | FromInput> {
	const name = row.optionalText('name');
	const source = row.optionalOption('source', ['url', 'input']) ?? 'url';
	const field = source === 'input' ? 'binaryProperty' : 'url';
	if (!row.has(field)) {
		throw new InvalidInput(
			`${what} has no ${source === 'input' ? 'file' : 'URL'}`,
			`Fill in ${row.label(field)}, or check the expression behind it; ${WITHOUT}`,
			row.label(field),
		);
	}
	// A file in place of an address, as {{ $binary.data }} gives it, is clear enough.
	const given: unknown[] = [row.raw(field)].flat();
	if (source === 'input' || given.some(isFileValue)) {
		return given.length === 0 ? [] : [fromInput(options, row, field, name)];
	}
	const rules = { local: options.local, otherwise: OR_FROM_INPUT };
	return row.texts(field).map((text) => ({
		url: parseWebAddress(text, `${what} URL`, rules),
		...(name !== undefined && { name }),
	}));
}

/** The attachments among the options of a message, as a body lists them; none without a row. */
export const attachmentsOf = (options: Parameters): unknown[] =>
	options
		.rows('attachments', 'attachment')
		.flatMap((row) => filesIn(options, row, 'Attachment'))
		.map((file) => (file instanceof FromInput || file.name !== undefined ? file : file.url));
