import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { connect, type Connection } from '../../engine/http/connection';
import { wait } from '../../engine/http/wait';
import { callSigned } from '../../inbound/door/call';
import { saysEnded } from '../../inbound/door/ended';
import { OVER, TAKEN } from '../../inbound/door/knock';
import { doorSecret } from '../../inbound/door/secret';
import { inTime } from '../../inbound/inTime';
import { logLine } from '../../inbound/log';
import { briefly } from '../../errors/texts/briefly';
import { parseUrl } from '../../schemas/address/web/url';
import type { WebhookEvent } from '../../schemas/answers/webhookEvent';
import { BLOOIO_V2 } from '../../v2';
import { Known } from '../../inbound/catchUp/known';
import { maySendBack } from '../sentBack';
import { openQuestions, type OpenQuestion } from './openQuestions';
import { Turns } from './turns';

/** What became of an event that may answer a question. */
export type HandedOn =
	/** It was meant for a question whose execution had it. */
	| 'taken'
	/** Nobody waits for it. */
	| 'nobody'
	/** Blooio is to deliver it again: whether somebody waits could not be found out. */
	| 'later';

/** Longest time for all, in ms: Blooio waits 5 s for an answer, and n8n may have to start something. */
const LIMIT_MS = 4_300;
const CALL_TIMEOUT_MS = 4_000;

/** An execution falls asleep within so much after its question, in ms; before, n8n takes no call. */
const FALLING_ASLEEP_MS = 60_000;

/**
 * Events that are handed on at the same time. Each of them makes n8n call itself: of many at once, as
 * after a start, none would be done in time, and all of them would come again.
 */
const AT_ONCE = 10;
/** Longest time in line, in ms: what begins later is not done in time. */
const IN_LINE_MS = 2_000;
const turns = new Turns(AT_ONCE, IN_LINE_MS);

/** What went on before it could be handed on is tried again so much later, in ms. */
const AGAIN_AFTER_MS = [2_000, 10_000, 30_000];

const MOST_REMEMBERED = 10_000;

/** Executions that n8n says are over, by their addresses: they need not be asked again. */
const over = new Known(MOST_REMEMBERED);

/** Statuses below 500 by which something before n8n says that it is not possible now. */
const PASSES = new Set([408, 425, 429]);

/** What an execution that may wait says to an event. */
type Said = 'taken' | 'not meant' | 'over' | 'later';

async function call(
	context: IWebhookFunctions,
	{ address, ageMs }: OpenQuestion,
	event: WebhookEvent,
	payload: IDataObject,
	apiKey: string,
	now: number,
): Promise<Said> {
	const { status, body, text } = await callSigned(
		context,
		address,
		event.event ?? '',
		payload,
		doorSecret(apiKey),
		now,
		CALL_TIMEOUT_MS,
	);
	if (status === undefined || status >= 500 || PASSES.has(status)) return 'later';
	if (saysEnded(status, text)) {
		over.add(address);
		return 'over';
	}
	// It runs: it has not fallen asleep yet, or goes on already.
	if (status === 409) return ageMs < FALLING_ASLEEP_MS ? 'later' : 'not meant';
	if (body[TAKEN] === true) return 'taken';
	// An n8n that starts answers 200 in plain text to whatever comes.
	return status === 200 && body.received !== true ? 'later' : 'not meant';
}

/** Asks one after the other, from the question that is most likely meant on. */
async function handToEach(
	context: IWebhookFunctions,
	connection: Connection,
	event: WebhookEvent,
	payload: IDataObject,
	now: number,
	signal: AbortSignal,
): Promise<HandedOn> {
	const origin = parseUrl(context.getNodeWebhookUrl('default') ?? '')?.origin ?? '';
	const look = await openQuestions(connection, event, origin, now, signal);
	if (look.kind === 'not now') {
		logLine(
			context,
			'warn',
			`whether somebody waits for a message could not be found out: ${look.code}`,
		);
		return 'later';
	}
	const ended = look.questions.filter(({ address }) => over.has(address));
	const overIds = ended.map(({ messageId }) => messageId);
	let later = false;
	for (const question of look.questions) {
		if (signal.aborted) return 'later';
		if (over.has(question.address)) continue;
		const told = { ...payload, [OVER]: overIds };
		const said = await call(context, question, event, told, connection.apiKey, now);
		if (said === 'taken') return 'taken';
		if (said === 'over') overIds.push(question.messageId);
		later ||= said === 'later';
	}
	return later ? 'later' : 'nobody';
}

/** Hands an event on within the time that Blooio waits. Never rejects. */
async function handInTime(
	context: IWebhookFunctions,
	connection: Connection,
	event: WebhookEvent,
	payload: IDataObject,
	now: number,
): Promise<HandedOn> {
	try {
		const handed = await inTime(LIMIT_MS, async (signal) =>
			turns.take(
				async () => await handToEach(context, connection, event, payload, now, signal),
				signal,
			),
		);
		return handed ?? 'later';
	} catch (error) {
		logLine(context, 'warn', `a message could not be handed on: ${briefly(error)}`);
		return 'later';
	}
}

/**
 * Hands a message or reaction on to the executions that may wait for it. It judges nothing: each of
 * them reads the chat. Never rejects.
 *
 * @param body of the delivery, by which one that comes again is known
 * @param isWanted whether the workflow of the trigger wants the event too: then it is not kept from it for
 *   ever, but goes on, and is handed on beside. Else Blooio has it until it could be handed on
 * @param now epoch ms
 */
export async function handOn(
	context: IWebhookFunctions,
	event: WebhookEvent,
	payload: IDataObject,
	body: Uint8Array,
	isWanted: boolean,
	now: number,
): Promise<HandedOn> {
	let connection: Connection;
	try {
		connection = await connect(context, BLOOIO_V2);
	} catch (error) {
		// Without a credential nothing waits either.
		logLine(context, 'error', `the credential cannot be read: ${briefly(error)}`);
		return 'nobody';
	}
	const hand = async (at: number) => await handInTime(context, connection, event, payload, at);
	const handed = await hand(now);
	if (handed !== 'later' || !isWanted || maySendBack('waits', body)) return handed;
	void handOnBeside(hand);
	return 'nobody';
}

/** Never rejects, if the task does not. */
async function handOnBeside(hand: (at: number) => Promise<HandedOn>): Promise<void> {
	for (const pauseMs of AGAIN_AFTER_MS) {
		await wait(pauseMs);
		if ((await hand(Date.now())) !== 'later') return;
	}
}
