import { entriesIn } from '../../schemas/textList';
import { trimmed } from '../../schemas/plainText';
import { asList, fromJson } from './json';
import { isNothing } from './nothing';
import { refuse } from './refuse';
import { textOf } from './text';

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

/** A list that is meant as JSON but is not valid: cut off, or with single quotes. */
const BROKEN_LIST = /^\s*\[\s*["'“]/;

/**
 * Reads a list of names: its texts without spaces around and repeats.
 *
 * @param commas whether a single text is a list whose entries are parted by commas, semicolons or
 *   lines; a list is never parted further
 * @throws InvalidInput for an entry that is no text, and for a list in broken JSON
 */
export function readNames(value: unknown, field: string, commas: boolean): string[] {
	const texts = readTexts(value, field);
	const isParted = commas && !Array.isArray(fromJson(value, 'list'));
	if (isParted && texts.some((text) => BROKEN_LIST.test(text))) {
		throw refuse(field, 'a list', value, 'Write it like ["vip", "new"], or without brackets');
	}
	const names = (isParted ? texts.flatMap(entriesIn) : texts).map(trimmed);
	// One and the same name may come with its accents put together in two ways.
	const seen = new Set(['']);
	return names.filter((name) => seen.size !== seen.add(name.normalize('NFC')).size);
}
