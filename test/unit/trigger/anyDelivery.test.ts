import fc from 'fast-check';
import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	IWebhookFunctions,
} from 'n8n-workflow';

import { passOn } from '../../../nodes/Blooio/trigger/event/passOn';
import { receiveEvent } from '../../../nodes/Blooio/trigger/receive';
import { PATIENCE_MS, runs } from '../support/nightly.cjs';
import { anyUnits, outsideText } from '../support/texts';
import { anyValue } from '../support/values';
import { hmac, T } from '../inbound/signed/signing';

const SECRET = 'whsec_the_secret';
const API_KEY = 'bl_live_the_key';
const credential = { apiKey: API_KEY, baseUrl: 'https://example.com', webhookSecret: SECRET };

type Parameters = Readonly<Record<string, unknown>>;

/** What one workflow has taken does not concern another one. */
let workflows = 0;

/** What the node sees of n8n, and what it did there. */
function surroundings(parameters: Parameters) {
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
async function deliver(body: Uint8Array, headers: object, parameters: Parameters) {
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
function executionWith(json: IDataObject, parameters: Parameters) {
	const { context } = surroundings(parameters);
	return { ...context, getInputData: () => [{ json }] } as unknown as IExecuteFunctions;
}

const signed = (body: Uint8Array) => ({
	'x-blooio-signature': `t=${T},v1=${hmac(SECRET, T, body)}`,
});

const NAMES = [
	...['event', 'message_id', 'external_id', 'internal_id', 'protocol', 'sender', 'is_group'],
	...['group_id', 'reaction', 'action', 'poll_id', 'voter', 'option', 'attachments', 'text'],
	...['delivery', '__proto__', 'constructor', 'toString', 'toJSON', 'timestamp', 'status'],
];
const EVENTS = [
	...['message.received', 'message.sent', 'message.failed', 'message.reaction', 'poll.voted'],
	...['constructor', '__proto__', 'toString', 'hasOwnProperty', ''],
];
const member = fc.oneof(outsideText, fc.jsonValue(), fc.constantFrom(...EVENTS));
const payload = fc
	.tuple(
		fc.dictionary(fc.constantFrom(...NAMES), member),
		fc.option(fc.constantFrom(...EVENTS), { nil: undefined }),
	)
	.map(([members, event]) => JSON.stringify({ ...members, ...(event !== undefined && { event }) }));
const deep = fc.constantFrom('{"event":', '').map((start) => `${start}${'['.repeat(50_000)}`);
const body = fc.oneof(
	payload.map((text) => Buffer.from(text)),
	fc.oneof(fc.json(), anyUnits, deep).map((text) => Buffer.from(text)),
	deep.map((text) => Buffer.from(`${text}${']'.repeat(50_000)}${text[0] === '{' ? '}' : ''}`)),
	fc.uint8Array({ maxLength: 200 }),
);
const headers = fc.dictionary(
	fc.constantFrom('x-blooio-replay', 'x-original-event-id', 'content-type', 'host', '__proto__'),
	fc.oneof(anyUnits, fc.array(anyUnits, { maxLength: 2 }), fc.anything()),
);
const settings = fc.record({
	simplify: fc.boolean(),
	filters: fc.constantFrom({}, { from: '+15551234567' }, { chatKind: 'group' }),
});

function parsed(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(Buffer.from(bytes).toString());
	} catch {
		return undefined;
	}
}

/** What a delivery says of the event that it replays. */
function textOrNull(given: Readonly<Record<string, unknown>>): string | null {
	const text = given['x-original-event-id'];
	return (typeof text === 'string' && text.trim().slice(0, 200)) || null;
}

const isObject = (value: unknown) =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a body is nested so deeply that no event can be meant. */
const isDeep = (bytes: Uint8Array) => /(\[\s*){201}/.test(Buffer.from(bytes).toString());

describe('any body, under any headers', () => {
	it(
		'with a valid signature is one item, filtered out, or refused as no JSON object',
		async () => {
			await fc.assert(
				fc.asyncProperty(body, headers, settings, async (bytes, others, parameters) => {
					const delivered = await deliver(bytes, { ...others, ...signed(bytes) }, parameters);
					const { result, answers } = delivered;
					if (!isObject(parsed(bytes)) || isDeep(bytes)) {
						expect(answers).toEqual([400, expect.objectContaining({ error: 'invalid_json' })]);
						return expect(result).toEqual({ noWebhookResponse: true });
					}
					expect(answers).toEqual([]);
					expect(result.webhookResponse).toEqual({ received: true });
					if (!result.workflowData) return;
					expect(result.workflowData).toEqual([[{ json: expect.any(Object) }]]);
					const json = result.workflowData[0]?.[0]?.json;
					expect(json?.delivery).toEqual({
						key: expect.any(String),
						replay: expect.any(Boolean),
						original_event_id: textOrNull(others),
						received_at: T * 1000,
					});
					const [[item] = []] = await passOn(executionWith(json ?? {}, parameters));
					expect(item?.json).toMatchObject({ delivery: json?.delivery });
				}),
				runs(500),
			);
		},
		PATIENCE_MS,
	);

	it(
		'without one is refused with 401, and nothing of it is logged',
		async () => {
			await fc.assert(
				fc.asyncProperty(body, headers, settings, async (bytes, others, parameters) => {
					const { result, answers, log } = await deliver(bytes, others, parameters);
					expect([result, answers[0]]).toEqual([{ noWebhookResponse: true }, 401]);
					expect(log).toEqual([expect.stringMatching(/^Blooio Trigger: a delivery was refused/)]);
					expect(JSON.stringify([answers, log])).not.toMatch(/the_secret|the_key/);
				}),
				runs(200),
			);
		},
		PATIENCE_MS,
	);
});

it(
	'whatever the parameters of the trigger are, a signed delivery is taken or the field is named',
	async () => {
		const bytes = Buffer.from('{"event":"message.received"}');
		const names = ['events', 'simplify', 'filters', 'additionalOptions', 'from', 'chatKind'];
		await fc.assert(
			fc.asyncProperty(
				fc.dictionary(fc.constantFrom(...names), anyValue),
				fc.dictionary(
					fc.constantFrom('from', 'ourNumbers', 'chatKind', 'protocols', 'signatureTolerance'),
					anyValue,
				),
				async (parameters, filters) => {
					const { simplify = true, ...given } = parameters;
					const all = { filters, additionalOptions: filters, ...given, simplify };
					const outcome = await deliver(bytes, signed(bytes), all).catch((error: unknown) => error);
					expect(outcome).toEqual(
						outcome instanceof Error
							? expect.objectContaining({
									name: 'NodeOperationError',
									description: expect.stringMatching(/\S/),
								})
							: expect.objectContaining({ result: expect.anything() }),
					);
				},
			),
			runs(500),
		);
	},
	PATIENCE_MS,
);

describe('any attachments, behind any server,', () => {
	const address = fc.oneof(
		fc.webUrl(),
		outsideText,
		outsideText.map((text) => `https://cdn.example.com/${text}`),
		fc.constantFrom('https://cdn.example.com/a.png', 'https://10.0.0.1/', 'https://a.b@c.de/'),
	);
	const attachment = fc.oneof(
		address,
		fc.record({ url: address, name: fc.jsonValue() }),
		fc.jsonValue(),
	);
	const answer = fc.record({
		statusCode: fc.oneof(fc.constantFrom<unknown>(200, 302, 404), fc.anything()),
		headers: fc.oneof(
			fc.dictionary(
				fc.constantFrom('location', 'content-type', 'content-length'),
				fc.oneof(address, anyUnits, fc.anything()),
			),
			fc.anything(),
		),
		body: fc.oneof(
			fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 3 }).map((chunks) => ({
				destroy: () => undefined,
				async *[Symbol.asyncIterator]() {
					yield* chunks;
				},
			})),
			fc.anything(),
		),
	});

	it(
		'never cost the event: each is a file, or said not to be one',
		async () => {
			await fc.assert(
				fc.asyncProperty(
					fc.oneof(fc.array(attachment, { maxLength: 3 }), fc.jsonValue()),
					fc.oneof(answer, fc.anything()),
					async (attachments, answered) => {
						const asked: string[] = [];
						const item = { json: { text: 'Hello', attachments } } as INodeExecutionData;
						const { context } = surroundings({
							additionalOptions: { downloadAttachments: true },
						});
						const given = {
							...context,
							getInputData: () => [item],
							getExecutionCancelSignal: () => undefined,
							helpers: {
								httpRequest: async ({ url }: { url: string }) => {
									asked.push(url);
									return answered;
								},
								prepareBinaryData: async (bytes: Buffer, fileName?: string) => ({
									data: bytes.toString('base64'),
									fileName,
								}),
							},
						} as unknown as IExecuteFunctions;
						const [[out] = []] = await passOn(given);
						expect(out?.json).toMatchObject({ text: 'Hello' });
						for (const url of asked) {
							expect(url).toMatch(/^https:/i);
							expect(new URL(url).hostname).not.toBe('10.0.0.1');
						}
						const list = Array.isArray(attachments) ? attachments : [];
						const errors = out?.json.attachment_errors;
						const failed = Array.isArray(errors) ? errors.length : 0;
						expect(Object.keys(out?.binary ?? {}).length + failed).toBe(list.length);
					},
				),
				runs(500),
			);
		},
		PATIENCE_MS,
	);
});
