import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod';

import { OVER } from '../../inbound/door/knock';
import { answerFacts, concerns } from '../../judging/judge';
import { replyFromEvent } from '../../judging/reply';
import { readVotes, voted } from '../../judging/votes';
import { chatIdentity } from '../../schemas/address/identity';
import { webhookEventSchema } from '../../schemas/answers/webhookEvent';
import { logLine } from '../../inbound/log';
import type { WaitStateOf } from '../shared/state';
import type { Ask } from '../api';
import { deliverAgainError } from './ask';
import { judgeSince } from './judgeSince';
import { askAgain, refuse } from './writeBack';

/** What an event is to a question. */
export interface Found {
	/** The output about the answer, where there is one now. */
	facts?: IDataObject;
	/** Whether the event was meant for this question. */
	isTaken: boolean;
}

const overSchema = z.object({ [OVER]: z.array(z.string()) });

/** Questions whose waits are over, as the trigger that handed the event on has found out. */
const overIn = (payload: unknown): Set<string> =>
	new Set(overSchema.safeParse(payload).data?.[OVER] ?? []);

/** Writes back, and says in n8n's log where that was not possible. */
async function writeBack(
	context: IWebhookFunctions,
	what: string,
	writing: Promise<string | undefined>,
): Promise<void> {
	const problem = await writing;
	if (problem !== undefined) logLine(context, 'warn', `${what}: ${problem}`);
}

async function voteIn(
	context: IWebhookFunctions,
	ask: Ask,
	state: WaitStateOf<'poll'>,
	payload: Record<string, unknown>,
): Promise<Found> {
	const event = webhookEventSchema.safeParse(payload).data;
	if (event?.event !== 'poll.voted' || event.poll_id !== state.pollId) return { isTaken: false };
	const voter = event.voter ?? event.sender;
	const isRestricted = state.from.length > 0;
	const identity = voter === undefined ? '' : chatIdentity(voter.trim());
	if (isRestricted && !state.from.includes(identity)) {
		await writeBack(context, 'a vote could not be refused', refuse(ask, state, identity));
		return { isTaken: true };
	}
	const outcome = await ask.waits.votes(ask, state.chatId, state.pollId);
	if (outcome.kind !== 'success') throw deliverAgainError(outcome);
	const { votes, facts } = readVotes(outcome.body);
	if (!isRestricted && votes < state.votes) return { isTaken: true };
	// The results say what all chose, the event what this one did.
	const choice = isRestricted && typeof event.option === 'string' ? event.option : facts.choice;
	const counted = { ...facts, choice, ...(isRestricted && { sender: voter }) };
	return { isTaken: true, facts: voted(counted, Date.now()) };
}

/** What an event says to the question, and all that was written before it. */
export async function answerIn(
	context: IWebhookFunctions,
	ask: Ask,
	state: WaitStateOf<'reply' | 'poll'>,
	payload: Record<string, unknown>,
): Promise<Found> {
	if (state.kind === 'poll') return await voteIn(context, ask, state, payload);
	const reply = replyFromEvent(payload, Date.now());
	if (!reply || !concerns(state, reply)) return { isTaken: false };
	const weighed = await judgeSince(ask, state, [reply], overIn(payload));
	const { answer: found, others, unauthorized } = weighed;
	const isThis = ({ messageId, reaction }: typeof reply) =>
		messageId === reply.messageId && reaction === reply.reaction;
	if (found) {
		return { facts: answerFacts(found.reply, found.verdict), isTaken: isThis(found.reply) };
	}
	const refused = unauthorized.find(isThis);
	if (refused) {
		const sender = chatIdentity(refused.sender?.trim() ?? '');
		await writeBack(
			context,
			'an answer could not be refused',
			refuse(ask, state, sender, reply.line),
		);
		return { isTaken: true };
	}
	await writeBack(
		context,
		'the question could not be asked again',
		askAgain(ask, state, others, reply),
	);
	return { isTaken: others.some(isThis) };
}
