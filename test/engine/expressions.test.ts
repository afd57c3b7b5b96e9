import type { INodeParameters } from 'n8n-workflow';

import { CATALOGUE } from '../../nodes/Blooio/v2/codes';
import { NUMBERS } from '../simulator';
import { jsonOf, linksOf, startWorld, to } from './support/world';

const world = startWorld();

/** What an expression can give where a text, number, choice or set of fields is meant. */
const VALUES: unknown[] = [
	null,
	undefined,
	'',
	'  ',
	'some text',
	42,
	0,
	-1.5,
	Number.NaN,
	Number.POSITIVE_INFINITY,
	true,
	{},
	{ a: { b: 1 } },
	{ __rl: true, value: { a: 1 } },
	[],
	[null],
	['one', 2, true],
	[{ a: 1 }],
	[['nested']],
];

const EXPRESSION = '={{ $json.value }}';
const URL = 'https://cdn.example.com/a.png';

const more = (options: INodeParameters): INodeParameters => ({ options });
const part = (given: INodeParameters) => ({ text: '', ...more({ parts: { part: [given] } }) });
const row = (attachment: INodeParameters) => more({ attachments: { attachment: [attachment] } });

/** Each field of Send, given by the expression. */
const FIELDS: Array<[string, INodeParameters]> = [
	['To', { chatId: to(EXPRESSION) }],
	['To as a whole', { chatId: EXPRESSION }],
	['Text', { text: EXPRESSION }],
	['Further Texts as a whole', more({ texts: EXPRESSION })],
	['one of Further Texts', more({ texts: ['One', EXPRESSION] })],
	['Attachments as a whole', more({ attachments: EXPRESSION })],
	['Attachments as a list', more({ attachments: { attachment: EXPRESSION } })],
	['Attachment URL', row({ url: EXPRESSION })],
	['Attachment Name', row({ url: URL, name: EXPRESSION })],
	['Parts as a whole', more({ parts: EXPRESSION })],
	['Parts as a list', more({ parts: { part: EXPRESSION } })],
	['Part Kind', part({ kind: EXPRESSION, text: 'Hello' })],
	['Part Text', part({ kind: 'text', text: EXPRESSION })],
	['Mentioned Person', part({ kind: 'mention', text: 'Carol', mention: EXPRESSION })],
	['Part URL', part({ kind: 'file', url: EXPRESSION })],
	['Part Name', part({ kind: 'file', url: URL, name: EXPRESSION })],
	['Link of a part', part({ kind: 'link', url: EXPRESSION })],
	['Preview Title', part({ kind: 'link', url: URL, previewTitle: EXPRESSION })],
	['Preview Image', part({ kind: 'link', url: URL, previewImageUrl: EXPRESSION })],
	['Sender', more({ sender: EXPRESSION, fromNumber: to(NUMBERS.dedicated) })],
	['Sender alone', more({ sender: EXPRESSION })],
	['Sender Number', more({ fromNumber: to(EXPRESSION, 'list') })],
	['Effect', more({ effect: EXPRESSION })],
	['Link Preview as a whole', more({ linkPreview: EXPRESSION })],
	['Link Preview Title', more({ linkPreview: { preview: { title: EXPRESSION } } })],
	['Link Preview Image', more({ linkPreview: { preview: { imageUrl: EXPRESSION } } })],
	['Metadata as a whole', more({ metadata: EXPRESSION })],
	['Metadata Name', more({ metadata: { entry: [{ name: EXPRESSION, value: '1' }] } })],
	['Metadata Value', more({ metadata: { entry: [{ name: 'id', value: EXPRESSION }] } })],
	['Metadata (JSON)', more({ metadataJson: EXPRESSION })],
	['Reply To as a whole', more({ replyTo: EXPRESSION })],
	['Reply To Message ID', more({ replyTo: { target: { messageId: EXPRESSION } } })],
	['Reply To GUID', more({ replyTo: { target: { guid: EXPRESSION } } })],
	['Reply To Part', more({ replyTo: { target: { guid: 'ABC-1', partIndex: EXPRESSION } } })],
	['Share Contact Card', more({ shareContact: EXPRESSION })],
	['Typing Indicator', more({ typingIndicator: EXPRESSION })],
	['Duplicate Protection', { options: { idempotency: EXPRESSION } }],
	['Idempotency Key', { options: { idempotencyKey: EXPRESSION } }],
];

