import fc from 'fast-check';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { passOn } from '../../../nodes/Blooio/trigger/event/passOn';
import { PATIENCE_MS, runs } from '../support/nightly.cjs';
import { anyUnits, outsideText } from '../support/texts';
import { anyValue } from '../support/values';
import { T } from '../inbound/signed/signing';
import {
	surroundings,
	deliver,
	executionWith,
	signed,
	body,
	headers,
	settings,
	parsed,
	textOrNull,
	isObject,
	isDeep,
} from './anyTrigger';

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
