import { id, type Operation } from '../../engine/operation';
import { numberField, numberOf } from '../../fields/locators/number';
import { changesOf } from '../../fields/updateFields';
import { parseAvatar } from '../../schemas/avatar';
import { withoutUndefined } from '../../schemas/withoutUndefined';
import { cardFields, photoFields, sharingOf } from './contactCardFields';

const AVATAR_TYPES = ['image/jpeg', 'image/png'] as const;

/** `PUT /me/numbers/{number}/contact-card` (OpenAPI operationId updateMyContactCard). */
export const updateContactCard: Operation = {
	name: 'Update Contact Card',
	value: 'updateContactCard',
	action: 'Update the contact card of a number',
	description:
		'Change the name and photo that a number of yours shares, and with whom. Name and photo on dedicated plans only.',
	fields: [numberField, ...photoFields, cardFields],
	idempotent: true,
	request: (parameters) => {
		const photo = parameters.option('photo', ['base64', 'binary', 'keep']);
		const fields = parameters.collection('updateFields');
		const members = withoutUndefined({
			first_name: fields.optionalName('firstName'),
			last_name: fields.optionalName('lastName'),
			sharing: sharingOf(fields),
			avatar:
				photo === 'base64'
					? parseAvatar(parameters.text('avatar'), parameters.label('avatar'))
					: undefined,
		});
		return {
			method: 'PUT',
			path: ['/me/numbers/', id(numberOf(parameters)), '/contact-card'],
			body: photo === 'binary' ? members : changesOf(members),
			...(photo === 'binary' && {
				file: {
					property: parameters.text('binaryProperty'),
					types: AVATAR_TYPES,
					as: 'base64',
					name: 'avatar',
				},
			}),
		};
	},
};
