import { InvalidInput } from '../../errors/invalidInput';
import { parsePhoneNumber } from './recipient';

/** Country code 1, then ten digits; which of them are in the US, the API knows. */
const NORTH_AMERICAN = /^\+1[2-9][0-9]{9}$/;

/** A US phone number in E.164 form. One without a country code can only be meant as such. */
export function parseUsNumber(text: string, field: string): string {
	const value = parsePhoneNumber(text, { field, country: 'US' });
	if (NORTH_AMERICAN.test(value)) return value;
	throw new InvalidInput(
		`${field} is not a US number`,
		'Calls are forwarded between US numbers only, e.g. +15559876543',
		field,
	);
}
