import type { INodeProperties } from 'n8n-workflow';

import type { Parameters } from '../../engine/parameters';
import { parseGroupId } from '../../schemas/address/chatId';
import { parseGroupName } from '../../schemas/groupName';
import { pickedIn, slowLoad } from './locator';

/** A group by its ID (OpenAPI parameter GroupIdParam). */
export const groupField: INodeProperties = {
	displayName: 'Group',
	name: 'groupId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'The group chat',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a group...',
			typeOptions: {
				searchListMethod: 'searchGroups',
				searchable: true,
				slowLoadNotice: slowLoad('the group', 'By ID'),
			},
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. grp_abc123def456',
		},
	],
};

/** The group that the locator names. */
export const groupOf = (parameters: Parameters): string =>
	parseGroupId(pickedIn(parameters, 'groupId'), parameters.label('groupId'));

/** What a group is called. */
export const groupNameField: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. Sales Team',
	description: 'What the group is called, at most 255 characters',
};

export const groupNameOf = (parameters: Parameters): string =>
	parseGroupName(parameters.text('name'), parameters.label('name'));
