import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { notFound } from '../../errors';
import { openGroup } from '../../send/destination';
import { refusalOfConversation, refusalOfSafety } from '../../send/safety';
import type { State } from '../../state';
import { validate } from '../../request/validate';
import { destinationOf } from './destinationOf';
import { deviceOf } from '../control/deviceOf';

const body = z
	.object({
		title: z.string().optional(),
		options: z.array(z.string().min(1)).min(2).max(10),
	})
	.strict();

interface PollPath {
	Params: { pollId: string };
}

/** Polls of a chat (sendPoll, getPollResults). */
export const pollRoutes =
	(state: State): FastifyPluginAsync =>
	async (app) => {
		app.post('/chats/:chatId/polls', async (request) => {
			const { title, options } = validate(body, request.body);
			const to = destinationOf(state, request);
			const number = deviceOf(state, request, to);
			const draft = { text: title ?? null, attachments: [] };
			const refusal = refusalOfSafety(number, to) ?? refusalOfConversation(state, to, [draft]);
			if (refusal) throw refusal;
			const line = number.phoneNumber;
			const group = to.participants && !to.group ? openGroup(state, to.participants) : to.group;
			const poll = state.polls.add({
				chatId: group?.groupId ?? to.id,
				line,
				title: title ?? null,
				options,
				sentAt: state.clock(),
			});
			state.happenings.tell({ kind: 'poll sent', poll });
			return {
				poll_id: poll.pollId,
				chat_id: poll.chatId,
				poll: { title, options },
				sent_at: poll.sentAt,
			};
		});

		app.get<PollPath>('/chats/:chatId/polls/:pollId', async (request) => {
			const { id } = destinationOf(state, request);
			const poll = state.polls.get(request.params.pollId);
			if (!poll || poll.chatId !== id) throw notFound('Poll not found.');
			return {
				poll_id: poll.pollId,
				chat_id: poll.chatId,
				...(poll.title !== null && { title: poll.title }),
				options: poll.options,
				total_votes: poll.ballots.length,
			};
		});
	};
