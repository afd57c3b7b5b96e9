import type { IDataObject } from 'n8n-workflow';

import type { Question } from '../../engine/waiting';
import type { Run } from '../../engine/run';
import { perform } from '../../engine/perform';
import { refusalOf } from '../../engine/refusal';
import { isReview, isTool } from '../../engine/routing';
import { derivedFailure, failureFromInvalidInput, type Failure } from '../../errors/failure';
import { InvalidInput } from '../../errors/invalidInput';
import { chatIdentity } from '../../schemas/address/identity';
import { answeredId } from '../../schemas/address/segment';
import { reachable } from '../../inbound/address';
import { judgeChat } from '../../judging/chat';
import { answerFacts } from '../../judging/judge';
import { readVotes } from '../../judging/votes';
import { askAgain, messagesSince, pollResults } from './ask';
import { askedBefore, CLOCK_DISTANCE_MS } from './askedBefore';
import { readLimit, wakeTime } from '../shared/limit';
import { runOf, withLinks } from './links';
import { ANSWERED, answered, asked, unapproved, unfinished } from '../shared/output';
import { answerUrl } from '../shared/resumeUrl';
import { seal } from '../../inbound/seal';
import { fallAsleep } from '../shared/sleep';
import { withState, type WaitState } from '../shared/state';
import { subscribe, unsubscribe, type Temporary } from '../shared/temporary';

/**
 * A wait holds one execution for one answer, so it takes one item.
 *
 * @throws InvalidInput for more of them, and where an agent calls the node as a tool
 */
function checkSituation({ context, inputs }: Run): void {
	if (inputs.length > 1) {
		throw new InvalidInput(
			`Send and Wait takes one item at a time, and ${inputs.length} came in`,
			'Put a Loop Over Items node before it, with a batch size of 1 and this node in its loop',
		);
	}
	if (isTool(context) && !isReview(context.getNode())) {
		throw new InvalidInput(
			'An agent cannot wait for an answer with this tool',
			'Set Operation to Send, or connect the node as human review between the agent and a tool',
		);
	}
}

interface Sent {
	body: IDataObject;
	chatId: string;
	/** Epoch ms by the clock of this machine. */
	askedAt: number;
	/** Run of the node. */
	run: number;
}

/** The question has been sent, so that sending it again would ask twice. */
const unusable = (what: string) =>
	derivedFailure('unexpected_answer', {
		message: `The question was sent, but Blooio's answer does not say ${what}`,
		hint: 'Look whether the question arrived before you send it again',
	});

const idOf = (value: unknown) => answeredId.parse(value) ?? '';

function stateOf(
	question: Question,
	sent: Sent,
	webhook: { id: string; sealed: string },
	separate: boolean,
): WaitState {
	const { chatId, body, askedAt, run } = sent;
	switch (question.kind) {
		case 'approval':
			return { ...question, separate, run };
		case 'poll':
			return { ...question, separate, webhook, chatId, pollId: idOf(body.poll_id) };
		case 'reply':
			return {
				...question,
				separate,
				webhook,
				chatId,
				chat: chatIdentity(chatId),
				messageId: idOf(body.message_id),
				since: askedAt - CLOCK_DISTANCE_MS,
			};
	}
}

/** The item as it sleeps, and as a time-out passes it on. */
function askedItem(
	{ context }: Run,
	question: Question,
	input: IDataObject,
	facts: IDataObject,
): IDataObject {
	if (isReview(context.getNode())) return unapproved(facts);
	return { ...asked(input, facts), ...(question.kind === 'approval' && { approved: false }) };
}

/** What the answer to a question lacks, without which nobody could tell a reply to it. */
function missing(state: WaitState): Failure | undefined {
	if (state.kind === 'approval') return undefined;
	if (state.chatId === '') return unusable('in which chat');
	const isUnknown = state.kind === 'poll' && state.pollId === '';
	return isUnknown ? unusable('which poll it is') : undefined;
}

