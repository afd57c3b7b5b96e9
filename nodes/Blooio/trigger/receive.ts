import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { webhookEventSchema } from '../schemas/answers/webhookEvent';
import { readBody } from '../inbound/signed/body';
import { deliveryFacts, eventIdentity } from './event/delivery';
import { keepUp } from './catchUp/keepUp';
import { isDoor, mayAnswer, RESUME_CHOICES } from './door/choice';
import { handOn } from './door/handOn';
import { answerKnock, isKnock } from './door/knocked';
import { isChosen, plainEvents } from './events';
import { passes } from './filters/filters';
import { judgeInGroup } from './filters/groups';
import { repliesToUs } from './filters/replies';
import { eventHeader } from '../inbound/signed/headers';
import { complainOfTrigger } from '../inbound/log';
import { respond } from '../inbound/respond';
import { eventIn, takeOnce, underWay } from '../inbound/trigger/take';
import { asNodeError } from '../inbound/webhookFailures';
import { BLOOIO_V2 } from '../v2';
import { signatureProblemText } from '../inbound/signed/problems';
import { authenticate } from '../inbound/trigger/authenticate';
import { recover } from './registration/recover';
import { quotedOf } from './lookUp/parent';
import { maySendBack } from './sentBack';
import { readTriggerSettings, toleranceOrDefault, type TriggerSettings } from './settings';
import { problemByHeaders, type SignatureProblem } from '../inbound/signed/signature';

const RECEIVED = { received: true };

/** Has Blooio deliver an event again. */
const later = (context: IWebhookFunctions) =>
	respond(context, 503, { error: 'not_now', message: 'Not possible at the moment' });

const reader = (context: IWebhookFunctions) => (name: string) =>
	context.getNodeParameter(name, null);

function checkedSettings(context: IWebhookFunctions): TriggerSettings {
	try {
		return readTriggerSettings(reader(context));
	} catch (error) {
		throw asNodeError(context.getNode(), error, BLOOIO_V2);
	}
}

/**
 * Whether the header alone tells that nobody wants the event. Blooio tells a webhook of much more than
 * a workflow asks for, and that is to cost as little as possible: no expression, no credential, no body.
 * Nothing follows from a header that is forged: what may matter is verified.
 */
function isUnwanted(context: IWebhookFunctions): boolean {
	const event = eventHeader(context.getHeaderData());
	const chosen = plainEvents(context.getNodeParameter('events', null, { rawExpressions: true }));
	if (event === undefined || !chosen || isChosen(event, chosen)) return false;
	return !(mayAnswer(event) && resumesAny(context, chosen));
}

/** Whether this trigger hands answers on to waiting executions. In a test it does not. */
function resumesAny(context: IWebhookFunctions, events: readonly string[]): boolean {
	const read = (name: string, otherwise: string) =>
		context.getNodeParameter(name, otherwise, { rawExpressions: true });
	const manual = read('additionalOptions.registration', 'automatic') === 'manual';
	const choice = read('additionalOptions.resumeWaiting', 'on');
	const resume = RESUME_CHOICES.find((known) => known === choice) ?? 'on';
	return context.getMode() !== 'manual' && isDoor({ events, manual, resume });
}

const registeredBy = (context: IWebhookFunctions) =>
	context.getNodeParameter('additionalOptions.registration', 'automatic');

