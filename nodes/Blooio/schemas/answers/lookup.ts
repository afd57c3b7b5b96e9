import type { IDataObject } from 'n8n-workflow';
import { InvalidInput } from '../../errors/invalidInput';
import { listIn } from './entries';
import { isRecord } from './record';

/** Longer than any phone number in any writing. */
const LONGEST_INPUT = 60;

/**
 * A text to look up as a phone number. Any writing will do: the look-up itself says whether the
 * number is valid.
 *
 * @throws InvalidInput for a text that cannot be meant as a phone number
 */
export function parseLookupInput(text: string, field: string): string {
	const value = text.trim();
	if (/[0-9]/.test(value) && value.length <= LONGEST_INPUT) return value;
	throw new InvalidInput(
		`${field} does not hold a phone number`,
		'Give a number such as +12125551234, 2125551234 or (212) 555-1234',
		field,
	);
}

const isResult = (result: unknown): result is IDataObject => isRecord(result) && 'input' in result;

/**
 * The results of a batch look-up, one for each input: by its place in the answer where the answer
 * repeats the input there, else wherever it does.
 */
export function resultsFor(
	body: unknown,
	inputs: readonly unknown[],
): Array<IDataObject | undefined> {
	const results = (listIn(body, 'results') ?? []).filter(isResult);
	const inOrder = results.length === inputs.length;
	return inputs.map((input, index) => {
		const atPlace = results[index];
		if (atPlace?.input === input) return atPlace;
		return results.find((result) => result.input === input) ?? (inOrder ? atPlace : undefined);
	});
}
