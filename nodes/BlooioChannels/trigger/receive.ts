import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { Parameters } from '../../Blooio/engine/parameters';
import { factsOf } from '../../Blooio/engine/values/fieldFacts';
import { readBody } from '../../Blooio/inbound/signed/body';
import { complainOfTrigger, logLine } from '../../Blooio/inbound/log';
import { respond } from '../../Blooio/inbound/respond';
import { eventIn, takeOnce, underWay } from '../../Blooio/inbound/trigger/take';
import { signatureProblemText } from '../../Blooio/inbound/signed/problems';
import { problemByHeaders, type SignatureProblem } from '../../Blooio/inbound/signed/signature';
import { briefly } from '../../Blooio/errors/texts/briefly';
import { authenticate } from '../../Blooio/inbound/trigger/authenticate';
import { readCatchUp, type CatchUpSettings } from '../../Blooio/inbound/catchUp/settings';
import { entriesIn } from '../../Blooio/schemas/textList';
import { keepUp } from './catchUp/catchUp';
import { isMarked, mark } from './catchUp/marks';
import { isWanted, readEvent, type ChannelEvent } from './event';
import { triggerFields } from './fields';

const RECEIVED = { received: true };
const FACTS = factsOf(triggerFields);

/** How far the time of a signature may be from now, in seconds (Webhook guide). */
const TOLERANCE_S = 300;

function refuse(
	context: IWebhookFunctions,
	reason: SignatureProblem,
	now: number,
): IWebhookResponseData {
	const { answer: message, cause } = signatureProblemText(reason, 'trigger');
	complainOfTrigger(context, `a delivery was refused with 401: ${cause}`, now);
	return respond(context, 401, { error: 'unauthorized', message });
}

/** The settings of Catch Up; nothing where they cannot be read, which must not cost the event. */
function catchUpOf(context: IWebhookFunctions): CatchUpSettings | undefined {
	try {
		const read = (name: string) => context.getNodeParameter(name, null);
		return readCatchUp(new Parameters(read, FACTS).collection('options'));
	} catch (error) {
		logLine(context, 'warn', `Catch Up cannot be read: ${briefly(error)}`);
		return undefined;
	}
}

function textsOf(value: unknown): string[] {
	return [value].flat().flatMap((one) => (typeof one === 'string' ? entriesIn(one) : []));
}

/** What a verified delivery comes to. */
function accept(context: IWebhookFunctions, bytes: Uint8Array, now: number): IWebhookResponseData {
	const read = eventIn(context, bytes, readEvent);
	if ('response' in read) return read.response;
	const { event } = read;
	const events = textsOf(context.getNodeParameter('events', []));
	const channelIds = textsOf(context.getNodeParameter('options.channelIds', ''));
	const isChosen = (one: ChannelEvent) => isWanted(one, events, channelIds);
	const catchUp = context.getMode() === 'manual' ? undefined : catchUpOf(context);
	if (catchUp && !event.isCaughtUp) {
		void keepUp(context, { events, isWanted: isChosen }, catchUp, now);
	}
	if (!isChosen(event)) return { webhookResponse: RECEIVED };
	if (event.isCaughtUp) {
		if (isMarked(context, event.id)) return { webhookResponse: RECEIVED };
		mark(context, event.id, now);
	}
	const known = takeOnce(context, event.id, now);
	if (known === 'taken') return { webhookResponse: RECEIVED };
	if (known === 'under way') return underWay(context);
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
	if ('status' in body) {
		return respond(context, body.status, { error: 'invalid_body', message: 'No body' });
	}
	const delivery = { ...signed, body: body.bytes };
	const verdict = await authenticate(context, delivery, false, (text) =>
		complainOfTrigger(context, text, now),
	);
	if (!verdict.accepted) return refuse(context, verdict.reason, now);
	return accept(context, body.bytes, now);
}
