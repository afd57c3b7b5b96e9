import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { ComingSoon, notFound } from '../../errors';
import { handleOf } from '../../request/handle';
import { pageFields, pageOf } from '../../request/paging';
import type { State } from '../../state';
import { validate } from '../../request/validate';
import { memberView } from '../../views/member';
import { handleField } from '../bodies';
import { groupOf, useDevice } from './groupOf';

const listQuery = z.object(pageFields).strict();

const newMember = z.object({ contact_id: handleField }).strict();

/**
 * Members of a group (listGroupMembers, addGroupMember, removeGroupMember); to add and to remove
 * is "coming soon" until the feature `groupMembers` is on.
 */
export const groupMemberRoutes =
	(state: State): FastifyPluginAsync =>
	async (app) => {
		const ALL = '/groups/:groupId/members';

		app.get(ALL, async (request) => {
			const query = validate(listQuery, request.query);
			const group = groupOf(state, request);
			const { entries, pagination } = pageOf(group.participants, query);
			return {
				group_id: group.groupId,
				group_name: group.name,
				icon_url: group.iconUrl,
				members: entries.map((identifier) => memberView(state, group, identifier)),
				pagination,
			};
		});

		app.post(ALL, async (request, reply) => {
			if (!state.features.has('groupMembers')) throw new ComingSoon('Adding group members');
			const { contact_id: identifier } = validate(newMember, request.body);
			const group = groupOf(state, request);
			if (group.participants.includes(identifier)) {
				const member = memberView(state, group, identifier);
				return { message: 'The contact is already a member of this group.', member };
			}
			if (group.chatGuid !== null) useDevice(state, request, group);
			const isNew = !state.contacts.get(identifier);
			state.contacts.ensure(identifier, state.clock());
			state.groups.addMember(group, identifier, state.clock());
			const member = memberView(state, group, identifier);
			return await reply.code(201).send({ member, contact_created: isNew });
		});

		app.delete(`${ALL}/:contactId`, async (request) => {
			if (!state.features.has('groupMembers')) throw new ComingSoon('Removing group members');
			const { id } = handleOf(request, 'members', 'contactId');
			const group = groupOf(state, request);
			const isOurs = state.numbers.has(id) && group.chatGuid !== null;
			if (!isOurs && !group.participants.includes(id)) throw notFound('Member not found.');
			if (group.chatGuid !== null) useDevice(state, request, group);
			// "Removing the organization's own number leaves the group chat instead".
			if (isOurs) group.chatGuid = null;
			else state.groups.removeMember(group, id);
			return { success: true, removed_at: state.clock() };
		});
	};
