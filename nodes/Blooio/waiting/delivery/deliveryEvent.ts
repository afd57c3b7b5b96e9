import type { IDataObject, INodeExecutionData, IWebhookFunctions } from 'n8n-workflow';

import type { Ask } from '../api';
import { deliverAgainError } from '../question/ask';
import {
	DELIVERY_OUTPUTS,
	deliveryItem,
	outputFor,
	statusFromEvent,
	type DeliveryOutput,
} from './deliveryStatus';
import { logLine } from '../../inbound/log';
import type { WaitingItem, WaitStateOf } from '../shared/state';

type Wait = Omit<WaitingItem, 'state'> & { state: WaitStateOf<'delivery'> };

/** Where an item goes. */
interface Settled {
	output: number;
	json: IDataObject;
}

const isDelivery = (item: WaitingItem): item is Wait => item.state.kind === 'delivery';

/** Most messages that are asked about at the same time. */
const TOGETHER = 16;

/**
 * The others, a few at first and then more: most events come while many messages are open, and one
 * of them is enough to sleep on. They begin behind the message that the event is about, as messages
 * mostly arrive in the order in which they were sent.
 */
function chunksOf(waits: readonly Wait[], meant: Wait): Wait[][] {
	const place = waits.indexOf(meant);
	const others = [...waits.slice(place + 1), ...waits.slice(0, place)];
	const chunks: Wait[][] = [];
	for (let size = 1; others.length > 0; size = Math.min(2 * size, TOGETHER)) {
		chunks.push(others.splice(0, size));
	}
	return chunks;
}

const settledBefore = ({ state: { settled } }: Wait): Settled | undefined =>
	settled && { output: settled.output, json: settled.json as IDataObject };

/** What became of a message, as Blooio says; `undefined` while it is open. */
async function settle(
	context: IWebhookFunctions,
	ask: Ask,
	{ json, state }: Wait,
	told: IDataObject | undefined,
): Promise<Settled | undefined> {
	const byEvent = told && outputFor(told, state.goal);
	const ended = (output: DeliveryOutput, body: IDataObject): Settled => ({
		output: state.separate ? output : 0,
		json: deliveryItem(json, body, output),
	});
	const outcome = await ask.waits.status(ask, state.chatId, state.messageId);
	if (outcome.kind === 'success') {
		const output = outputFor(outcome.body, state.goal) ?? byEvent;
		if (output === undefined) return undefined;
		const isFinal = outputFor(outcome.body, state.goal) !== undefined;
		const body = isFinal
			? { ...outcome.body, error: outcome.body.error ?? told?.error }
			: { ...told };
		return ended(output, body);
	}
	if (byEvent !== undefined && told) {
		return ended(byEvent, told);
	}
	// This may be the last event: unless Blooio delivers it again, nothing else would wake the node.
	if (outcome.kind !== 'failure' || outcome.failure.retryable) throw deliverAgainError(outcome);
	const { code } = outcome.failure;
	logLine(context, 'warn', `the status of a message cannot be read: ${code}`);
	const unknown = { message_id: state.messageId, status: 'unknown', error: code };
	return ended(DELIVERY_OUTPUTS.failed, unknown);
}

/**
 * Receives a status event. The other messages are asked about until one is found that is open:
 * nothing is kept between two events.
 *
 * @returns the items of each output once nothing is open any more
 * @throws when Blooio cannot be asked now
 */
export async function receiveStatus(
	context: IWebhookFunctions,
	ask: Ask,
	items: readonly WaitingItem[],
	payload: unknown,
): Promise<INodeExecutionData[][] | undefined> {
	const told = statusFromEvent(payload);
	const waits = items.filter(isDelivery);
	const isMeant = ({ state }: Wait) => state.messageId === told?.message_id;
	const meant = waits.find(isMeant);
	if (!told || !meant || meant.state.settled) return undefined;
	const settled = new Map<Wait, Settled>();
	const inTurn = [[meant], ...chunksOf(waits, meant)];
	for (const chunk of inTurn) {
		const found = await Promise.all(
			chunk.map(
				async (wait) =>
					settledBefore(wait) ??
					(await settle(context, ask, wait, isMeant(wait) ? told : undefined)),
			),
		);
		for (const [index, wait] of chunk.entries()) {
			const one = found[index];
			if (!one) return undefined;
			settled.set(wait, one);
		}
	}
	const outputs: INodeExecutionData[][] = Array.from({ length: meant.state.outputs }, () => []);
	for (const wait of waits) {
		const { output = 0, json = wait.json } = settled.get(wait) ?? {};
		outputs[output]?.push({ json, ...(wait.binary && { binary: wait.binary }) });
	}
	return outputs;
}
