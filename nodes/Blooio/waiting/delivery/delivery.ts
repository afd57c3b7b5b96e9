import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { runInLanes } from '../../engine/lanes';
import { perform } from '../../engine/perform';
import type { PreparedItem } from '../../engine/item';
import { refusalOf } from '../../engine/results/refusal';
import { isTool } from '../../engine/results/routing';
import type { Runner } from '../../engine/operation';
import type { WaitingApi, WaitingRun } from '../api';
import { wait } from '../../engine/http/wait';
import type { Failure } from '../../errors/failure';
import { InvalidInput } from '../../errors/invalidInput';
import { assertReachable } from '../../inbound/assertReachable';
import {
	DELIVERY_OUTPUTS,
	deliveryItem,
	outputFor,
	type DeliveryOutput,
	type Goal,
} from './deliveryStatus';
import { readLimit, readMost, USUAL_LIMITS } from '../shared/limit';
import { fieldsOf, unfinished } from '../shared/output';
import { wakeUrl } from '../shared/resumeUrl';
import { seal } from '../../inbound/seal';
import { fallAsleep } from '../shared/sleep';
import { withState } from '../shared/state';
import { subscribe, subscriptionsIn, unsubscribe, type Temporary } from '../shared/temporary';

/** Up to here the execution stays awake and asks; longer waits sleep. */
const LONGEST_AWAKE_MS = 5 * 60_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;
const GROWTH = 1.5;

