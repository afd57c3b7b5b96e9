import type { IDataObject, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';

import { webhookEventSchema } from '../schemas/answers/webhookEvent';
import { parseBody, readBody } from '../inbound/body';
import { deliveryFacts } from './event/delivery';
import { isChosen } from './events';
import { passes } from './event/filters';
import { log } from '../inbound/log';
import { asNodeError, briefly } from '../inbound/problems';
import { refusalText } from '../inbound/refusals';
import { secretsFor } from './secrets';
import { readSettings, toleranceOrDefault, type TriggerSettings } from './settings';
import { simplify } from './event/simplify';
import { verify, type Refusal } from '../inbound/signature';

const RECEIVED = { received: true };

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

function refuse(context: IWebhookFunctions, reason: Refusal, manual: boolean) {
	const { answer: message, cause } = refusalText(reason, manual ? 'person' : 'trigger');
	log(context, 'warn', `a delivery was refused with 401: ${cause}`);
	return answer(context, 401, 'unauthorized', message);
}

/** An error here would start a failed execution, for anyone who calls the URL. */
async function secretsOrNone(context: IWebhookFunctions, manual: boolean): Promise<string[]> {
	try {
		return await secretsFor(context, manual);
	} catch (error) {
		log(context, 'error', `the credential cannot be read: ${briefly(error)}`);
		return [];
	}
}

const reader = (context: IWebhookFunctions) => (name: string) =>
	context.getNodeParameter(name, null);

function checkedSettings(context: IWebhookFunctions): TriggerSettings {
	try {
		return readSettings(reader(context));
	} catch (error) {
		throw asNodeError(context.getNode(), error);
	}
}

/** What a verified delivery comes to. */
function accept(context: IWebhookFunctions, bytes: Uint8Array, now: number): IWebhookResponseData {
	const payload = parseBody(bytes);
	if (!payload) {
		log(context, 'warn', 'a delivery with a valid signature is not a JSON object');
		return answer(context, 400, 'invalid_json', 'The body is not a JSON object');
	}
	const event = webhookEventSchema.parse(payload);
	const settings = checkedSettings(context);
	if (!isChosen(payload.event, settings.events) || !passes(event, settings.filter)) {
		return { webhookResponse: RECEIVED };
	}
	const data = payload as IDataObject;
	const delivery = deliveryFacts(event, bytes, context.getHeaderData(), now);
	const json = { ...(settings.simplify ? simplify(event, data) : data), delivery };
	return { webhookResponse: RECEIVED, workflowData: [[{ json }]] };
}

/**
 * Receives one delivery: verifies it over its raw bytes, then parses and filters it. What passes
 * is answered by n8n with 200 as soon as the execution exists (response mode onReceived), so that
 * nothing is answered that could still be lost; the node drops no repeats for the same reason.
 *
 * @param now epoch ms
 * @throws a node error for a parameter that cannot be used, after the verification only
 */
export async function receive(
	context: IWebhookFunctions,
	now: number,
): Promise<IWebhookResponseData> {
	const body = await readBody(context.getRequestObject());
	if ('status' in body) {
		const problem = body.status === 413 ? 'too large' : 'not readable';
		log(context, 'warn', `a delivery was refused with ${body.status}: its body is ${problem}`);
		return answer(context, body.status, 'invalid_body', `The body is ${problem}`);
	}
	const manual = context.getNodeParameter('registration', 'automatic') === 'manual';
	const verdict = verify({
		headers: context.getHeaderData(),
		body: body.bytes,
		secrets: await secretsOrNone(context, manual),
		now,
		toleranceS: toleranceOrDefault(reader(context)),
	});
	return verdict.accepted
		? accept(context, body.bytes, now)
		: refuse(context, verdict.reason, manual);
}
