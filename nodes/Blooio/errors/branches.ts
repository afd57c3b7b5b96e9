import { wordsIn } from '../schemas/textList';

/** The choice of Error Outputs that stands for every error without an output of its own. */
export const ALL_OTHERS = { value: 'all_other_errors', label: 'Other errors' } as const;

/** Choices of Error Outputs for codes that are typed, each with the name of its field. */
export const TYPED = [
	{ value: 'other_code_1', label: 'Other code 1', field: 'otherCode1' },
	{ value: 'other_code_2', label: 'Other code 2', field: 'otherCode2' },
	{ value: 'other_code_3', label: 'Other code 3', field: 'otherCode3' },
] as const;

/** The error outputs of a node. */
export interface Branches {
	/** How many there are. */
	count: number;
	/** The place among them for a code, from 0; `undefined` for a code that has none. */
	placeOf(code: string): number | undefined;
}

/**
 * The error outputs that are chosen, in the order in which they were chosen: a wire belongs to the
 * number of its output, so a new one must not move those that are there.
 *
 * @param chosen the value of Error Outputs: codes, and the choices above
 * @param typedIn gives what a field of a typed code holds; of a code in two places the first counts
 */
export function branchesOf(chosen: unknown, typedIn: (field: string) => unknown): Branches {
	const values = [...new Set(Array.isArray(chosen) ? chosen.map(String) : [])];
	const places = new Map<string, number>();
	let allOthers: number | undefined;
	for (const [place, value] of values.entries()) {
		const slot = TYPED.find((one) => one.value === value);
		if (value === ALL_OTHERS.value) allOthers = place;
		const typed = slot && typedIn(slot.field);
		const codes = slot ? wordsIn(typeof typed === 'string' ? typed : '') : [value];
		for (const code of codes) if (!places.has(code)) places.set(code, place);
	}
	return { count: values.length, placeOf: (code) => places.get(code) ?? allOthers };
}
