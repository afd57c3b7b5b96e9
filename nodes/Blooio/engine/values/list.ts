import { entriesIn } from '../../schemas/textList';
import { trimmed } from '../../schemas/plainText';
import { fromJson } from './json';
import { isNothing } from './nothing';
import { refuse } from './refuse';
import { textOf } from './text';

const asList = (value: unknown): unknown[] => {
	const read = fromJson(value, 'list');
	return Array.isArray(read) ? read : [read];
};

/**
 * Reads texts: a list of them, also one within an entry, or a single one; lists also as JSON. Blank
 * entries are left out, and nothing is split.
 *
 * @throws InvalidInput for an entry that is no text
 */
export const readTexts = (value: unknown, field: string): string[] =>
	asList(value)
		.flatMap(asList)
		.filter((entry) => !isNothing(entry))
		.map((entry) => {
			const text = textOf(entry);
			if (text === undefined) throw refuse(field, 'a list of texts', entry);
			return text;
		});

/**
 * Reads a list of names: its texts without spaces around and repeats.
 *
 * @param commas whether a single text is a list whose entries are parted by commas, semicolons or
 *   lines; a list is never parted further
 * @throws InvalidInput for an entry that is no text
 */
export function readNames(value: unknown, field: string, commas: boolean): string[] {
	const texts = readTexts(value, field);
	const isOneText = !Array.isArray(fromJson(value, 'list'));
	const names = commas && isOneText ? texts.flatMap(entriesIn) : texts;
	return [...new Set(names.map(trimmed))].filter((name) => name !== '');
}