/** Options that hold for the whole run. */
const RUN_OPTIONS = ['maxConcurrency', 'maxRetries', 'messagesPerMinute', 'requestTimeout'];

const EVERY_CODE = CATALOGUE.map(({ code }) => code);

/** Codes with which the API may refuse what is well-formed. */
const REFUSALS = ['reply_target_not_found', 'conflict'];

/** Runs Send once per value in one execution; every item must end as a message or a coded refusal. */
async function expectSense(parameters: INodeParameters, values: unknown[]) {
	const { error, outputs } = await world.send(
		{ ...parameters, errorOutputs: EVERY_CODE },
		{ items: values.map((value) => ({ json: { id: 1, value: value as string } })) },
	);
	expect(error).toBeUndefined();
	const [sent = [], ...failed] = outputs;
	const links = outputs.flatMap(linksOf);
	expect(links.toSorted((a, b) => a - b)).toEqual(values.map((_, index) => index));
	const refused = new Map(EVERY_CODE.map((code, index) => [code, failed[index] ?? []]));
	for (const [code, items] of refused) {
		if (items.length === 0) continue;
		expect(['invalid_input', ...REFUSALS]).toContain(code);
		for (const json of jsonOf(items)) {
			expect(json.error).toMatchObject({
				code,
				message: expect.stringMatching(/\S/),
				hint: expect.stringMatching(/\S/),
			});
		}
	}
	for (const { body, status } of world.posts) {
		expect([body, status]).not.toEqual([expect.anything(), 400]);
		expect(JSON.stringify(body)).not.toMatch(/\[object|undefined|NaN|Infinity/);
	}
	expect(world.posts).toHaveLength(values.length - (refused.get('invalid_input')?.length ?? 0));
	return { sent, refused };
}

it.each(FIELDS)(
	'%s: whatever its expression gives ends as a message or as invalid_input',
	async (_name, parameters) => {
		await expectSense(parameters, VALUES);
	},
);

describe.each(RUN_OPTIONS)('Options, %s', (option) => {
	it.each(VALUES)('%j', async (value) => {
		await expectSense({ options: { [option]: EXPRESSION } }, [value]);
	});
});

it('Options as a whole', async () => {
	for (const value of VALUES) {
		world.simulator.reset();
		await expectSense({ options: EXPRESSION }, [value]);
	}
});

it('a number is sent as the text that it reads as', async () => {
	await expectSense({ text: EXPRESSION }, [42, true, 0]);
	expect(world.posts.map(({ body }) => body)).toEqual([
		{ text: '42' },
		{ text: 'true' },
		{ text: '0' },
	]);
});

it('a refusal names the field as the editor labels it', async () => {
	const { refused } = await expectSense({ text: EXPRESSION }, [{ a: 1 }, null, Number.NaN]);
	expect(jsonOf(refused.get('invalid_input')).map(({ error }) => error)).toEqual([
		expect.objectContaining({
			message: 'Text is not a text',
			hint: expect.stringMatching(
				/^Check the value or the expression behind Text: it gives an object\. Take one of its fields/,
			),
			context: { field: 'Text' },
		}),
		expect.objectContaining({ context: { field: 'Text' } }),
		expect.objectContaining({
			hint: 'Check the value or the expression behind Text: it gives NaN',
		}),
	]);
});

describe('an expression that fails', () => {
	const text = '={{ $json.id === 2 ? $("Nobody").first().json.text : "Hello" }}';
	const items = [{ id: 1 }, { id: 2 }, { id: 3 }];

	it('stops the node with n8n’s own error, before anything is sent', async () => {
		const { error } = await world.send({ text }, { items });
		expect(error).toMatchObject({
			name: 'ExpressionError',
			message: "Referenced node doesn't exist",
		});
		expect(world.posts).toEqual([]);
	});

	it('goes to Invalid input where that is selected, and the other items are sent', async () => {
		const { outputs } = await world.send({ text, errorOutputs: ['invalid_input'] }, { items });
		expect(outputs.map(linksOf)).toEqual([[0, 2], [1]]);
		expect(jsonOf(outputs[1])).toEqual([
			{ id: 2, error: expect.objectContaining({ message: "Referenced node doesn't exist" }) },
		]);
	});

	it('goes to the error output of the node', async () => {
		const { outputs } = await world.send(
			{ text, errorOutputs: [] },
			{ items, settings: { onError: 'continueErrorOutput' } },
		);
		expect(outputs.map(linksOf)).toEqual([[0, 2], [1]]);
	});
});
