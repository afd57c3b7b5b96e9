import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { webhookEventSchema } from '../schemas/answers/webhookEvent';
import { parseBody, readBody } from '../inbound/body';
import { deliveryFacts, eventIdentity } from './event/delivery';
import { keepUp } from './catchUp/keepUp';
import { isDoor, mayAnswer, RESUME_CHOICES } from './door/choice';
import { handOn } from './door/handOn';
import { answerKnock, isKnock } from './door/knocked';
import { isChosen, plainEvents } from './events';
import { passes } from './filters/filters';
import { judgeInGroup } from './filters/groups';
import { repliesToUs } from './filters/replies';
import { eventHeader } from '../inbound/headers';
import { logTrigger } from '../inbound/logTrigger';
import { Once, type Known } from '../inbound/once';
import { asNodeError } from '../inbound/webhookFailures';
import { signatureProblemText } from '../inbound/signatureProblems';
import { Seldom } from '../inbound/seldom';
import { authenticate } from '../inbound/trigger/authenticate';
import { recover } from './registration/recover';
import { quotedOf } from './lookUp/parent';
import { maySendBack } from './sentBack';
import { readTriggerSettings, toleranceOrDefault, type TriggerSettings } from './settings';
import { problemByHeaders, type SignatureProblem } from '../inbound/signature';

const RECEIVED = { received: true };

/** What this process has taken; Blooio delivers again what was answered too late. */
const taken = new Once();
const refused = new Seldom();

/** Answers without starting an execution. */
function respond(
	context: IWebhookFunctions,
	status: number,
	error: string,
	message: string,
): IWebhookResponseData {
	context.getResponseObject().status(status).json({ error, message });
	return { noWebhookResponse: true };
}

/** Has Blooio deliver an event again. */
const later = (context: IWebhookFunctions) =>
	respond(context, 503, 'not_now', 'Not possible at the moment');

/** Says what was refused, at most once a minute for each trigger: anyone can call the URL. */
function complain(context: IWebhookFunctions, text: string, now: number): void {
	const line = refused.line(`${context.getWorkflow().id} ${context.getNode().id}`, text, now);
	if (line !== undefined) logTrigger(context, 'warn', line);
}

const reader = (context: IWebhookFunctions) => (name: string) =>
	context.getNodeParameter(name, null);

function checkedSettings(context: IWebhookFunctions): TriggerSettings {
	try {
		return readTriggerSettings(reader(context));
	} catch (error) {
		throw asNodeError(context.getNode(), error);
	}
}

/** Whether an event starts something. In a test it always does: there one may want to repeat it. */
function takeOnce(context: IWebhookFunctions, identity: string, now: number): Known {
	if (context.getMode() === 'manual') return 'new';
	const key = [context.getWorkflow().id, context.getNode().id, identity].join(' ');
	return taken.begin(key, context.getResponseObject(), now);
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
	const payload = parseBody(bytes);
	if (!payload) {
		logTrigger(
			context,
			'warn',
			'a delivery with a valid signature is not the JSON object of an event',
		);
		return respond(context, 400, 'invalid_json', 'The body is not a JSON object of an event');
	}
	const event = webhookEventSchema.parse(payload);
	const settings = checkedSettings(context);
	const data = payload as IDataObject;
	const resumes = resumesAny(context, settings.events);
	if (settings.catchUp && context.getMode() !== 'manual') {
		const matters = (name: string) =>
			isChosen(name, settings.events) || (resumes && mayAnswer(name));
		void keepUp(context, matters, settings.catchUp, now);
	}
	const isWanted = isChosen(payload.event, settings.events) && passes(event, settings.filter);
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
	// It comes again later, when it is certain what became of the first.
	if (known === 'under way') return respond(context, 503, 'under_way', 'The event is being taken');
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
		return respond(context, 503, 'secret_renewed', 'There is a new signing secret, deliver again');
	}
	const { answer: message, cause } = signatureProblemText(reason, manual ? 'person' : 'trigger');
	complain(context, `a delivery was refused with 401: ${cause}`, now);
	return respond(context, 401, 'unauthorized', message);
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
		complain(context, `a delivery was refused with ${body.status}: its body is ${problem}`, now);
		return respond(context, body.status, 'invalid_body', `The body is ${problem}`);
	}
	const delivery = { ...signed, body: body.bytes };
	const verdict = await authenticate(context, delivery, manual, (text) =>
		complain(context, text, now),
	);
	if (!verdict.accepted) return await refuse(context, verdict.reason, { manual, now });
	return await accept(context, body.bytes, now);
}