/** A message whose end is not known yet. */
interface Open {
	item: PreparedItem;
	goal: Goal;
	/** What Blooio said last. */
	last: IDataObject;
	/** Why it could not be asked the last time. */
	failure?: Failure;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** Asks about every open message once. Returns those that are open still; none when cancelled. */
async function round(run: WaitingRun, open: readonly Open[]): Promise<Open[]> {
	const { connection, operation, settings, lookUps, results, inputs } = run;
	const still = new Set(open);
	await runInLanes(open.length, {
		concurrency: settings.concurrency,
		laneOf: () => undefined,
		run: async (job) => {
			const one = open[job];
			if (!one) return true;
			const { itemIndex } = one.item;
			const performance = await perform(connection, operation, one.item, settings, lookUps);
			if (performance.kind === 'cancelled') {
				still.clear();
				return false;
			}
			if (performance.kind === 'failure') {
				one.failure = performance.failure;
				if (performance.failure.retryable) return true;
				results.fail(itemIndex, performance.failure);
				still.delete(one);
				return !results.stopped;
			}
			one.failure = undefined;
			one.last = performance.kind === 'done' ? (performance.entries[0] ?? {}) : {};
			const output = outputFor(one.last, one.goal);
			if (output === undefined) return true;
			still.delete(one);
			results.succeed(itemIndex, [entry(inputs[itemIndex], one.last, output)], output);
			return true;
		},
	});
	return [...still];
}

const entry = (
	input: INodeExecutionData | undefined,
	body: IDataObject,
	output: DeliveryOutput,
): IDataObject => deliveryItem(fieldsOf(input?.json ?? {}), body, output);

/** The time is over, and the execution is awake. */
function giveUp({ results, inputs }: WaitingRun, open: readonly Open[]): void {
	for (const { item, last, failure } of open) {
		if (failure) results.fail(item.itemIndex, failure);
		else {
			const output = DELIVERY_OUTPUTS.timedOut;
			results.succeed(item.itemIndex, [entry(inputs[item.itemIndex], last, output)], output);
		}
	}
}

async function waitAwake(run: WaitingRun, first: readonly Open[], deadline: number): Promise<void> {
	const { results, settings } = run;
	let open = await round(run, first);
	let pause = FIRST_PAUSE_MS;
	while (open.length > 0 && !results.stopped && Date.now() < deadline) {
		if (!(await wait(Math.min(pause, deadline - Date.now()), settings.signal))) return;
		pause = Math.min(LONGEST_PAUSE_MS, pause * GROWTH);
		open = await round(run, open);
	}
	if (!results.stopped) giveUp(run, open);
}

/** The items as they sleep: all of them, in input order, with what is known of each. */
function asleep(
	run: WaitingRun,
	messages: readonly Open[],
	webhook: Temporary,
): INodeExecutionData[] {
	const { inputs, results, connection } = run;
	const sealed = seal(webhook.secret, connection.apiKey);
	const byIndex = new Map(messages.map((message) => [message.item.itemIndex, message]));
	return inputs.map((input, itemIndex) => {
		const message = byIndex.get(itemIndex);
		const place = results.placeOf(itemIndex);
		const settled = place && { output: place.output, json: place.items[0]?.json ?? {} };
		const json = settled?.json ?? entry(input, message?.last ?? {}, DELIVERY_OUTPUTS.timedOut);
		const { chat_id: chatId, message_id: messageId } = message?.item.request.about ?? {};
		return withState(input, json, {
			kind: 'delivery',
			webhook: { id: webhook.id, sealed },
			goal: message?.goal ?? 'delivered',
			chatId: textOf(chatId),
			messageId: textOf(messageId),
			settled,
			separate: results.own > 1,
			outputs: results.count,
		});
	});
}

/** Subscribes, looks once more, and sleeps if something is still open. */
async function waitAsleep(
	run: WaitingRun,
	messages: readonly Open[],
	deadline: number,
): Promise<void> {
	const { context, connection, results, settings } = run;
	let open = await round(run, messages);
	if (open.length === 0 || results.stopped) return;
	const url = assertReachable(wakeUrl(context, deadline), connection.baseUrl);
	const most = readMost(run.parametersOf(0));
	const listed = await subscriptionsIn(run).list();
	const wanted = { url, type: 'status', deadline, most } as const;
	const subscribed = await subscribe(run, wanted, listed);
	if (!subscribed.ok) {
		for (const { item } of open) results.fail(item.itemIndex, subscribed.failure);
		return;
	}
	let sleeps = false;
	try {
		// What happened before the subscription stood was told to nobody.
		open = await round(run, open);
		if (open.length === 0 || results.stopped || settings.signal?.aborted) return;
		const items = asleep(run, messages, subscribed.value);
		await fallAsleep(context, items, results.count, new Date(deadline));
		results.sleep(items.map(unfinished));
		sleeps = true;
	} finally {
		if (!sleeps) await unsubscribe(context, run, subscribed.value.id);
	}
}

const tooLongForTool = () =>
	new InvalidInput(
		'An agent cannot wait longer than 5 minutes with this tool',
		'Set Limit Wait Time under Options to 5 minutes or less; the agent can ask again',
		'Limit Wait Time',
	);

/**
 * Until when to wait, epoch ms: the items share one wait, so the longest limit of them all counts. An
 * item whose limit cannot be read fails alone.
 */
function lastDeadline({ ready, parametersOf, results }: WaitingRun, now: number): number {
	let last = now;
	for (const { itemIndex } of ready) {
		try {
			last = Math.max(
				last,
				readLimit(parametersOf(itemIndex), USUAL_LIMITS.delivery, now).deadline,
			);
		} catch (error) {
			const { failure, original } = refusalOf(error);
			results.fail(itemIndex, failure, original);
		}
	}
	return last;
}

async function awaitDelivery(run: WaitingRun): Promise<void> {
	try {
		const now = Date.now();
		const deadline = lastDeadline(run, now);
		if (run.results.stopped) return;
		const messages = run.ready
			.filter(({ itemIndex }) => !run.results.placeOf(itemIndex))
			.map((item): Open => {
				const goal = item.request.about?.goal === 'sent' ? 'sent' : 'delivered';
				return { item, goal, last: item.request.about ?? {} };
			});
		const isAwake = deadline - now <= LONGEST_AWAKE_MS;
		if (!isAwake && isTool(run.context)) throw tooLongForTool();
		if (isAwake) await waitAwake(run, messages, deadline);
		else await waitAsleep(run, messages, deadline);
	} catch (error) {
		const { failure, original } = refusalOf(error);
		for (const { itemIndex } of run.ready) {
			if (!run.results.placeOf(itemIndex)) run.results.fail(itemIndex, failure, original);
		}
	}
}

/** Waits until the messages of all items have arrived or failed; the items share one wait. */
export const waitForDeliveryBy =
	(waits: WaitingApi): Runner =>
	async (run) =>
		await awaitDelivery({ ...run, waits });
