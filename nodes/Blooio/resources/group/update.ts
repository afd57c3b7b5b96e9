import { id, type Operation } from '../../engine/operation';
import { groupField, groupNameField, groupNameOf, groupOf } from '../../fields/locators/group';

/** `PATCH /groups/{groupId}` (OpenAPI operationId updateGroup). */
export const update: Operation = {
	name: 'Update',
	value: 'update',
	action: 'Update a group',
	description: 'Rename a group, on the phones of its members too if it has an iMessage chat',
	fields: [groupField, groupNameField],
	idempotent: true,
	request: (parameters) => {
		const group = groupOf(parameters);
		return {
			method: 'PATCH',
			path: ['/groups/', id(group)],
			body: { name: groupNameOf(parameters) },
			chat: group,
		};
	},
};
