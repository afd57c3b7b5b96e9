import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { notFound } from '../../errors';
import { byTime, pageFields, pageOf } from '../../request/paging';
import type { State } from '../../state';
import type { ChatRecord } from '../../state/chats/chats';
import { validate } from '../../request/validate';
import { chatDetailView, chatView } from '../../views/chat';
import { destinationOf } from './destinationOf';

const listQuery = z
	.object({
		...pageFields,
		q: z.string().optional(),
		sort: z.enum(['recent', 'oldest']).default('recent'),
	})
	.strict();

const lastTime = ({ last }: ChatRecord): number => last.createdAt;

/** Conversations (listChats, getChat). */
export const chatRoutes =
	(state: State): FastifyPluginAsync =>
	async (app) => {
		app.get('/chats', async (request) => {
			const query = validate(listQuery, request.query);
			const chats = state.chats
				.all()
				.filter((chat) => query.q === undefined || matches(state, chat, query.q))
				.sort(byTime(lastTime, query.sort));
			const { entries, pagination } = pageOf(chats, query);
			return { chats: entries.map((chat) => chatView(state, chat)), pagination };
		});

		app.get('/chats/:chatId', async (request) => {
			const { chat } = destinationOf(state, request);
			if (!chat) throw notFound('Chat not found.');
			return chatDetailView(state, chat);
		});
	};

/** "Matched against phone, email or contact name" (listChats). */
function matches(state: State, { chatId }: ChatRecord, q: string): boolean {
	const name = state.contacts.get(chatId)?.name ?? state.groups.get(chatId)?.name ?? '';
	return `${chatId}\n${name}`.toLowerCase().includes(q.toLowerCase());
}
