import { id, type Operation } from '../../engine/operation';
import { contactField, contactOf } from '../../fields/locators/contact';
import { groupField, groupOf } from '../../fields/locators/group';
import { deletion } from '../deletion';

/** `DELETE /groups/{groupId}/members/{contactId}` (OpenAPI operationId removeGroupMember). */
export const removeMember: Operation = {
	...deletion,
	name: 'Remove Member',
	value: 'removeMember',
	action: 'Remove a member from a group',
	description:
		'Remove a contact from a group; if the contact is your own number, it leaves the chat. Coming soon: until Blooio switches it on, it fails with the error not_implemented.',
	fields: [groupField, contactField],
	request: (parameters) => {
		const group = groupOf(parameters);
		const contact = contactOf(parameters);
		return {
			method: 'DELETE',
			path: ['/groups/', id(group), '/members/', id(contact)],
			chat: group,
			about: { group_id: group, identifier: contact },
		};
	},
};
