import type { Parameters } from '../../engine/parameters';
import { addressesIn } from '../../schemas/address/entries';
import { identityOf } from '../../schemas/address/identity';
import { parseRecipients } from '../../schemas/address/recipient';

/**
 * The identities (schemas/address/identity) of the people that a field names; none for anyone.
 *
 * @throws InvalidInput naming the entry that is no phone number or email
 */
export const peopleIn = (parameters: Parameters, name: string): string[] =>
	parseRecipients(parameters.addresses(name).flatMap(addressesIn), parameters.place(name)).map(
		identityOf,
	);
