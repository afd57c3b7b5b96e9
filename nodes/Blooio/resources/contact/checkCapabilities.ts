import { id, type Operation } from '../../engine/operation';
import { contactField, contactOf } from '../../fields/locators/contact';

/** `GET /contacts/{contactId}/capabilities` (OpenAPI operationId getContactCapabilities). */
export const checkCapabilities: Operation = {
	name: 'Check Capabilities',
	value: 'checkCapabilities',
	action: 'Check the capabilities of a contact',
	description: 'Check whether a phone number or email can be reached by iMessage, SMS and FaceTime',
	fields: [contactField],
	request: (parameters) => ({
		method: 'GET',
		path: ['/contacts/', id(contactOf(parameters)), '/capabilities'],
	}),
};
