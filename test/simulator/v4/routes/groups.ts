import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readHandle } from '../../request/handle';
import { newId } from '../../ids';
import type { State } from '../../state';
import type { GroupRecord } from '../../state/people/groups';
import { imageOf } from '../../upload/imageFile';
import { acceptUploads } from '../../upload/plugin';
import { CAPABILITIES, channelById } from '../channels';
import { bodyOf, queryOf } from '../checked';
import { ChannelError, invalid, missing } from '../errors';
import { pageOf, pageQuery } from '../paging';
import { personOf } from '../send/recipients';
import { groupView, memberView } from '../views/people';

const createSchema = z
	.object({
		channel_id: z.string(),
		members: z.array(z.union([z.string(), z.object({ identifier: z.string() }).strict()])).min(1),
		name: z.string().optional(),
	})
	.strict();

const renameSchema = z.object({ name: z.string() }).strict();

interface Path {
	Params: { groupId: string };
}

/** Groups (list, create, get, update, delete, members, icon). */
export const groupRoutes =
	(state: State): FastifyPluginAsync =>
	async (app) => {
		await acceptUploads(app);
		const ONE = '/groups/:groupId';
		const find = ({ params }: FastifyRequest<Path>): GroupRecord => {
			const group = state.groups.get(params.groupId);
			if (!group) throw missing('Group');
			return group;
		};
		const view = (group: GroupRecord) => ({ data: groupView(state, group) });

		app.get('/groups', async (request) => {
			const query = queryOf(pageQuery, request);
			const { entries, ...rest } = pageOf(state.groups.all(), query, ({ groupId }) => groupId);
			return { data: entries.map((group) => groupView(state, group)), ...rest };
		});

		app.post('/groups', async (request, reply) => {
			const { channel_id: channelId, members, name = null } = bodyOf(createSchema, request);
			const channel = channelById(state, channelId);
			if (!CAPABILITIES[channel.type].actions.includes('groups')) {
				throw invalid('validation_failed', `${channel.type} has no groups.`);
			}
			const given = members.map((one) => (typeof one === 'string' ? one : one.identifier));
			const wrong = given.filter((one) => !readHandle(personOf(one)));
			if (wrong.length > 0) {
				throw invalid('invalid_members', 'Some members are not valid.', { members: wrong });
			}
			const participants = [...new Set(given.map(personOf))];
			const createdAt = state.clock();
			for (const one of participants) state.contacts.ensure(one, createdAt);
			const groupId = newId('grp');
			state.channels.groupChannels.set(groupId, channelId);
			const group = state.groups.add({ groupId, name, participants, chatGuid: null, createdAt });
			return await reply.code(201).send(view(group));
		});

		app.get<Path>(ONE, async (request) => view(find(request)));

		app.patch<Path>(ONE, async (request) => {
			const { name } = bodyOf(renameSchema, request);
			const group = find(request);
			group.name = name;
			state.happenings.tell({ kind: 'group renamed', groupId: group.groupId, from: null });
			return view(group);
		});

		app.delete<Path>(ONE, async (request) => {
			const group = find(request);
			state.groups.delete(group);
			return { data: { id: group.groupId, deleted: true } };
		});

		app.get<Path>(`${ONE}/members`, async (request) => {
			const group = find(request);
			return { data: group.participants.map((one) => memberView(state, group, one)) };
		});

		app.post<Path>(`${ONE}/icon`, async (request) => {
			const group = linked(request);
			const { digest, extension } = await imageOf(request, 'icon');
			const name = `${group.groupId}-${digest.slice(0, 12)}.${extension}`;
			setIcon(group, `https://media.blooio.example/icons/${name}`);
			return { data: { id: group.groupId, icon_url: group.iconUrl } };
		});

		app.delete<Path>(`${ONE}/icon`, async (request) => {
			const group = linked(request);
			setIcon(group, null);
			return { data: { id: group.groupId, removed: true } };
		});

		/** "Requires the group chat to be linked on a device". */
		function linked(request: FastifyRequest<Path>): GroupRecord {
			const group = find(request);
			if (group.chatGuid !== null) return group;
			throw new ChannelError(409, 'group_not_linked', 'The group is not linked to a chat yet.');
		}

		function setIcon(group: GroupRecord, url: string | null): void {
			group.iconUrl = url;
			state.happenings.tell({ kind: 'group icon changed', groupId: group.groupId, from: null });
		}
	};
