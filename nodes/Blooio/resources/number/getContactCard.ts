import { id, type Operation } from '../../engine/operation';
import { numberField, numberOf } from '../../fields/locators/number';

/** `GET /me/numbers/{number}/contact-card` (OpenAPI operationId getMyContactCard). */
export const getContactCard: Operation = {
	name: 'Get Contact Card',
	value: 'getContactCard',
	action: 'Get the contact card of a number',
	description:
		'Get the name and photo that a number of yours shares. Coming soon: until Blooio switches it on, it fails with the error not_implemented.',
	fields: [numberField],
	request: (parameters) => ({
		method: 'GET',
		path: ['/me/numbers/', id(numberOf(parameters)), '/contact-card'],
	}),
};
