import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { parseBody, readBody } from '../../inbound/signed/body';
import { briefly } from '../../errors/texts/briefly';
import { signatureProblemText } from '../../inbound/signed/problems';
import { respond } from '../../inbound/respond';
import { verify } from '../../inbound/signed/signature';
import { answerIn } from './answerIn';
import type { Ask, WaitingApi } from '../api';
import { decide } from '../pages/approval';
import { fill } from '../pages/form';
import { receiveStatus } from '../delivery/deliveryEvent';
import { GONE_ON } from '../../inbound/door/ended';
import { afterAnswer } from '../shared/afterAnswer';
import { CALL_LIMIT_MS, inTime } from '../../inbound/inTime';
import { complainOfWait } from '../../inbound/log';
import { onOutput } from '../shared/output';
import { TAKEN } from '../../inbound/door/knock';
import { doorSecret } from '../../inbound/door/secret';
import { unseal } from '../../inbound/seal';
import { waitingItems, type WaitingItem, type WaitStateOf } from '../shared/state';
import { unsubscribe } from '../shared/temporary';
import { isWanted } from '../shared/wanted';
import { dataOf, finish } from './finish';
import { askWhileWaiting, thankLater } from './thankLater';

const RECEIVED = { received: true };
const TOLERANCE_S = 300;

/**
 * Deletes the webhook of a wait that ends with this call, after n8n has resumed the execution: without
 * it an answer could not come again. A later wait looks after what was not deleted.
 */
function endWebhook(
	context: IWebhookFunctions,
	ask: Ask,
	{ webhook }: { webhook?: { id: string } },
): void {
	if (!webhook) return;
	afterAnswer(context, async () => await unsubscribe(context, ask, webhook.id));
}

/** Receives a reply or a vote. */
async function receiveAnswer(
	context: IWebhookFunctions,
	ask: Ask,
	waiting: WaitingItem,
	state: WaitStateOf<'reply' | 'poll'>,
	payload: Record<string, unknown>,
): Promise<IWebhookResponseData> {
	const { facts, isTaken } = await answerIn(context, ask, state, payload);
	const webhookResponse = { ...RECEIVED, [TAKEN]: isTaken };
	if (!facts) return { webhookResponse };
	endWebhook(context, ask, state);
	const data = dataOf(state, facts);
	thankLater(
		context,
		ask.waits,
		state,
		data,
		state.kind === 'poll' ? state.pollId : state.messageId,
	);
	const { output, item } = finish(context.getNode(), waiting, data);
	return { webhookResponse, workflowData: onOutput(output, [item], state.separate) };
}

/** Receives what Blooio delivers: verified over the raw bytes before it is parsed. */
async function receiveDelivery(
	context: IWebhookFunctions,
	waits: WaitingApi,
	items: WaitingItem[],
	now: number,
	signal: AbortSignal,
): Promise<IWebhookResponseData> {
	const [first] = items;
	if (!first || first.state.kind === 'approval' || first.state.kind === 'form')
		return respond(context, 404, { message: 'Nothing waits for a delivery' });
	const body = await readBody(context.getRequestObject());
	if ('status' in body)
		return respond(context, body.status, { message: 'The body is not readable' });
	const ask = await askWhileWaiting(context, waits, signal);
	const { state } = first;
	const { apiKey } = ask.connection;
	const own = state.webhook && unseal(state.webhook.sealed, apiKey);
	const headers = context.getHeaderData();
	const verdict = verify({
		headers,
		body: body.bytes,
		secrets: [own ?? '', doorSecret(apiKey)],
		now,
		toleranceS: TOLERANCE_S,
	});
	if (!verdict.accepted) {
		const { answer: message, cause } = signatureProblemText(verdict.reason, 'wait');
		complainOfWait(context, `a delivery was refused with 401: ${cause}`, now);
		return respond(context, 401, { message });
	}
	const parsed = parseBody(body.bytes);
	if (!parsed) return respond(context, 400, { message: 'The body is not a JSON object' });
	const payload = waits.event(parsed);
	if (state.kind !== 'delivery') return await receiveAnswer(context, ask, first, state, payload);
	const workflowData = await receiveStatus(context, ask, items, payload);
	if (!workflowData) return { webhookResponse: RECEIVED };
	endWebhook(context, ask, state);
	return { webhookResponse: RECEIVED, workflowData };
}

/**
 * Receives a call of the URL that a sleeping execution waits on: a click on a link of an approval,
 * an event that Blooio delivers, or a question whether the wait is still on.
 *
 * @param now epoch ms
 */
export async function receiveWhileWaiting(
	context: IWebhookFunctions,
	waits: WaitingApi,
	now: number,
): Promise<IWebhookResponseData> {
	try {
		if (!isWanted(context)) return { webhookResponse: RECEIVED };
		const items = waitingItems(context);
		if (items === 'gone on') return respond(context, 404, { message: GONE_ON });
		const [first] = items;
		if (first?.state.kind === 'approval')
			return await decide(context, waits, first, first.state, now);
		if (first?.state.kind === 'form') return await fill(context, waits, first, first.state, now);
		if (context.getRequestObject().method === 'GET') return { webhookResponse: { waiting: true } };
		return await inTime(
			CALL_LIMIT_MS,
			async (signal) => await receiveDelivery(context, waits, items, now, signal),
		);
	} catch (error) {
		complainOfWait(context, `a call could not be taken: ${briefly(error)}`, now);
		// Blooio delivers again later.
		return respond(context, 503, { message: 'Not possible at the moment' });
	}
}
