import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { keyOf } from '../../exchange/exchange';
import type { State } from '../../state';
import type { PollRecord } from '../../state/chats/polls';
import { findChat } from '../chats';
import { bodyOf } from '../checked';
import { ChannelError, invalid, missing } from '../errors';
import { sendOne } from '../send/sendOne';

const pollSchema = z
	.object({ title: z.string().min(1), options: z.array(z.string().min(1)).min(2) })
	.strict();

const voteSchema = z
	.object({ option_index: z.number().int().min(0).optional(), option: z.string().optional() })
	.strict();

interface Path {
	Params: { chatId: string; pollId: string };
}

/** Polls of a chat (sendPoll, votePoll, getPollResults). */
export const pollRoutes =
	(state: State): FastifyPluginAsync =>
	async (app) => {
		app.post<Path>('/chats/:chatId/polls', async (request, reply) => {
			const poll = bodyOf(pollSchema, request);
			const { channel, person, id } = findChat(state, request.params.chatId);
			if (channel.type !== 'blooio') throw unsupported(channel.type);
			const sent = sendOne({
				state,
				key: keyOf(request),
				content: { poll },
				kind: 'poll',
				route: { channel, mode: 'explicit' },
				person,
			});
			const { id: pollId, status } = sent;
			const about = { chat_id: id, channel_id: channel.id, channel_type: channel.type };
			return await reply
				.code(201)
				.send({ data: { id: pollId, ...about, type: 'poll', status, poll } });
		});

		app.post<Path>('/chats/:chatId/polls/:pollId/vote', async (request, reply) => {
			const { option_index: given, option } = bodyOf(voteSchema, request);
			const poll = find(request);
			const index = given ?? poll.options.findIndex(({ text }) => text === option);
			const chosen = poll.options[index];
			if (!chosen) throw invalid('validation_failed', 'There is no such option.');
			const isMine = ({ from }: { from: string }) => from === poll.line;
			const known = poll.ballots.findIndex((one) => isMine(one) && one.index === index);
			if (known >= 0) poll.ballots.splice(known, 1);
			else poll.ballots.push({ from: poll.line, index });
			chosen.votes += known >= 0 ? -1 : 1;
			const mine = poll.ballots.filter(isMine).map((one) => one.index);
			const data = {
				id: poll.pollId,
				poll_id: poll.pollId,
				voted_option: chosen.text,
				toggled: known >= 0 ? 'off' : 'on',
				active_votes: mine.map((one) => poll.options[one]?.text),
				active_vote_indices: mine,
			};
			return await reply.code(mine.length > 0 ? 201 : 200).send({ data });
		});

		app.get<Path>('/chats/:chatId/polls/:pollId', async (request) => {
			const { pollId, title, options, ballots } = find(request);
			const facts = { title: title ?? '', options, total_votes: ballots.length };
			return { data: { poll_id: pollId, chat_id: request.params.chatId, ...facts } };
		});

		function find({ params }: FastifyRequest<Path>): PollRecord {
			const { channel, person } = findChat(state, params.chatId);
			const poll = state.polls.get(params.pollId);
			if (poll?.chatId !== person || poll.line !== channel.line) throw missing('Poll');
			return poll;
		}
	};

const unsupported = (type: string): ChannelError =>
	new ChannelError(409, 'unsupported_for_channel_type', `${type} channels have no polls.`);
