import { id, type Operation } from '../../engine/operation';
import { groupField, groupOf } from '../../fields/locators/group';

/** `GET /groups/{groupId}` (OpenAPI operationId getGroup). */
export const get: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get a group',
	description: 'Get a group with its name, size and last message',
	fields: [groupField],
	request: (parameters) => ({ method: 'GET', path: ['/groups/', id(groupOf(parameters))] }),
};
