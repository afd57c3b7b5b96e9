import fc from 'fast-check';
import type { IDataObject, IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';

import { receiveEvent } from '../../../nodes/Blooio/trigger/receive';
import { anyUnits, outsideText } from '../support/texts';
import { hmac, T } from '../inbound/signed/signing';

export const SECRET = 'whsec_the_secret';
export const API_KEY = 'bl_live_the_key';
export const credential = {
	apiKey: API_KEY,
	baseUrl: 'https://example.com',
	webhookSecret: SECRET,
};

export type Parameters = Readonly<Record<string, unknown>>;

/** What one workflow has taken does not concern another one. */
let workflows = 0;

/** What the node sees of n8n, and what it did there. */
export function surroundings(parameters: Parameters) {
	const log: string[] = [];
	const keep = (text: string) => void log.push(text);
	return {
		log,
		context: {
			getNode: () => ({
				id: 'trigger',
				name: 'Blooio Trigger',
				type: 'n8n-nodes-blooio.blooioTrigger',
			}),
			getWorkflow: () => ({ id: `w${++workflows}` }),
			getMode: () => 'webhook',
			addExecutionHints: () => undefined,
			getCredentials: async () => credential,
			getNodeParameter: (name: string, ...rest: unknown[]) => parameters[name] ?? rest.at(-1),
			logger: { warn: keep, error: keep },
		},
	};
}

/** Delivers bytes and says what became of them. */
export async function deliver(body: Uint8Array, headers: object, parameters: Parameters) {
	const { context, log } = surroundings({
		events: ['*'],
		...parameters,
		'additionalOptions.registration': 'manual',
	});
	const answers: unknown[] = [];
	const response = {
		statusCode: 200,
		writableEnded: false,
		status(code: number) {
			answers.push(code);
			return response;
		},
		json: (given: unknown) => void answers.push(given),
	};
	const given = {
		...context,
		getRequestObject: () => ({ rawBody: body }),
		getResponseObject: () => response,
		getHeaderData: () => headers,
	} as unknown as IWebhookFunctions;
	return { result: await receiveEvent(given, T * 1000), answers, log };
}

/** The execution that an event has started. */
export function executionWith(json: IDataObject, parameters: Parameters) {
	const { context } = surroundings(parameters);
	return { ...context, getInputData: () => [{ json }] } as unknown as IExecuteFunctions;
}

export const signed = (body: Uint8Array) => ({
	'x-blooio-signature': `t=${T},v1=${hmac(SECRET, T, body)}`,
});

export const NAMES = [
	...['event', 'message_id', 'external_id', 'internal_id', 'protocol', 'sender', 'is_group'],
	...['group_id', 'reaction', 'action', 'poll_id', 'voter', 'option', 'attachments', 'text'],
	...['delivery', '__proto__', 'constructor', 'toString', 'toJSON', 'timestamp', 'status'],
];
export const EVENTS = [
	...['message.received', 'message.sent', 'message.failed', 'message.reaction', 'poll.voted'],
	...['constructor', '__proto__', 'toString', 'hasOwnProperty', ''],
];
export const member = fc.oneof(outsideText, fc.jsonValue(), fc.constantFrom(...EVENTS));
export const payload = fc
	.tuple(
		fc.dictionary(fc.constantFrom(...NAMES), member),
		fc.option(fc.constantFrom(...EVENTS), { nil: undefined }),
	)
	.map(([members, event]) => JSON.stringify({ ...members, ...(event !== undefined && { event }) }));
export const deep = fc
	.constantFrom('{"event":', '')
	.map((start) => `${start}${'['.repeat(50_000)}`);
export const body = fc.oneof(
	payload.map((text) => Buffer.from(text)),
	fc.oneof(fc.json(), anyUnits, deep).map((text) => Buffer.from(text)),
	deep.map((text) => Buffer.from(`${text}${']'.repeat(50_000)}${text[0] === '{' ? '}' : ''}`)),
	fc.uint8Array({ maxLength: 200 }),
);
export const headers = fc.dictionary(
	fc.constantFrom('x-blooio-replay', 'x-original-event-id', 'content-type', 'host', '__proto__'),
	fc.oneof(anyUnits, fc.array(anyUnits, { maxLength: 2 }), fc.anything()),
);
export const settings = fc.record({
	simplify: fc.boolean(),
	filters: fc.constantFrom({}, { from: '+15551234567' }, { chatKind: 'group' }),
});

export function parsed(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(Buffer.from(bytes).toString());
	} catch {
		return undefined;
	}
}

/** What a delivery says of the event that it replays. */
export function textOrNull(given: Readonly<Record<string, unknown>>): string | null {
	const text = given['x-original-event-id'];
	return (typeof text === 'string' && text.trim().slice(0, 200)) || null;
}

export const isObject = (value: unknown) =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a body is nested so deeply that no event can be meant. */
export const isDeep = (bytes: Uint8Array) => /(\[\s*){201}/.test(Buffer.from(bytes).toString());
