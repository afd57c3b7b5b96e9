import type { Operation } from '../../engine/operation';
import { contactField, contactOf } from '../../fields/locators/contact';

/** `POST /facetime/calls` (OpenAPI operationId callFaceTime). */
export const call: Operation = {
	name: 'Call',
	value: 'call',
	action: 'Call someone by FaceTime',
	description:
		'Ring a phone number or email by FaceTime and get a link by which anyone can join. Coming soon: until Blooio switches it on, it fails with the error not_implemented.',
	fields: [contactField],
	request: (parameters) => ({
		method: 'POST',
		path: ['/facetime/calls'],
		body: { handle: contactOf(parameters) },
	}),
};
