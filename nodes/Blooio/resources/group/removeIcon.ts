import { id, type Operation } from '../../engine/operation';
import { groupField, groupOf } from '../../fields/locators/group';
import { deletion } from '../deletion';

/** `DELETE /groups/{groupId}/icon` (OpenAPI operationId removeGroupIcon). */
export const removeIcon: Operation = {
	...deletion,
	name: 'Remove Icon',
	value: 'removeIcon',
	action: 'Remove the icon of a group',
	description: 'Remove the photo of a group that has an iMessage chat',
	fields: [groupField],
	request: (parameters) => {
		const group = groupOf(parameters);
		return {
			method: 'DELETE',
			path: ['/groups/', id(group), '/icon'],
			chat: group,
			about: { group_id: group },
		};
	},
};
