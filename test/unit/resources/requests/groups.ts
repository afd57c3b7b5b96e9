import type { RequestRow } from './request';
import { ALICE, GROUP, ofContact, inGroup, IMAGES } from './samples';

/** The requests of groups. */
export const groups: RequestRow[] = [
	{
		operation: 'group:addMember',
		values: { ...inGroup, ...ofContact },
		sends: { method: 'POST', path: `${GROUP}/members`, body: { contact_id: ALICE } },
	},
	{
		operation: 'group:create',
		values: { name: ' Team ' },
		sends: { method: 'POST', path: '/groups', body: { name: 'Team' } },
	},
	{
		operation: 'group:create',
		when: 'everything is set',
		values: {
			name: 'Team',
			additionalFields: {
				chatGuid: ' iMessage;+;chat1 ',
				members: '+15551234567,\nnathan@example.com, +15551234567',
			},
		},
		sends: {
			method: 'POST',
			path: '/groups',
			body: {
				name: 'Team',
				chat_guid: 'iMessage;+;chat1',
				members: [ALICE, 'nathan@example.com'],
			},
		},
	},
	{ operation: 'group:delete', values: inGroup, sends: { method: 'DELETE', path: GROUP } },
	{ operation: 'group:get', values: inGroup, sends: { method: 'GET', path: GROUP } },
	{
		operation: 'group:getAll',
		values: { filters: { sort: 'name_asc' } },
		sends: { method: 'GET', path: '/groups', query: { sort: 'name_asc' } },
	},
	{
		operation: 'group:getMembers',
		values: inGroup,
		sends: { method: 'GET', path: `${GROUP}/members` },
	},
	{
		operation: 'group:removeIcon',
		values: inGroup,
		sends: { method: 'DELETE', path: `${GROUP}/icon` },
	},
	{
		operation: 'group:removeMember',
		values: { ...inGroup, ...ofContact },
		sends: { method: 'DELETE', path: `${GROUP}/members/%2B15551234567` },
	},
	{
		operation: 'group:setIcon',
		values: inGroup,
		sends: {
			method: 'POST',
			path: `${GROUP}/icon`,
			file: { property: 'data', types: IMAGES, as: 'part', name: 'icon' },
		},
	},
	{
		operation: 'group:update',
		values: { ...inGroup, name: 'Marketing' },
		sends: { method: 'PATCH', path: GROUP, body: { name: 'Marketing' } },
	},
];
