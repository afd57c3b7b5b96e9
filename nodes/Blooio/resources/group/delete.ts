import { id, type Operation } from '../../engine/operation';
import { groupField, groupOf } from '../../fields/locators/group';
import { deletion } from '../deletion';

/** `DELETE /groups/{groupId}` (OpenAPI operationId deleteGroup). */
export const delete_: Operation = {
	...deletion,
	name: 'Delete',
	value: 'delete',
	action: 'Delete a group',
	description: 'Delete a group; if it has an iMessage chat, your number leaves that chat',
	fields: [groupField],
	request: (parameters) => {
		const group = groupOf(parameters);
		return {
			method: 'DELETE',
			path: ['/groups/', id(group)],
			chat: group,
			about: { group_id: group },
		};
	},
};
