import { id, type Operation } from '../../engine/operation';
import { binaryField, IMAGE_TYPES } from '../../fields/files/upload';
import { groupField, groupOf } from '../../fields/locators/group';

/** `POST /groups/{groupId}/icon` (OpenAPI operationId setGroupIcon). */
export const setIcon: Operation = {
	name: 'Set Icon',
	value: 'setIcon',
	action: 'Set the icon of a group',
	description:
		'Set the photo of a group that has an iMessage chat: JPEG, PNG, GIF, WebP or HEIC, at most 10 MB',
	fields: [groupField, binaryField],
	idempotent: true,
	request: (parameters) => {
		const group = groupOf(parameters);
		return {
			method: 'POST',
			path: ['/groups/', id(group), '/icon'],
			file: {
				property: parameters.text('binaryProperty'),
				types: IMAGE_TYPES,
				as: 'part',
				name: 'icon',
			},
			chat: group,
		};
	},
};
