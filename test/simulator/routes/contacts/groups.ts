import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { conflict } from '../../errors';
import { newId } from '../../ids';
import { byTime, pageFields, pageOf } from '../../request/paging';
import type { State } from '../../state';
import type { GroupRecord } from '../../state/people/groups';
import { validate } from '../../request/validate';
import { groupView } from '../../views/group';
import { handleField } from '../bodies';
import { groupOf, useDevice } from './groupOf';

const listQuery = z
	.object({
		...pageFields,
		q: z.string().optional(),
		sort: z.enum(['recent', 'oldest', 'name_asc', 'name_desc']).default('recent'),
	})
	.strict();

type Sort = z.output<typeof listQuery>['sort'];

const name = z.string().min(1).max(255);

const newGroup = z
	.object({
		name,
		chat_guid: z.string().min(1).optional(),
		members: z.array(handleField).optional(),
	})
	.strict();

const groupChange = z.object({ name: name.optional() }).strict();

/** Groups (listGroups, createGroup, getGroup, updateGroup, deleteGroup). */
export const groupRoutes =
	(state: State): FastifyPluginAsync =>
	async (app) => {
		const ONE = '/groups/:groupId';

		app.get('/groups', async (request) => {
			const query = validate(listQuery, request.query);
			const wanted = query.q?.toLowerCase() ?? '';
			const groups = state.groups
				.all()
				.filter((group) => (group.name ?? '').toLowerCase().includes(wanted))
				.sort(comparison(state, query.sort));
			const { entries, pagination } = pageOf(groups, query);
			return { groups: entries.map((group) => groupView(state, group)), pagination };
		});

		app.post('/groups', async (request, reply) => {
			const answer = createGroup(state, validate(newGroup, request.body));
			return await reply.code(201).send(answer);
		});

		app.get(ONE, async (request) => groupView(state, groupOf(state, request)));

		app.patch(ONE, async (request) => {
			const change = validate(groupChange, request.body);
			const group = groupOf(state, request);
			if (change.name === undefined) return groupView(state, group);
			group.name = change.name;
			const { groupId, chatGuid } = group;
			if (chatGuid === null) return groupView(state, group);
			const trouble = state.devices.troubleOf(groupId, ...group.participants);
			if (!trouble) state.happenings.tell({ kind: 'group renamed', groupId, from: null });
			return {
				...groupView(state, group),
				// No `action`: its enum has none for a new name.
				device_sync: {
					chat_guid: chatGuid,
					synced: trouble === null,
					error: trouble && `The device is ${trouble}.`,
				},
			};
		});

		app.delete(ONE, async (request) => {
			const group = groupOf(state, request);
			if (group.chatGuid !== null) useDevice(state, request, group);
			state.groups.delete(group);
			state.chats.delete(group.groupId);
			state.chatSettings.delete(group.groupId);
			return { success: true, deleted_at: state.clock() };
		});
	};

function createGroup(state: State, body: z.output<typeof newGroup>) {
	const members = [...new Set(body.members)];
	const chatGuid = body.chat_guid ?? null;
	if (chatGuid !== null && state.groups.withChatGuid(chatGuid)) {
		throw conflict('A group with this chat_guid already exists.');
	}
	if (chatGuid === null && members.length > 0 && state.groups.withParticipants(members)) {
		throw conflict('A group with the same participants already exists on this allocation.');
	}
	const createdAt = state.clock();
	const created = members.filter((member) => !state.contacts.get(member));
	for (const member of created) state.contacts.ensure(member, createdAt);
	const group = state.groups.add({
		groupId: newId('grp'),
		name: body.name,
		participants: members,
		chatGuid,
		createdAt,
	});
	return { ...groupView(state, group), added_members: members, created_contacts: created };
}

function comparison(state: State, sort: Sort): (a: GroupRecord, b: GroupRecord) => number {
	if (sort === 'name_asc') return (a, b) => (a.name ?? '').localeCompare(b.name ?? '');
	if (sort === 'name_desc') return (a, b) => (b.name ?? '').localeCompare(a.name ?? '');
	const lastTime = ({ groupId, createdAt }: GroupRecord) =>
		state.chats.get(groupId)?.last.createdAt ?? createdAt;
	return byTime(lastTime, sort);
}
