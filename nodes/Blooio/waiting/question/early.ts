import type { IDataObject } from 'n8n-workflow';

import { judgeChat } from '../../judging/chat';
import { answerFacts } from '../../judging/judge';
import { WAIT_MARK } from '../../judging/mark';
import { readVotes, voted } from '../../judging/votes';
import { chatIdentity } from '../../schemas/address/identity';
import { isRecord } from '../../schemas/answers/record';
import type { WaitState, WaitStateOf } from '../shared/state';
import type { Ask } from '../api';
import { lookedFor } from './judgeSince';
import { askAgain, refuse } from './writeBack';

/** What stands in the chat before the execution sleeps. */
export interface Early {
	/** An answer that came already: n8n takes no calls while the execution runs. */
	answer?: IDataObject;
	/** The mark of the question as the API gives it back; `undefined` where it does not. */
	mark?: unknown;
}

function markIn(messages: readonly unknown[], { messageId }: WaitStateOf<'reply'>): unknown {
	const question = messages.find(
		(message) => isRecord(message) && message.message_id === messageId,
	);
	const metadata = isRecord(question) ? question.metadata : undefined;
	return isRecord(metadata) ? metadata[WAIT_MARK] : undefined;
}

/** Looks at the chat, or the poll, right after the question; asks again where that is called for. */
export async function lookEarly(ask: Ask, state: WaitState): Promise<Early> {
	if (state.kind === 'reply') {
		const chat = await ask.waits.messagesSince(ask, lookedFor(state), []);
		// The question has been sent: where the chat cannot be read, an event will tell.
		if ('failed' in chat) return {};
		const { messages } = chat;
		const { askedAt, answer, others, unauthorized } = judgeChat(state, messages);
		state.since = askedAt ?? state.since;
		if (answer) return { answer: answerFacts(answer.reply, answer.verdict) };
		for (const reply of others) await askAgain(ask, state, others, reply);
		for (const { sender = '', line } of unauthorized) {
			await refuse(ask, state, chatIdentity(sender.trim()), line);
		}
		return { mark: markIn(messages, state) };
	}
	// Who has voted an event alone tells.
	if (state.kind === 'poll' && state.from.length === 0) {
		const outcome = await ask.waits.votes(ask, state.chatId, state.pollId);
		const { votes, facts } = readVotes(outcome.kind === 'success' ? outcome.body : {});
		if (votes >= state.votes) return { answer: voted(facts, Date.now()) };
	}
	return {};
}
