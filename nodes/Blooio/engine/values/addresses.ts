import { isRecord } from '../../schemas/answers/record';
import { fromJson } from './json';
import { isNothing } from './nothing';
import { refuse } from './refuse';
import { readText } from './text';

const asList = (value: unknown): unknown[] => {
	const read = fromJson(value, 'list');
	return Array.isArray(read) ? read : [read];
};

/**
 * Reads addresses: a list of them, also one within an entry or as JSON, or a single one, also as
 * picked in a resource locator. Blank entries are left out. Texts are left as they are: what stands
 * for an address must not become another one.
 *
 * @throws InvalidInput for an entry that is no text or number
 */
export function readAddresses(value: unknown, field: string): string[] {
	const picked = isRecord(value) && '__rl' in value ? value.value : value;
	const entries = asList(picked).flatMap(asList);
	return entries
		.filter((entry) => !isNothing(entry))
		.map((entry) => {
			if (typeof entry === 'string') return entry;
			if (typeof entry === 'number') return readText(entry, field);
			throw refuse(field, entries.length > 1 ? 'a list of texts' : 'a text', entry);
		});
}
