import { badRequest, notFound } from '../errors';
import type { State } from './index';
import type { MessageRecord } from './messages';
import { recordMessage } from './record';

/** A message that somebody writes to one of our numbers. */
export interface Incoming {
	/** Phone number or email. */
	from: string;
	/** Our number, E.164. */
	to: string;
	text: string;
	/** When it is written in a group. */
	groupId?: string;
}

/** Records an inbound message; from then on an inbound-plan number may answer it. */
export function receiveMessage(state: State, { from, to, text, groupId }: Incoming): MessageRecord {
	if (!state.numbers.has(to)) throw badRequest(`to: ${to} is none of the numbers`);
	if (groupId !== undefined && !state.groups.get(groupId)) throw notFound('Group not found.');
	return recordMessage(state, {
		chatId: groupId ?? from,
		direction: 'inbound',
		line: to,
		text,
		sender: groupId === undefined ? null : from,
	});
}
