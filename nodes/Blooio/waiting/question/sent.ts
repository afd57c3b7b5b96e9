import type { IDataObject, INode } from 'n8n-workflow';

import { isReview } from '../../engine/results/routing';
import { derivedFailure, type Failure } from '../../errors/failure';
import { chatIdentity } from '../../schemas/address/identity';
import { answeredId } from '../../schemas/address/segment';
import { asked, unapproved } from '../shared/output';
import type { WaitState } from '../shared/state';
import { CLOCK_DISTANCE_MS } from './askedBefore';
import type { Question } from './kinds';

/** A question that has been sent. */
export interface Sent {
	/** What came back. */
	body: IDataObject;
	/** Empty where the answer names none. */
	chatId: string;
	/** Epoch ms by the clock of this machine. */
	askedAt: number;
	/** Run of the node. */
	run: number;
	/** Whether each end of the wait has an output of its own. */
	separate: boolean;
	/** Our number, where the workflow chose it. */
	line?: string;
}

/** The question has been sent, so that sending it again would ask twice. */
const unusable = (what: string) =>
	derivedFailure('unexpected_answer', {
		message: `The question was sent, but the answer names no ${what}`,
		hint: 'Check whether the question arrived before you send it again',
	});

/** An ID as an answer names it; empty where it names none. */
export const idOf = (value: unknown) => answeredId.parse(value) ?? '';

/** What the sleeping node is to know of a question. */
export function stateOf(
	question: Question,
	{ chatId, body, askedAt, run, separate, line }: Sent,
	webhook: { id: string; sealed: string } | undefined,
): WaitState {
	switch (question.kind) {
		case 'approval':
		case 'form':
			return { ...question, separate, chatId, line, run };
		case 'poll':
			return { ...question, separate, webhook, chatId, line, pollId: idOf(body.poll_id) };
		case 'reply':
			return {
				...question,
				separate,
				webhook,
				chatId,
				line,
				chat: chatIdentity(chatId),
				messageId: idOf(body.message_id),
				since: askedAt - CLOCK_DISTANCE_MS,
			};
	}
}

/** What the answer to a question lacks, without which nobody could tell a reply to it. */
export function missing(state: WaitState): Failure | undefined {
	if (state.kind === 'approval' || state.kind === 'form') return undefined;
	if (state.chatId === '') return unusable('chat');
	const isUnknown = state.kind === 'poll' && state.pollId === '';
	return isUnknown ? unusable('poll') : undefined;
}

/** The item as it sleeps, and as a time-out passes it on. */
export function askedItem(
	node: INode,
	question: Question,
	input: IDataObject,
	facts: IDataObject,
): IDataObject {
	if (isReview(node)) return unapproved(facts);
	const approves = question.kind === 'approval' || (question.kind === 'reply' && question.approval);
	return { ...asked(input, facts), ...(approves && { data: { approved: false } }) };
}
