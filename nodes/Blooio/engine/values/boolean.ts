import { refuse } from './refuse';

/** How people, spreadsheets, forms and agents write a yes and a no. */
const WORDS: ReadonlyMap<string, boolean> = new Map([
	...['true', 'yes', 'on', '1'].map((word) => [word, true] as const),
	...['false', 'no', 'off', '0'].map((word) => [word, false] as const),
]);

/**
 * Reads a yes or no.
 *
 * @throws InvalidInput for anything that is not clearly one of them
 */
export function readBoolean(value: unknown, field: string): boolean {
	if (typeof value === 'boolean') return value;
	const plain = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
	const answer = WORDS.get(plain.trim().toLowerCase());
	if (answer === undefined) throw refuse(field, 'true or false', value);
	return answer;
}
