import { isRecord } from '../../schemas/answers/record';
import { asList } from './json';
import { isNothing } from './nothing';
import { refuse } from './refuse';
import { readText } from './text';

/** What was picked in a resource locator; any other value as it is. */
export const picked = (value: unknown): unknown =>
	isRecord(value) && '__rl' in value ? value.value : value;

/**
 * Reads one address. A text is left as it is: what stands for an address must not become another one.
 *
 * @throws InvalidInput for what is no text or number
 */
export function readAddress(value: unknown, field: string, wanted = 'a text'): string {
	if (typeof value === 'string') return value;
	if (typeof value === 'number') return readText(value, field);
	throw refuse(field, wanted, value);
}

/**
 * Reads addresses: a list of them, also one within an entry or as JSON, or a single one, also as
 * picked in a resource locator. Blank entries are left out.
 *
 * @throws InvalidInput for an entry that is no text or number
 */
export function readAddresses(value: unknown, field: string): string[] {
	const entries = asList(picked(value)).flatMap(asList);
	const wanted = entries.length > 1 ? 'a list of texts' : 'a text';
	return entries
		.filter((entry) => !isNothing(entry))
		.map((entry) => readAddress(entry, field, wanted));
}
