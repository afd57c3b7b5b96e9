import type { INodePropertyModeTypeOptions } from 'n8n-workflow';

import type { Parameters } from '../../engine/parameters';
import { InvalidInput } from '../../errors/invalidInput';

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

/**
 * What the editor says while a list is long in coming, after 15 s.
 *
 * @param other the mode by which one gets on without the list
 */
export const slowLoad = (
	what: string,
	other: string,
): INodePropertyModeTypeOptions['slowLoadNotice'] => ({
	message: `If loading is slow, give ${what} in the mode "${other}"`,
	timeout: 15_000,
});
