import type { IBinaryData, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { InvalidInput } from '../../errors/invalidInput';
import { isRecord } from '../../schemas/answers/record';
import { checkLargest, LARGEST_ATTACHMENT_MB } from '../../schemas/fileSize';
import { isFileValue, type FileValue } from '../../schemas/fileValue';
import { quote } from '../../schemas/quote';
import type { FilesWanted } from '../operation';

/** A file that comes with an item. */
export interface ItemFile {
	/** Name of its binary field. */
	field: string;
	binary: IBinaryData;
	/** File name that the recipient sees. */
	name: string;
}

/** Where n8n keeps the files of an item whose workflow has them in `json` (setting `binaryMode`). */
const IN_JSON = '_files';

/** The files of an item, by their fields. */
export type Files = Readonly<Record<string, IBinaryData>>;

const isCombined = (context: IExecuteFunctions) =>
	typeof context.getWorkflowSettings === 'function' &&
	context.getWorkflowSettings().binaryMode === 'combined';

const isBinary = (value: unknown): value is IBinaryData => isFileValue(value);

/** The files of an item by their fields. What `json` holds counts only where n8n itself puts them there. */
export function filesOf(context: IExecuteFunctions, input: INodeExecutionData): Files {
	const own = input.binary ?? {};
	const inJson = input.json[IN_JSON];
	if (!isRecord(inJson) || !isCombined(context)) return own;
	const files = Object.entries(inJson).flatMap(([name, value]) =>
		isBinary(value) ? [[name, value] as const] : [],
	);
	return { ...Object.fromEntries(files), ...own };
}

/** Which of the item's own files an expression gave: only these are ever opened to anyone. */
const fieldOf = (files: Files, { id, data }: FileValue): string | undefined =>
	Object.entries(files).find(([, own]) =>
		typeof id === 'string' ? own.id === id : !own.id && own.data === data,
	)?.[0];

/**
 * One file of an item, and the name of its field.
 *
 * @param given the name, or the path under which n8n has the file in `json`
 * @param field label of the field that names it, for messages
 * @throws InvalidInput when there is no such file
 */
export function fileNamed(
	files: Files,
	given: string,
	field: string,
): { name: string; binary: IBinaryData } {
	const name = given.startsWith(`${IN_JSON}.`) ? given.slice(IN_JSON.length + 1) : given;
	const binary = Object.hasOwn(files, name) ? files[name] : undefined;
	if (binary) return { name, binary };
	const present = Object.keys(files);
	throw new InvalidInput(
		`The item has no file named ${quote(name)}`,
		present.length > 0
			? `Set ${field} to one of: ${present.join(', ')}`
			: 'Put a node before this one that provides the file, e.g. HTTP Request or Convert to File',
		field,
	);
}

function fieldsMeant(entry: string | FileValue, files: Files, field: string): string[] {
	if (entry === '*') return Object.keys(files);
	if (typeof entry !== 'string') {
		const own = fieldOf(files, entry);
		if (own !== undefined) return [own];
		throw new InvalidInput(
			`${field} gives a file that does not come with the item`,
			'Give the name of a binary field of the item; to send a file of an earlier node, bring it in with a Merge node first',
			field,
		);
	}
	return [fileNamed(files, entry, field).name];
}

/**
 * Checks the size of a file.
 *
 * @param bytes `undefined` where n8n does not tell, as older versions do not
 * @param name of the file's field
 * @param field label of the field that names it
 * @param largestMb most megabytes that are taken; the API's limit for uploads unless given
 * @throws InvalidInput for a file that is empty or too large
 */
export function checkSize(
	bytes: number | undefined,
	name: string,
	field: string,
	largestMb?: number,
): void {
	if (bytes === undefined) return;
	const what = `The file in ${quote(name)}`;
	if (bytes === 0) {
		throw new InvalidInput(`${what} is empty`, 'Check the node that provides the file', field);
	}
	checkLargest(bytes, what, field, largestMb);
}

function nameOf({ fileName, fileExtension }: IBinaryData, field: string): string {
	if (fileName !== undefined && fileName.trim() !== '') return fileName.trim();
	return fileExtension ? `${field}.${fileExtension}` : field;
}

/**
 * The files of an item that a field names, in the order of the names, each once.
 *
 * @throws InvalidInput for a name without a file, and a file that is empty or too large
 */
export function filesMeant(files: Files, { files: wanted, field, name }: FilesWanted): ItemFile[] {
	const names = new Set(wanted.flatMap((entry) => fieldsMeant(entry, files, field)));
	return [...names].flatMap((own) => {
		const binary = files[own];
		if (!binary) return [];
		checkSize(binary.bytes, own, field, LARGEST_ATTACHMENT_MB);
		return [{ field: own, binary, name: name ?? nameOf(binary, own) }];
	});
}
