import type { Parameters } from '../engine/parameters';
import { InvalidInput } from '../errors/invalidInput';

/**
 * What was picked in a resource locator.
 *
 * @throws InvalidInput when nothing was
 */
export function pickedIn(parameters: Parameters, name: string): string {
	const value = parameters.locator(name);
	if (value.trim() !== '') return value;
	const label = parameters.label(name);
	throw new InvalidInput(
		`${label} is empty`,
		'Choose from the list or type a value, or check the expression behind it',
		label,
	);
}