/** An answer that came before the execution sleeps: n8n takes no calls while it runs. */
async function earlyAnswer(run: Run, state: WaitState): Promise<IDataObject | undefined> {
	if (state.kind === 'reply') {
		const messages = await messagesSince(run, state.chatId, state.since);
		// The question has been sent: where the chat cannot be read, an event will tell.
		if (!Array.isArray(messages)) return undefined;
		const { askedAt, answer, others } = judgeChat(state, messages);
		state.since = askedAt ?? state.since;
		if (answer) return answerFacts(answer.reply, answer.verdict);
		for (const reply of others) await askAgain(run, state, others, reply);
	}
	if (state.kind === 'poll') {
		const outcome = await pollResults(run, state.chatId, state.pollId);
		const { votes, facts } = readVotes(outcome.kind === 'success' ? outcome.body : {});
		if (votes >= state.votes) return facts;
	}
	return undefined;
}

/** Asks, and sleeps unless the answer is there already. Returns whether the execution sleeps. */
async function askAndSleep(
	run: Run,
	question: Question,
	deadline: number | undefined,
	webhook: Temporary | undefined,
): Promise<boolean> {
	const { context, operation, connection, settings, lookUps, results, inputs } = run;
	const [item] = run.ready;
	const [input] = inputs;
	if (!item || !input) return false;
	const { itemIndex } = item;
	const complete = question.kind === 'approval' ? withLinks(run, item, question) : item;
	const askedAt = Date.now();
	const performance = await perform(connection, operation, complete, settings, lookUps);
	if (performance.kind === 'failure') results.fail(itemIndex, performance.failure);
	if (performance.kind !== 'done') return false;
	const [answer = {}] = performance.entries;
	// A list of people became a group, by whose ID the answers come.
	const chatId = idOf(answer.group_id ?? item.request.about?.chat_id);
	const sealed = webhook ? seal(webhook.secret, connection.apiKey) : '';
	const state = stateOf(
		question,
		{ body: answer, chatId, askedAt, run: runOf(context) },
		{ id: webhook?.id ?? '', sealed },
		results.own > 1,
	);
	const problem = missing(state) ?? (await askedBefore(run, item.request, answer, chatId, askedAt));
	if (problem) {
		results.fail(itemIndex, problem);
		return false;
	}
	const facts = { ...answer, chat_id: chatId };
	const json = askedItem(run, question, input.json, facts);
	const early = await earlyAnswer(run, state);
	if (early) {
		results.succeed(itemIndex, [answered(json, early)], ANSWERED);
		return false;
	}
	if (settings.signal?.aborted) return false;
	await fallAsleep(context, [withState(input, json, state)], results.count, wakeTime(deadline));
	results.sleep([unfinished({ ...input, json })]);
	return true;
}

async function run(given: Run): Promise<void> {
	const { context, operation, connection, results, settings } = given;
	const parameters = given.parametersOf(0);
	checkSituation(given);
	const question = operation.question?.(parameters);
	if (!question) return;
	const limit = readLimit(parameters, true);
	const deadline = limit === undefined ? undefined : Date.now() + limit;
	let webhook: Temporary | undefined;
	if (question.kind !== 'approval') {
		const url = reachable(answerUrl(context, deadline), connection.baseUrl);
		const type = question.kind === 'poll' ? 'poll' : 'message';
		const subscribed = await subscribe(context, connection, url, type, deadline);
		if (!subscribed.ok) return results.fail(0, subscribed.failure);
		webhook = subscribed.value;
	}
	let sleeps = false;
	try {
		sleeps = !settings.signal?.aborted && (await askAndSleep(given, question, deadline, webhook));
	} finally {
		if (!sleeps && webhook) await unsubscribe(context, connection, webhook.id);
	}
}

/** Asks one person or group something, and lets the execution sleep until the answer. */
export async function runQuestion(given: Run): Promise<void> {
	try {
		await run(given);
	} catch (error) {
		if (error instanceof InvalidInput) {
			given.inputs.forEach((_, index) => given.results.fail(index, failureFromInvalidInput(error)));
			return;
		}
		const { failure, original } = refusalOf(error);
		given.results.fail(0, failure, original);
	}
}
