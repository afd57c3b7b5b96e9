import type { PreparedItem } from '../../engine/item';
import { assertReachable } from '../../inbound/assertReachable';
import { withPassage } from '../../inbound/door/passage';
import type { Answered } from '../../inbound/request';
import { WAIT_MARK } from '../../judging/mark';
import { isRecord } from '../../schemas/answers/record';
import type { WaitingRun, WaitWebhooks } from '../api';
import { findDoor } from '../shared/findDoor';
import { readMost, type Limit } from '../shared/limit';
import { answerUrl } from '../shared/resumeUrl';
import { subscribe, subscriptionsIn, type Temporary } from '../shared/temporary';
import type { Question } from './kinds';

/** How a sleeping question is called: by a trigger that is there anyway, or by a webhook of its own. */
export interface Entry {
	/** The question as it is to be sent. */
	item: PreparedItem;
	/** The mark by which a trigger finds the execution; `undefined` where none is to. */
	mark?: unknown;
	webhook?: Temporary;
}

/** Whether any message of the chat may answer, rather than inline ones or those of some people. */
const isPlain = (question: Question) =>
	question.kind === 'reply' && !question.inlineOnly && question.from.length === 0;

/** The question with its mark in the metadata, or as it was where that finds no place. */
function marked(
	{ connection, waits }: WaitingRun,
	item: PreparedItem,
	question: Question,
	{ limitMs, deadline }: Limit,
	address: string | undefined,
): { item: PreparedItem; mark?: unknown } {
	if (question.kind !== 'reply' || !waits.hasMarks) return { item };
	const { body = {} } = item.request;
	const given = isRecord(body.metadata) ? body.metadata : {};
	const end = limitMs === undefined ? { until: deadline } : { limitMs };
	const passage = { address, ...end, plain: isPlain(question) };
	const metadata = withPassage(given, passage, connection.apiKey);
	if (!metadata) return { item };
	const complete = { ...body, metadata };
	return {
		item: {
			...item,
			request: { ...item.request, body: complete },
			sendable: { ...item.sendable, body: complete },
		},
		...(address !== undefined && { mark: metadata[WAIT_MARK] }),
	};
}

/** Makes a webhook for this wait alone. */
export async function ownWebhook(
	run: WaitingRun,
	question: Question,
	{ deadline }: Limit,
	listed?: Awaited<ReturnType<WaitWebhooks['list']>>,
): Promise<Answered<Temporary>> {
	const { context, connection, parametersOf } = run;
	const wanted = {
		url: assertReachable(answerUrl(context, deadline), connection.baseUrl),
		type: question.kind === 'poll' ? ('poll' as const) : ('message' as const),
		deadline,
		most: readMost(parametersOf(0)),
	};
	const all = listed ?? (await subscriptionsIn(run).list());
	return await subscribe(run, wanted, all);
}

/**
 * Finds out how the answer is to come, before anything is asked.
 *
 * @throws InvalidInput where n8n cannot be reached
 */
export async function enter(
	run: WaitingRun,
	item: PreparedItem,
	question: Question,
	limits: Limit,
): Promise<Answered<Entry>> {
	const { context, connection, waits } = run;
	const listed = await subscriptionsIn(run).list();
	const isDoorThere =
		waits.hasMarks &&
		question.kind === 'reply' &&
		listed.ok &&
		(await findDoor(context, connection, listed.value, Date.now()));
	if (isDoorThere) {
		// Without the deadline in it, it is the same for each attempt to ask.
		const address = assertReachable(answerUrl(context, undefined), connection.baseUrl);
		const entry = marked(run, item, question, limits, address);
		if (entry.mark !== undefined) return { ok: true, status: 200, value: entry };
	}
	const subscribed = await ownWebhook(run, question, limits, listed);
	if (!subscribed.ok) return subscribed;
	const entry = marked(run, item, question, limits, undefined);
	return { ...subscribed, value: { ...entry, webhook: subscribed.value } };
}
