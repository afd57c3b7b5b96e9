import type { IDataObject } from 'n8n-workflow';

import type { Parameters } from '../../../engine/parameters';
import { InvalidInput } from '../../../errors/invalidInput';
import { isRecord } from '../../../schemas/answers/record';
import { quote } from '../../../schemas/quote';

/** Message sending basics, "Metadata": limited to 1KB. */
const LARGEST_BYTES = 1024;

const refuse = (problem: string, remedy: string) => new InvalidInput(problem, remedy, 'Metadata');

/** Every escape of a JSON text, to tell one of half a character from the backslashes before it. */
const ESCAPES = /\\(?:u(d[89a-f][0-9a-f]{2})|[^])/g;

/** JSON would make null of what a failed calculation gives. */
function numbersOnly(_member: string, value: unknown): unknown {
	if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('no number');
	return value;
}

/**
 * An object as JSON holds it, with U+FFFD in place of halves of characters, and its size; `undefined`
 * for what JSON cannot hold: expressions can give circles.
 */
function throughJson(object: object): { value: unknown; bytes: number } | undefined {
	try {
		const json = JSON.stringify(object, numbersOnly).replace(ESCAPES, (escape, half) =>
			half ? '\uFFFD' : escape,
		);
		return { value: JSON.parse(json), bytes: new TextEncoder().encode(json).length };
	} catch {
		return undefined;
	}
}

/** The values that are named one by one. */
function namedValues(fields: Parameters): Map<string, unknown> {
	const values = new Map<string, unknown>();
	for (const row of fields.rows('metadata', 'entry')) {
		if (!row.has('name') && !row.has('value')) continue;
		const name = row.optionalName('name');
		if (name === undefined) {
			throw refuse(
				'A value of Metadata has no name',
				'Fill in its name, check the expression behind it, or remove the value',
			);
		}
		if (values.has(name)) {
			throw refuse(
				`Metadata has ${quote(name)} more than once`,
				'Give each value a name of its own: only one of them could be kept',
			);
		}
		values.set(name, row.raw('value') ?? null);
	}
	return values;
}

/**
 * The metadata of a message; a named value goes before one of the same name in Metadata (JSON).
 * `undefined` when there is none.
 *
 * @throws InvalidInput for a value that would be lost or cannot be sent, and for more than 1 KB
 */
export function metadataOf(fields: Parameters): IDataObject | undefined {
	const named = namedValues(fields);
	const typed = fields.optionalObject('metadataJson') ?? {};
	if (named.size === 0 && Object.keys(typed).length === 0) return undefined;
	const { value, bytes = 0 } = throughJson({ ...typed, ...Object.fromEntries(named) }) ?? {};
	if (!isRecord(value)) {
		throw refuse(
			'Metadata holds a value that cannot be sent',
			'Use texts, numbers, true, false, lists and objects only; check the expressions behind it',
		);
	}
	if (bytes > LARGEST_BYTES) {
		throw refuse(
			`Metadata is ${bytes} bytes`,
			`Shorten it to at most ${LARGEST_BYTES} bytes; keep the rest in your own system under an ID`,
		);
	}
	return value;
}