/** What a verified delivery comes to. */
async function accept(
	context: IWebhookFunctions,
	bytes: Uint8Array,
	now: number,
): Promise<IWebhookResponseData> {
	const read = eventIn(context, bytes, (payload) => ({
		data: payload as IDataObject,
		event: webhookEventSchema.parse(payload),
	}));
	if ('response' in read) return read.response;
	const { data, event } = read.event;
	const settings = checkedSettings(context);
	const resumes = resumesAny(context, settings.events);
	if (settings.catchUp && context.getMode() !== 'manual') {
		const matters = (name: string) =>
			isChosen(name, settings.events) || (resumes && mayAnswer(name));
		void keepUp(context, matters, settings.catchUp, now);
	}
	const isWanted = isChosen(event.event, settings.events) && passes(event, settings.filter);
	if (mayAnswer(event.event) && resumes) {
		const handed = await handOn(context, event, data, bytes, isWanted, now);
		if (handed === 'later') return later(context);
		if (handed === 'taken' && settings.resume === 'only') return { webhookResponse: RECEIVED };
	}
	if (!isWanted) return { webhookResponse: RECEIVED };
	const verdict = judgeInGroup(event, settings.groups);
	if (verdict === 'drop') return { webhookResponse: RECEIVED };
	const known = takeOnce(context, eventIdentity(event, bytes), now);
	if (known === 'taken') return { webhookResponse: RECEIVED };
	if (known === 'under way') return underWay(context);
	const reply = verdict === 'look' ? await repliesToUs(context, event) : undefined;
	if (reply?.kind === 'not ours') return { webhookResponse: RECEIVED };
	if (reply?.kind === 'unknown' && maySendBack('replies', bytes)) return later(context);
	const delivery = deliveryFacts(event, bytes, context.getHeaderData(), now);
	const quoted = reply?.kind === 'ours' && { quoted: quotedOf(reply.message) };
	const json = { ...data, delivery: { ...delivery, ...quoted } };
	return { webhookResponse: RECEIVED, workflowData: [[{ json }]] };
}

async function refuse(
	context: IWebhookFunctions,
	reason: SignatureProblem,
	{ manual, now }: { manual: boolean; now: number },
): Promise<IWebhookResponseData> {
	const isLost = reason === 'wrong' || reason === 'no_secret';
	const isOwn = !manual && context.getMode() !== 'manual';
	if (isLost && isOwn && (await recover(context, now))) {
		const message = 'There is a new signing secret, deliver again';
		return respond(context, 503, { error: 'secret_renewed', message });
	}
	const { answer: message, cause } = signatureProblemText(reason, manual ? 'person' : 'trigger');
	complainOfTrigger(context, `a delivery was refused with 401: ${cause}`, now);
	return respond(context, 401, { error: 'unauthorized', message });
}

/**
 * Receives one delivery: verifies it over its raw bytes, then parses and filters it. What passes
 * is answered by n8n with 200 as soon as the execution exists (response mode onReceived), so that
 * nothing is answered that could still be lost. What this process has answered so starts nothing again.
 *
 * @param now epoch ms
 * @throws a node error for a parameter that cannot be used, after the verification only
 */
export async function receiveEvent(
	context: IWebhookFunctions,
	now: number,
): Promise<IWebhookResponseData> {
	if (isKnock(context)) {
		const isThere = () => resumesAny(context, checkedSettings(context).events);
		return await answerKnock(context, isThere, now);
	}
	if (isUnwanted(context)) return { webhookResponse: RECEIVED };
	const manual = registeredBy(context) === 'manual';
	const toleranceS = toleranceOrDefault(reader(context));
	const signed = { headers: context.getHeaderData(), now, toleranceS };
	const early = problemByHeaders(signed);
	if (early) return await refuse(context, early, { manual, now });
	const body = await readBody(context.getRequestObject());
	if ('status' in body) {
		const problem = body.status === 413 ? 'too large' : 'not readable';
		const cause = `its body is ${problem}`;
		complainOfTrigger(context, `a delivery was refused with ${body.status}: ${cause}`, now);
		const message = `The body is ${problem}`;
		return respond(context, body.status, { error: 'invalid_body', message });
	}
	const delivery = { ...signed, body: body.bytes };
	const verdict = await authenticate(context, delivery, manual, (text) =>
		complainOfTrigger(context, text, now),
	);
	if (!verdict.accepted) return await refuse(context, verdict.reason, { manual, now });
	return await accept(context, body.bytes, now);
}
