import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { Parameters } from '../../Blooio/engine/parameters';
import { factsOf } from '../../Blooio/engine/values/fieldFacts';
import { parseBody, readBody } from '../../Blooio/inbound/body';
import { logTrigger } from '../../Blooio/inbound/logTrigger';
import { Once } from '../../Blooio/inbound/once';
import { signatureProblemText } from '../../Blooio/inbound/signatureProblems';
import { Seldom } from '../../Blooio/inbound/seldom';
import { problemByHeaders, type SignatureProblem } from '../../Blooio/inbound/signature';
import { briefly } from '../../Blooio/errors/briefly';
import { authenticate } from '../../Blooio/trigger/authenticate';
import { readCatchUp, type CatchUpSettings } from '../../Blooio/trigger/catchUp/settings';
import { entriesIn } from '../../Blooio/schemas/textList';
import { keepUp } from './catchUp/catchUp';
import { isMarked, mark } from './catchUp/marks';
import { isWanted, readEvent, type ChannelEvent } from './event';
import { triggerFields } from './fields';

const RECEIVED = { received: true };
const FACTS = factsOf(triggerFields);

/** How far the time of a signature may be from now, in seconds (Webhook guide). */
const TOLERANCE_S = 300;

/** What this process has taken; Blooio delivers again what was answered too late. */
const taken = new Once();
const refused = new Seldom();

/** Answers without starting an execution. */
function answer(
	context: IWebhookFunctions,
	status: number,
	error: string,
	message: string,
): IWebhookResponseData {
	context.getResponseObject().status(status).json({ error, message });
	return { noWebhookResponse: true };
}

/** Says what was refused, at most once a minute for each trigger: anyone can call the URL. */
function complain(context: IWebhookFunctions, text: string, now: number): void {
	const line = refused.line(`${context.getWorkflow().id} ${context.getNode().id}`, text, now);
	if (line !== undefined) logTrigger(context, 'warn', line);
}

function refuse(
	context: IWebhookFunctions,
	reason: SignatureProblem,
	now: number,
): IWebhookResponseData {
	const { answer: message, cause } = signatureProblemText(reason, 'trigger');
	complain(context, `a delivery was refused with 401: ${cause}`, now);
	return answer(context, 401, 'unauthorized', message);
}

/** The settings of Catch Up; nothing where they cannot be read, which must not cost the event. */
function catchUpOf(context: IWebhookFunctions): CatchUpSettings | undefined {
	try {
		const read = (name: string) => context.getNodeParameter(name, null);
		return readCatchUp(new Parameters(read, FACTS).collection('options'));
	} catch (error) {
		logTrigger(context, 'warn', `Catch Up cannot be read: ${briefly(error)}`);
		return undefined;
	}
}

function textsOf(value: unknown): string[] {
	return [value].flat().flatMap((one) => (typeof one === 'string' ? entriesIn(one) : []));
}

/** What a verified delivery comes to. */
function accept(context: IWebhookFunctions, bytes: Uint8Array, now: number): IWebhookResponseData {
	const body = parseBody(bytes);
	const event = body && readEvent(body);
	if (!event) {
		logTrigger(
			context,
			'warn',
			'a delivery with a valid signature is not the JSON object of an event',
		);
		return answer(context, 400, 'invalid_json', 'The body is not a JSON object of an event');
	}
	const events = textsOf(context.getNodeParameter('events', []));
	const channelIds = textsOf(context.getNodeParameter('options.channelIds', ''));
	const isChosen = (one: ChannelEvent) => isWanted(one, events, channelIds);
	const catchUp = context.getMode() === 'manual' ? undefined : catchUpOf(context);
	if (catchUp && !event.isCaughtUp) {
		void keepUp(context, { events, isWanted: isChosen }, catchUp, now);
	}
	if (!isChosen(event)) return { webhookResponse: RECEIVED };
	const key = [context.getWorkflow().id, context.getNode().id, event.id].join(' ');
	if (event.isCaughtUp) {
		if (isMarked(context, event.id)) return { webhookResponse: RECEIVED };
		mark(context, event.id, now);
	}
	const known =
		context.getMode() === 'manual' ? 'new' : taken.begin(key, context.getResponseObject(), now);
	if (known === 'taken') return { webhookResponse: RECEIVED };
	// It comes again later, when it is certain what became of the first.
	if (known === 'under way') return answer(context, 503, 'under_way', 'The event is being taken');
	return { webhookResponse: RECEIVED, workflowData: [[{ json: event.json }]] };
}

/**
 * Receives one delivery: verifies it over its raw bytes, then parses and filters it. What passes is
 * answered by n8n once the execution exists (response mode onReceived).
 *
 * @param now epoch ms
 */
export async function receive(
	context: IWebhookFunctions,
	now: number,
): Promise<IWebhookResponseData> {
	const signed = { headers: context.getHeaderData(), now, toleranceS: TOLERANCE_S };
	const early = problemByHeaders(signed);
	if (early) return refuse(context, early, now);
	const body = await readBody(context.getRequestObject());
	if ('status' in body) return answer(context, body.status, 'invalid_body', 'No body');
	const delivery = { ...signed, body: body.bytes };
	const verdict = await authenticate(context, delivery, false, (text) =>
		complain(context, text, now),
	);
	if (!verdict.accepted) return refuse(context, verdict.reason, now);
	return accept(context, body.bytes, now);
}
