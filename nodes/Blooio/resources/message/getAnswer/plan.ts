import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod';

import { id } from '../../../engine/operation';
import type { LookUp, MakePlan, Plan, Planned } from '../../../engine/plan/plan';
import { judgeChat, type Judgement } from '../../../judging/chat';
import { answerFacts, type AskedQuestion } from '../../../judging/judge';
import { readVotes } from '../../../judging/votes';
import { chatIdentity } from '../../../schemas/address/identity';
import { LARGEST_PAGE, listIn } from '../../../schemas/answers/entries';

/** Messages of one look at the end of a chat, which all questions in the chat share. */
const LATEST = 50;
/** Most pages behind one question; in a chat with so much behind it nobody answers any more. */
const MOST_PAGES = 50;

type Question = Omit<AskedQuestion, 'chat' | 'since'>;

const messagesIn = (body: unknown) => listIn(body, 'messages') ?? [];

const READ = [
	'message_id',
	'direction',
	'external_id',
	'internal_id',
	'text',
	'attachments',
	'sender',
	'reactions',
	'time_sent',
	'protocol',
	'reply_to',
	'metadata',
] as const;

/** A message without what no judgement looks at: a run keeps those of all its chats. */
const essentials = (message: unknown): IDataObject => {
	const { data = {} } = z.record(z.string(), z.unknown()).safeParse(message);
	return Object.fromEntries(
		READ.filter((field) => data[field] !== undefined && data[field] !== null).map((field) => [
			field,
			data[field],
		]),
	) as IDataObject;
};

const latest = (chat: string): LookUp => ({
	path: ['/chats/', id(chat), '/messages'],
	list: 'messages',
	query: { limit: LATEST, offset: 0 },
	keep: (body) => ({ messages: messagesIn(body).map(essentials) }),
});

const page = (chat: string, since: number, number: number): LookUp => ({
	path: ['/chats/', id(chat), '/messages'],
	list: 'messages',
	// The API means "after this time".
	query: {
		sort: 'asc',
		since: Math.max(0, since - 1),
		limit: LARGEST_PAGE,
		offset: number * LARGEST_PAGE,
	},
});

/** What the output says about a question. */
function entryOf(chat: string, messageId: string, { answer, others }: Judgement): IDataObject {
	const facts = answer && answerFacts(answer.reply, answer.verdict);
	return {
		chat_id: chat,
		message_id: messageId,
		answered: answer !== undefined,
		choice: answer?.verdict.choice ?? null,
		at: answer?.reply.time ?? null,
		data: facts ?? {},
		other_replies: others.length,
	};
}

const done = (entry: IDataObject): Planned => ({ kind: 'done', entries: [entry] });

const askedSchema = z.object({ time_sent: z.number().catch(0) });

/**
 * Looks what was answered to a question. Mostly the latest messages of the chat hold the question and
 * all behind it; where they do not, the messages since the question are gone through from the oldest
 * on, up to the first answer.
 */
export const answerPlan = (chat: string, asked: Question): MakePlan =>
	function* plan(): Plan {
		const question = { ...asked, chat: chatIdentity(chat), since: Number.POSITIVE_INFINITY };
		const [newest] = yield [latest(chat)];
		const judgement = judgeChat(question, [...messagesIn(newest)].reverse());
		if (judgement.found) return done(entryOf(chat, asked.messageId, judgement));
		const [itself] = yield [{ path: ['/chats/', id(chat), '/messages/', id(asked.messageId)] }];
		const { time_sent: since } = askedSchema.parse(itself);
		const messages: unknown[] = [itself];
		for (let number = 0; ; number++) {
			const [body] = yield [page(chat, since, number)];
			const found = messagesIn(body);
			messages.push(...found.map(essentials));
			const so = judgeChat({ ...question, since }, messages);
			const isLast = found.length < LARGEST_PAGE || number + 1 === MOST_PAGES;
			if (so.answer || isLast) return done(entryOf(chat, asked.messageId, so));
		}
	};

/** A poll, and the votes that make an answer. */
interface AskedPoll {
	chat: string;
	poll: string;
	votes: number;
}

/** Looks what a poll has come to. When somebody voted no document says. */
export const pollPlan = ({ chat, poll, votes: wanted }: AskedPoll): MakePlan =>
	function* plan(): Plan {
		const [results] = yield [{ path: ['/chats/', id(chat), '/polls/', id(poll)] }];
		const { votes, facts } = readVotes(results ?? {});
		const answered = votes >= wanted;
		return done({
			chat_id: chat,
			poll_id: poll,
			answered,
			choice: answered ? facts.choice : null,
			at: null,
			data: answered ? facts : {},
			votes,
		});
	};
