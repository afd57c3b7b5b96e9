import type { FastifyRequest } from 'fastify';
import { notFound } from '../../errors';
import { rawSegment } from '../../request/handle';
import type { State } from '../../state';
import type { GroupRecord } from '../../state/people/groups';
import { deviceOf } from '../control/deviceOf';

/** The group that a request's path names. */
export function groupOf(state: State, request: FastifyRequest): GroupRecord {
	const group = state.groups.get(rawSegment(request, 'groups'));
	if (!group) throw notFound('Group not found.');
	return group;
}

/** Refuses with 502 or 503 what has to happen in the chat on the device too. */
export function useDevice(state: State, request: FastifyRequest, group: GroupRecord): void {
	deviceOf(state, request, { id: group.groupId, chat: state.chats.get(group.groupId), group });
}
