import { id, type Operation } from '../../engine/operation';
import { groupField, groupOf } from '../../fields/locators/group';

/** `GET /groups/{groupId}/members` (OpenAPI operationId listGroupMembers). */
export const getMembers: Operation = {
	name: 'Get Members',
	value: 'getMembers',
	action: 'Get the members of a group',
	description: 'Get the people in a group',
	fields: [groupField],
	listing: { property: 'members', identity: 'contact_id', pages: 'offset' },
	request: (parameters) => ({
		method: 'GET',
		path: ['/groups/', id(groupOf(parameters)), '/members'],
	}),
};
