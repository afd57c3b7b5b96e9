import { id, type Operation } from '../../engine/operation';
import { contactField, contactOf } from '../../fields/locators/contact';
import { groupField, groupOf } from '../../fields/locators/group';

/** `POST /groups/{groupId}/members` (OpenAPI operationId addGroupMember). */
export const addMember: Operation = {
	name: 'Add Member',
	value: 'addMember',
	action: 'Add a member to a group',
	description:
		'Add a contact to a group. Coming soon: until Blooio switches it on, it fails with the error not_implemented.',
	fields: [groupField, contactField],
	idempotent: true,
	request: (parameters) => {
		const group = groupOf(parameters);
		return {
			method: 'POST',
			path: ['/groups/', id(group), '/members'],
			body: { contact_id: contactOf(parameters) },
			chat: group,
		};
	},
};
