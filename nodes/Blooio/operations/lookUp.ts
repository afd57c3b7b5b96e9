import type { Operation } from '../engine/operation';
import { numberToLookUp } from '../fields/address';
import { resultsFor } from '../schemas/answers/lookup';

/** Most numbers in one request (OpenAPI operationId batchLookupPhoneNumbers). */
const LARGEST_BATCH = 100;

/**
 * `GET /phone-numbers/lookup`, or `POST` for a number with other signs than digits and +; for
 * several items `POST /phone-numbers/batch` (OpenAPI operationIds lookupPhoneNumber,
 * lookupPhoneNumberPost, batchLookupPhoneNumbers).
 *
 * @param list name of the list in the answer to several
 */
export const lookUpBy = (list: 'data' | 'results'): Operation => ({
	name: 'Look Up',
	value: 'lookUp',
	action: 'Look up a phone number',
	description:
		'Check and format a phone number and get its type, country and, in North America, city and state. On the Dedicated Enterprise plan only.',
	fields: [
		{
			displayName: 'Phone Number',
			name: 'phoneNumber',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. +12125551234',
			description: 'In any writing, e.g. +12125551234, 2125551234 or (212) 555-1234',
		},
	],
	idempotent: true,
	simplified: [
		'input',
		'valid',
		'possible',
		'e164',
		'national',
		'country',
		'type',
		'location',
		'area_code',
		'area_code_region',
	],
	batch: {
		size: LARGEST_BATCH,
		merge: (requests) => ({
			method: 'POST',
			path: ['/phone-numbers/batch'],
			body: { numbers: requests.map(({ about }) => about?.number) },
		}),
		split: (body, requests) =>
			resultsFor(
				{ results: body[list] },
				requests.map(({ about }) => about?.number),
			),
	},
	request: (parameters) => {
		const number = numberToLookUp(parameters, 'phoneNumber');
		const path = ['/phone-numbers/lookup'];
		return /^\+?[0-9]+$/.test(number)
			? { method: 'GET', path, query: { number }, about: { number } }
			: { method: 'POST', path, body: { number }, about: { number } };
	},
});
