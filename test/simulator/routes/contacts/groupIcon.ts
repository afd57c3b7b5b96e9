import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { badRequest } from '../../errors';
import type { State } from '../../state';
import type { GroupRecord } from '../../state/people/groups';
import { imageOf } from '../../upload/imageFile';
import { acceptUploads } from '../../upload/plugin';
import { groupOf, useDevice } from './groupOf';

/** Icon of a group (setGroupIcon, removeGroupIcon). */
export const groupIconRoutes =
	(state: State): FastifyPluginAsync =>
	async (app) => {
		await acceptUploads(app);
		const ICON = '/groups/:groupId/icon';

		app.post(ICON, async (request) => {
			const group = groupOf(state, request);
			const { digest, extension } = await imageOf(request, 'icon');
			const chatGuid = checkLink(state, request, group);
			const name = `${group.groupId}-${digest.slice(0, 12)}.${extension}`;
			setIcon(state, group, `https://media.blooio.example/icons/${name}`);
			return answer(group, chatGuid, 'Group icon set.');
		});

		app.delete(ICON, async (request) => {
			const group = groupOf(state, request);
			const chatGuid = checkLink(state, request, group);
			setIcon(state, group, null);
			return answer(group, chatGuid, 'Group icon removed.');
		});
	};

/** "The group must have a linked `chat_guid`", and a device that takes the change over. */
function checkLink(state: State, request: FastifyRequest, group: GroupRecord): string {
	if (group.chatGuid === null) throw badRequest('The group has no linked chat_guid.');
	useDevice(state, request, group);
	return group.chatGuid;
}

function setIcon(state: State, group: GroupRecord, url: string | null): void {
	const isChanged = group.iconUrl !== url;
	group.iconUrl = url;
	if (!isChanged) return;
	state.happenings.tell({ kind: 'group icon changed', groupId: group.groupId, from: null });
}

/** Schema GroupIconResponse. */
const answer = ({ groupId, iconUrl }: GroupRecord, chatGuid: string, message: string) => ({
	success: true,
	group_id: groupId,
	chat_guid: chatGuid,
	...(iconUrl !== null && { icon_url: iconUrl }),
	device_sync: { chat_guid: chatGuid, synced: true, message: 'Synced to the linked chat.' },
	message,
});
