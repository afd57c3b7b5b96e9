import type { Run, Runner } from '../../engine/operation';
import type { WaitingApi, WaitingRun } from '../api';
import type { Parameters } from '../../engine/parameters';
import { perform } from '../../engine/perform';
import type { PreparedItem } from '../../engine/item';
import { refusalOf } from '../../engine/results/refusal';
import { isReview, isTool } from '../../engine/results/routing';
import { failureFromInvalidInput } from '../../errors/failure';
import { InvalidInput } from '../../errors/invalidInput';
import { seal } from '../../inbound/seal';
import type { Answered } from '../../inbound/request';
import { readLimit, USUAL_LIMITS, type Limit } from '../shared/limit';
import { unfinished } from '../shared/output';
import { fallAsleep } from '../shared/sleep';
import { withState, type WaitState } from '../shared/state';
import { unsubscribe, type Temporary } from '../shared/temporary';
import { askedBefore } from './askedBefore';
import { lookEarly, type Early } from './early';
import { enter, ownWebhook, type Entry } from './entry';
import { dataOf, finish } from './finish';
import type { Question } from './kinds';
import { runOf, withLinks } from '../pages/links';
import { askedItem, idOf, missing, stateOf } from './sent';
import { thank } from './writeBack';

type ReadQuestion = (parameters: Parameters) => Question;

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

/** A question on its way: how its answer comes, and how long it is waited for. */
interface Asking extends Limit {
	question: Question;
	entry: Entry;
}

const sealed = ({ id, secret }: Temporary, apiKey: string) => ({
	id,
	sealed: seal(secret, apiKey),
});

/**
 * Looks at the chat before the execution sleeps. Where the API does not give back the mark by which a
 * trigger would find it, the wait makes a webhook of its own, and looks again at what came meanwhile.
 */
async function lookBefore(
	run: WaitingRun,
	asking: Asking,
	state: WaitState,
): Promise<Answered<Early>> {
	const { entry, question } = asking;
	const early = await lookEarly(run, state);
	const isFound = entry.webhook !== undefined || early.mark === entry.mark;
	if (state.kind !== 'reply' || early.answer || isFound) {
		return { ok: true, status: 200, value: early };
	}
	const subscribed = await ownWebhook(run, question, asking);
	if (!subscribed.ok) return subscribed;
	entry.webhook = subscribed.value;
	state.webhook = sealed(subscribed.value, run.connection.apiKey);
	return { ok: true, status: 200, value: await lookEarly(run, state) };
}

/** The question as it may sleep: its PIN sealed. */
const withoutSecrets = (question: Question, apiKey: string): Question =>
	(question.kind === 'approval' || question.kind === 'form') && question.pin !== undefined
		? { ...question, pin: seal(question.pin, apiKey) }
		: question;

/** Our number, where the workflow chose it. */
const lineOf = ({ request: { body } }: PreparedItem) =>
	typeof body?.from_number === 'string' ? body.from_number : undefined;

/** Asks, and sleeps unless the answer is there already. Returns whether the execution sleeps. */
async function askAndSleep(run: WaitingRun, asking: Asking): Promise<boolean> {
	const { context, operation, connection, settings, lookUps, results, inputs } = run;
	const { question, entry, deadline } = asking;
	const { item, webhook } = entry;
	const [input] = inputs;
	if (!input) return false;
	const { itemIndex } = item;
	const askedAt = Date.now();
	const performance = await perform(connection, operation, item, settings, lookUps);
	if (performance.kind === 'failure') results.fail(itemIndex, performance.failure);
	if (performance.kind !== 'done') return false;
	const [answer = {}] = performance.entries;
	const chatId = idOf(run.waits.chatAsked(answer, item.request.about?.chat_id));
	const separate = results.own > 1;
	const state = stateOf(
		withoutSecrets(question, connection.apiKey),
		{ body: answer, chatId, askedAt, run: runOf(context), separate, line: lineOf(item) },
		webhook && sealed(webhook, connection.apiKey),
	);
	const problem = missing(state) ?? (await askedBefore(run, item.request, answer, chatId, askedAt));
	if (problem) {
		results.fail(itemIndex, problem);
		return false;
	}
	const facts = { ...answer, chat_id: chatId };
	const json = askedItem(context.getNode(), question, input.json, facts);
	const early = await lookBefore(run, asking, state);
	if (!early.ok) {
		results.fail(itemIndex, early.failure);
		return false;
	}
	if (early.value.answer) {
		const data = dataOf(state, early.value.answer);
		await thank(run, state, data, answer.message_id);
		const { item: done, output } = finish(context.getNode(), { json }, data);
		results.succeed(itemIndex, [done.json], output);
		return false;
	}
	if (settings.signal?.aborted) return false;
	await fallAsleep(context, [withState(input, json, state)], results.count, new Date(deadline));
	results.sleep([unfinished({ ...input, json })]);
	return true;
}

async function run(given: WaitingRun, read: ReadQuestion): Promise<void> {
	const { context, results, settings } = given;
	const parameters = given.parametersOf(0);
	checkSituation(given);
	const question = read(parameters);
	const [item] = given.ready;
	if (!item) return;
	const limits = readLimit(parameters, USUAL_LIMITS.question, Date.now());
	const entered: Answered<Entry> =
		question.kind === 'approval' || question.kind === 'form'
			? { ok: true, status: 200, value: { item: withLinks(given, item, question) } }
			: await enter(given, item, question, limits);
	if (!entered.ok) return results.fail(0, entered.failure);
	const entry = entered.value;
	let sleeps = false;
	try {
		sleeps =
			!settings.signal?.aborted && (await askAndSleep(given, { question, entry, ...limits }));
	} finally {
		if (!sleeps && entry.webhook) await unsubscribe(context, given, entry.webhook.id);
	}
}

/**
 * Makes what asks one person or group something, and lets the execution sleep until the answer.
 *
 * @param read pure: what is asked and what counts as an answer
 */
export const askWith =
	(read: ReadQuestion, waits: WaitingApi): Runner =>
	async (given) => {
		try {
			await run({ ...given, waits }, read);
		} catch (error) {
			if (error instanceof InvalidInput) {
				const failure = failureFromInvalidInput(error);
				return given.inputs.forEach((_, index) => given.results.fail(index, failure));
			}
			const { failure, original } = refusalOf(error);
			given.results.fail(0, failure, original);
		}
	};
