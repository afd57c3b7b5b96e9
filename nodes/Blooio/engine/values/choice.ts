import { refuse } from './refuse';
import { textOf } from './text';

/** One of the choices of a field: what the editor shows, and what is stored. */
export interface Choice {
	name: string;
	value: string;
}

/** Case, spaces, dashes and other signs do not tell choices apart. */
const spelling = (text: string) =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '');

/** A label also without its explanation in brackets, as in "Confetti (Screen)". */
const spellingsOf = ({ name, value }: Choice) =>
	[value, name, name.replace(/ \(.*$/, '')].map(spelling);

/**
 * Reads one of several values, by the value itself or by the label that the editor shows for it.
 *
 * @param values what the field takes
 * @param labelled the choices that the editor offers; they may be more or fewer
 * @throws InvalidInput naming the choices
 */
export function readChoice<Value extends string>(
	value: unknown,
	field: string,
	values: readonly Value[],
	labelled: readonly Choice[],
): Value {
	const text = textOf(value);
	const exact = values.find((candidate) => candidate === text);
	if (exact !== undefined) return exact;
	const choices = values.map((candidate) => ({
		name: labelled.find((choice) => choice.value === candidate)?.name ?? candidate,
		value: candidate,
	}));
	const wanted = spelling(text ?? '');
	const [found, other] =
		wanted === '' ? [] : choices.filter((choice) => spellingsOf(choice).includes(wanted));
	if (found && !other) return found.value;
	throw refuse(field, `one of: ${choices.map(({ name }) => name).join(', ')}`, value);
}
