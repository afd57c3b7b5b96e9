import type { z } from 'zod';
import type { Scheduler } from '../scheduler';
import type { State } from '../state';
import type { Happening, PollFacts } from '../state/chats/happenings';
import type { MessageRecord } from '../state/chats/messages';
import { validate } from '../request/validate';
import type { PeopleActions } from './actions';
import { answerSchema, type PersonalAnswer } from './schemas';

type Answer = z.output<typeof answerSchema>;

interface Armed {
	chatId: string;
	answer: Answer;
}

/** People who answer what is sent to them; a one-shot answer goes before a standing one. */
export class Answers {
	private armed: Armed[] = [];

	constructor(
		private readonly state: State,
		private readonly scheduler: Scheduler,
		private readonly people: PeopleActions,
	) {
		state.happenings.listen((happening) => this.hear(happening));
	}

	/** Returns what withdraws the answer. */
	add(chat: string, given: PersonalAnswer): () => void {
		const chatId = chat.includes('@') ? chat.toLowerCase() : chat;
		const one: Armed = { chatId, answer: validate(answerSchema, given) };
		this.armed.push(one);
		return () => this.remove(one);
	}

	clear(): void {
		this.armed = [];
	}

	private hear(happening: Happening): void {
		if (this.armed.length === 0) return;
		if (happening.kind === 'message' && happening.message.direction === 'outbound') {
			this.answerMessage(happening.message);
		}
		if (happening.kind === 'poll sent') this.answerPoll(happening.poll);
	}

	private answerMessage(message: MessageRecord): void {
		const { chatId, messageId, line } = message;
		this.answerNext(chatId, ({ answer }) => {
			if (!('text' in answer)) return null;
			return (from) => {
				if (message.cancelRequestedAt === null) {
					this.write(chatId, from, line, answer, messageId);
				}
			};
		});
	}

	private answerPoll(poll: PollFacts): void {
		const { chatId, pollId, line, options } = poll;
		this.answerNext(chatId, ({ answer }) => {
			if ('text' in answer) return (from) => this.write(chatId, from, line, answer);
			const option = answer.vote;
			if (!options.some(({ text }) => text === option)) return null;
			return (from) => this.people.vote({ pollId, chat: chatId, from, option });
		});
	}

	/** Schedules the first answer of the chat that is one; null means that it is none. */
	private answerNext(chatId: string, actOf: (one: Armed) => ((from: string) => void) | null): void {
		const inTurn = this.armed
			.filter((one) => one.chatId === chatId)
			.sort((a, b) => Number(a.answer.standing) - Number(b.answer.standing));
		for (const one of inTurn) {
			const act = actOf(one);
			if (!act) continue;
			if (!one.answer.standing) this.remove(one);
			const { groups, clock } = this.state;
			const group = groups.get(chatId);
			const from = (group && (one.answer.from ?? group.participants[0])) ?? chatId;
			this.scheduler.at(clock() + one.answer.afterMs, () => {
				const isGone = group !== undefined && !groups.get(chatId);
				if (!isGone) act(from);
			});
			return;
		}
	}

	private write(
		chatId: string,
		from: string,
		to: string,
		{ text, asReply }: Extract<Answer, { text: string }>,
		messageId?: string,
	): void {
		const groupId = this.state.groups.get(chatId)?.groupId;
		const replyTo = asReply ? messageId : undefined;
		this.people.receive({ from, to, text, groupId, replyTo });
	}

	private remove(one: Armed): void {
		this.armed = this.armed.filter((other) => other !== one);
	}
}
