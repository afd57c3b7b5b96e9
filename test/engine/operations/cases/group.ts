import { GROUPS, PEOPLE, TINY_PNG } from '../../../simulator';
import { to } from '../../support/world';
import { failsWith, withWrongKey, type OperationCase } from './case';

const TEAM = '/groups/grp_team';
const group = (groupId: string) => ({ groupId: to(groupId, 'id') });
const team = group(GROUPS.team);
const contact = { contactId: to(PEOPLE.bob) };

const nowhere = failsWith(404, 'there is no such group', group(GROUPS.unknown));
const unlinked = failsWith(400, 'the group has no chat yet', group(GROUPS.unlinked));
const photo = [
	{
		json: {},
		binary: { data: { data: TINY_PNG.toString('base64'), mimeType: 'image/png' } },
	},
];

export const groups: OperationCase[] = [
	{
		operation: 'group:addMember',
		parameters: { ...team, ...contact },
		before: ({ state }) => state.features.set({ groupMembers: true }),
		gives: [{ member: expect.objectContaining({ identifier: PEOPLE.bob }), contact_created: true }],
		asks: [`POST ${TEAM}/members`],
		fails: [failsWith(501, 'it is coming soon', { ...team, ...contact })],
	},
	{
		operation: 'group:create',
		parameters: {
			name: 'Sales Team',
			additionalFields: { members: `${PEOPLE.bob}, ${PEOPLE.ivan}` },
		},
		gives: [
			{
				group_id: expect.stringMatching(/^grp_/),
				name: 'Sales Team',
				member_count: 2,
				added_members: [PEOPLE.bob, PEOPLE.ivan],
			},
		],
		asks: ['POST /groups'],
		fails: [
			failsWith(409, 'there is one with these members', {
				name: 'Team',
				additionalFields: { members: `${PEOPLE.carol},${PEOPLE.alice}` },
			}),
		],
	},
	{
		operation: 'group:delete',
		parameters: team,
		gives: [{ deleted: true, group_id: GROUPS.team, deleted_at: expect.any(Number) }],
		asks: [`DELETE ${TEAM}`],
		fails: [
			nowhere,
			failsWith(502, 'the device is away', team, ({ state }) =>
				state.devices.setTrouble(GROUPS.team, 'unreachable'),
			),
		],
	},
	{
		operation: 'group:get',
		parameters: team,
		gives: [{ group_id: GROUPS.team, name: 'Team', member_count: 2 }],
		asks: [`GET ${TEAM}`],
		fails: [nowhere],
	},
	{
		operation: 'group:getAll',
		parameters: { filters: { sort: 'name_asc' }, returnAll: true },
		gives: [{ name: 'Book club' }, { name: 'Support' }, { name: 'Team' }],
		asks: ['GET /groups?limit=200&offset=0&sort=name_asc'],
		fails: [withWrongKey],
	},
	{
		operation: 'group:getMembers',
		parameters: team,
		gives: [{ identifier: PEOPLE.alice, name: 'Alice Example' }, { identifier: PEOPLE.carol }],
		asks: [`GET ${TEAM}/members?limit=50&offset=0`],
		fails: [nowhere],
	},
	{
		operation: 'group:removeIcon',
		parameters: team,
		gives: [{ deleted: true, group_id: GROUPS.team }],
		asks: [`DELETE ${TEAM}/icon`],
		fails: [nowhere, unlinked],
	},
	{
		operation: 'group:removeMember',
		parameters: { ...team, contactId: to(PEOPLE.carol) },
		before: ({ state }) => state.features.set({ groupMembers: true }),
		gives: [
			{
				deleted: true,
				group_id: GROUPS.team,
				identifier: PEOPLE.carol,
				removed_at: expect.any(Number),
			},
		],
		asks: [`DELETE ${TEAM}/members/%2B15555550103`],
		fails: [failsWith(501, 'it is coming soon', { ...team, ...contact })],
	},
	{
		operation: 'group:setIcon',
		parameters: team,
		items: photo,
		gives: [{ success: true, group_id: GROUPS.team, icon_url: expect.stringMatching(/\.png$/) }],
		asks: [`POST ${TEAM}/icon`],
		fails: [
			{ ...unlinked, items: photo },
			{ ...nowhere, items: photo },
		],
	},
	{
		operation: 'group:update',
		parameters: { ...team, name: 'Marketing' },
		gives: [
			{
				group_id: GROUPS.team,
				name: 'Marketing',
				device_sync: expect.objectContaining({ synced: true }),
			},
		],
		asks: [`PATCH ${TEAM}`],
		fails: [{ ...nowhere, parameters: { ...group(GROUPS.unknown), name: 'Marketing' } }],
	},
];
