import type { FastifyRequest } from 'fastify';
import { parseChatId } from '../chatId';
import { type Destination, findDestination } from '../send/destination';
import type { State } from '../state';

/** Where the chat id of a request's path leads. */
export function destinationOf(state: State, request: FastifyRequest): Destination {
	const segment = /\/chats\/([^/?]*)/.exec(request.raw.url ?? '')?.[1] ?? '';
	return findDestination(state, parseChatId(segment));
}
