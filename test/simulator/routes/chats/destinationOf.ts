import type { FastifyRequest } from 'fastify';
import { parseChatId } from '../../request/chatId';
import { notFound } from '../../errors';
import { rawSegment } from '../../request/handle';
import { type Destination, findDestination } from '../../send/destination';
import type { State } from '../../state';

/** Where the chat id of a request's path leads. */
export function destinationOf(state: State, request: FastifyRequest): Destination {
	return findDestination(state, parseChatId(rawSegment(request, 'chats')));
}

/** The same, for what cannot make the group of several recipients, as a message does. */
export function conversationOf(state: State, request: FastifyRequest): Destination {
	const to = destinationOf(state, request);
	if (to.participants && !to.group) throw notFound('Group not found.');
	return to;
}
