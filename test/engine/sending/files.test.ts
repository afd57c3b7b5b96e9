import { createHash } from 'node:crypto';

import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { LoggedRequest } from '../../simulator';
import { keepInMemory, keepOnDisk, store } from '../support/binaryStore.cjs';
import { startFileHost } from '../support/fileHost';
import { jsonOf, more, startWorld, together, type WorldRun } from '../support/world';

let onRequest: ((request: LoggedRequest) => void) | undefined;
const world = startWorld({
	timing: { sentAfterMs: 0, deliveredAfterMs: 0 },
	onRequest: (request) => onRequest?.(request),
});
const host = startFileHost();

const PDF = { mimeType: 'application/pdf', fileName: 'Menu.pdf' };
const PNG = { mimeType: 'image/png', fileExtension: 'png' };

const input = (binaryProperty: unknown = 'data', more = {}) =>
	({ source: 'input', binaryProperty, ...more }) as INodeParameters;

const attached = (...attachment: INodeParameters[]): INodeParameters =>
	more({ attachments: { attachment } });

const send = async (parameters: INodeParameters, more: WorldRun = {}) =>
	await world.send(parameters, { restApiUrl: host.restApiUrl, ...more });

const item = (binary: IDataObject, json: IDataObject = {}) =>
	({ json, binary }) as unknown as IDataObject;

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What the messages of Alice's chat that went out in this test hold, oldest first. */
async function arrivedFiles() {
	await world.simulator.idle();
	return world.simulator.state.messages
		.all()
		.filter(({ messageId }) => !seeded.has(messageId))
		.map(({ attachments }) => attachments.map(({ name, received }) => ({ name, ...received })));
}

let seeded: Set<string>;
beforeEach(() => {
	seeded = new Set(world.simulator.state.messages.all().map(({ messageId }) => messageId));
});

it('a file of the item arrives, byte by byte, under its own name', async () => {
	const data = await store('%PDF-1.7 menu', PDF);
	const { error, outputs } = await send(attached(input()), { items: [item({ data })] });
	expect(error).toBeUndefined();
	expect(await arrivedFiles()).toEqual([
		[{ name: 'Menu.pdf', bytes: 13, type: 'application/pdf', sha256: sha256('%PDF-1.7 menu') }],
	]);
	expect(jsonOf(outputs[0])).toMatchObject([{ duplicate: false, files: ['Menu.pdf'] }]);
});

it.each([
	['a list of names', 'one, two', ['Menu.pdf', 'two.png']],
	['all of them', '*', ['Menu.pdf', 'two.png', 'three']],
	['a list by an expression', '={{ ["two", "one"] }}', ['two.png', 'Menu.pdf']],
	['a file itself by an expression', '={{ $binary.two }}', ['two.png']],
	['each only once', 'one, *, one', ['Menu.pdf', 'two.png', 'three']],
])('several files go out: %s', async (_what, names, expected) => {
	const binary = {
		one: await store('one', PDF),
		two: await store('two', PNG),
		three: await store('three', { mimeType: 'text/plain' }),
	};
	const { error } = await send(attached(input(names)), { items: [item(binary)] });
	expect(error).toBeUndefined();
	const files = await arrivedFiles();
	expect(files.map((list) => list.map(({ name }) => name))).toEqual([expected]);
	expect(files[0]?.every(({ sha256: digest }) => digest !== undefined)).toBe(true);
});

it('a file in place of a URL is taken for what it is', async () => {
	const data = await store('one', PDF);
	const { error } = await send(attached({ url: '={{ $binary.data }}' }), {
		items: [item({ data })],
	});
	expect(error).toBeUndefined();
	expect(await arrivedFiles()).toMatchObject([[{ name: 'Menu.pdf', sha256: sha256('one') }]]);
});

it('a name may be given, and files from the web go beside it', async () => {
	const data = await store('one', PDF);
	await send(
		attached(input('data', { name: 'Today.pdf' }), { url: 'https://cdn.example.com/a b.png' }),
		{ items: [item({ data })] },
	);
	expect(world.posts.map(({ body }) => body)).toMatchObject([
		{ attachments: [{ name: 'Today.pdf' }, 'https://cdn.example.com/a%20b.png'] },
	]);
});

it('a part of a message may be a file of the item', async () => {
	const data = await store('one', PDF);
	const part = [
		{ kind: 'text', text: 'Look: ' },
		{ kind: 'file', ...input() },
	];
	const { error } = await send(
		{ text: '', ...more({ parts: { part } } as INodeParameters) },
		{
			items: [item({ data })],
		},
	);
	expect(error).toBeUndefined();
	expect(await arrivedFiles()).toMatchObject([[{ name: 'Menu.pdf', sha256: sha256('one') }]]);
});

it('a file that code has put into the item as it is goes out as well', async () => {
	const data = { ...PDF, data: Buffer.from('made by code').toString('base64') };
	const { error } = await send(attached(input()), { items: [item({ data })] });
	expect(error).toBeUndefined();
	expect(await arrivedFiles()).toMatchObject([[{ sha256: sha256('made by code') }]]);
});

describe('nothing is sent', () => {
	const refused = async (parameters: INodeParameters, more: WorldRun) => {
		const { outputs } = await send({ errorOutputs: ['invalid_input'], ...parameters }, more);
		expect(world.simulator.requests).toEqual([]);
		const [json] = jsonOf(outputs[1]);
		return json?.error as IDataObject;
	};
	const withFile = async () => ({ items: [item({ data: await store('one', PDF) })] });

	it.each([
		['a name that is not there', input('other'), 'The item has no file named "other"', 'data'],
		['no name', input(''), 'Attachment has no file', 'Input Binary Field'],
		[
			'a file of somebody else',
			input('={{ { mimeType: "text/plain", id: "filesystem-v2:workflows/1/executions/1/x" } }}'),
			'Input Binary Field gives a file that does not come with the item',
			'Merge',
		],
	])('for %s', async (_what, row, message, hint) => {
		const error = await refused(attached(row), await withFile());
		expect(error.message).toBe(message);
		expect(error.hint).toContain(hint);
	});

	it('where all files are meant, and there is neither a file nor a text', async () => {
		const error = await refused({ ...attached(input('*')), text: '' }, { items: [{ a: 1 }] });
		expect(error.message).toMatch(/nothing to send/);
	});

	it.each([
		['empty', 0, /is empty/],
		['over 100 MB', 100 * 1024 * 1024 + 1, /is 100\.1 MB/],
	])('for a file that is %s', async (_what, bytes, message) => {
		const data = { ...(await store('one', PDF)), bytes };
		const error = await refused(attached(input()), { items: [item({ data })] });
		expect(error.message).toMatch(message);
	});

	it('where n8n has no address that others can open', async () => {
		const error = await refused(attached(input()), {
			...(await withFile()),
			restApiUrl: 'http://localhost:5678/rest',
			baseUrl: 'https://backend.blooio.com/v2/api',
		});
		expect(error.message).toBe('Blooio cannot fetch files from n8n at http://localhost:5678');
		expect(error.hint).toMatch(/WEBHOOK_URL.*tunnel/);
		expect(JSON.stringify(error)).not.toMatch(/token|eyJ/);
	});

	it('where n8n keeps files in memory only', async () => {
		keepInMemory();
		try {
			const data = { ...PDF, data: Buffer.from('one').toString('base64') };
			const error = await refused(attached(input()), { items: [item({ data })] });
			expect(error.message).toMatch(/keeps files in memory only$/);
			expect(error.hint).toContain('N8N_DEFAULT_BINARY_DATA_MODE');
		} finally {
			await keepOnDisk();
		}
	});

	it.each([
		'http://localhost/menu.pdf',
		'https://192.168.1.5/menu.pdf',
		'https://nas.local/menu.pdf',
	])('for %s, which Blooio cannot open', async (url) => {
		const baseUrl = 'https://backend.blooio.com/v2/api';
		const error = await refused(attached({ url }), { baseUrl });
		expect(error.message).toMatch(/^Blooio cannot open Attachment URL/);
		expect(error.hint).toContain('From Input');
	});
});

it('where all files are meant and there is none, the text goes out alone', async () => {
	const { error, outputs } = await send(attached(input('*')), { items: [{ a: 1 }] });
	expect(error).toBeUndefined();
	expect(world.posts.map(({ body }) => body)).toEqual([{ text: 'Hello' }]);
	expect(jsonOf(outputs[0])).toMatchObject([{ files: [] }]);
});

describe('Same Content', () => {
	const content = (others: INodeParameters = {}) =>
		together(attached(input()), more({ idempotency: 'content' }), others);
	const file = async (bytes: string, execution: string, facts: typeof PDF = PDF) => ({
		executionId: execution,
		items: [item({ data: await store(bytes, facts, execution) })],
	});
	const keys = () => world.posts.map(({ headers }) => headers['idempotency-key']);
	const bodies = () => world.posts.map(({ body }) => JSON.stringify(body));

	it('knows a file by its bytes, in whichever execution, and sends it once', async () => {
		await send(content(), await file('the same', '1'));
		const { error, outputs } = await send(content(), await file('the same', '2'));
		expect(error).toBeUndefined();
		expect(new Set(keys()).size).toBe(1);
		// The address was another one, which Blooio minds.
		expect(new Set(bodies()).size).toBe(2);
		expect(await arrivedFiles()).toHaveLength(1);
		expect(jsonOf(outputs[0])).toMatchObject([
			{ duplicate: true, message_id: null, files: ['Menu.pdf'] },
		]);
	});

	it('takes other bytes, and another name, for another message', async () => {
		await send(content(), await file('one', '1'));
		await send(content(), await file('two', '2'));
		await send(content(), await file('two', '3', { ...PDF, fileName: 'Other.pdf' }));
		expect(new Set(keys()).size).toBe(3);
		expect(await arrivedFiles()).toHaveLength(3);
	});

	it('is the same for a file in the item itself', async () => {
		await send(content(), await file('the same', '1'));
		const data = { ...PDF, data: Buffer.from('the same').toString('base64') };
		await send(content(), { executionId: '2', items: [item({ data })] });
		expect(new Set(keys()).size).toBe(1);
		expect(await arrivedFiles()).toHaveLength(1);
	});
});

describe('the same message again', () => {
	it('every attempt carries the very same body', async () => {
		world.simulator.fail({ times: 2, respond: { status: 503 } });
		const data = await store('one', PDF);
		await send(together(attached(input()), more({ maxRetries: 3 })), { items: [item({ data })] });
		const sent = world.posts.map(({ body }) => JSON.stringify(body));
		expect(sent).toHaveLength(3);
		expect(new Set(sent).size).toBe(1);
	});

	it('Retry On Fail carries the very same body, whatever time has passed', async () => {
		world.simulator.fail({ times: 1, drop: 'after' });
		const data = await store('one', PDF);
		const { error, outputs } = await send(
			together({ errorOutputs: [] }, attached(input()), more({ maxRetries: 0 })),
			{
				items: [item({ data })],
				settings: { retryOnFail: true, maxTries: 2, waitBetweenTries: 1_100 },
			},
		);
		expect(error).toBeUndefined();
		expect(new Set(world.posts.map(({ body }) => JSON.stringify(body))).size).toBe(1);
		expect(jsonOf(outputs[0])).toMatchObject([
			{ duplicate: true, message_id: expect.stringMatching(/^msg_/) },
		]);
		expect(await arrivedFiles()).toHaveLength(1);
	});

	it('a job that is done again sends nothing twice', async () => {
		const data = await store('one', PDF);
		const run = { items: [item({ data })], executionId: '9' };
		await send(attached(input()), run);
		const again = await send(together(attached(input()), more({ fileLinkLifetime: 24.5 })), run);
		expect(again.error).toBeUndefined();
		expect(jsonOf(again.outputs[0])).toMatchObject([{ duplicate: true }]);
		expect(await arrivedFiles()).toHaveLength(1);
	});
});

it('the address is in no output, even where Blooio repeats it', async () => {
	const data = await store('one', PDF);
	world.simulator.fail({ times: 1, respond: { status: 503 } });
	onRequest = ({ body }) => {
		const message = `Cannot load ${JSON.stringify(body)}`;
		world.simulator.fail({ times: 1, respond: { status: 400, body: { error: 'Bad', message } } });
	};
	const { outputs } = await send(
		{ ...attached(input()), errorOutputs: ['invalid_request'] },
		{ items: [item({ data })] },
	);
	onRequest = undefined;
	expect(world.posts).toHaveLength(2);
	const text = JSON.stringify(outputs);
	expect(text).toContain('Cannot load');
	expect(text).toContain('[hidden]');
	expect(text).not.toMatch(/token|eyJ/);
});

it('the address is open for as long as was chosen', async () => {
	const data = await store('one', PDF);
	const before = Math.floor(Date.now() / 1000);
	await send(together(attached(input()), more({ fileLinkLifetime: 2 })), {
		items: [item({ data })],
	});
	const [post] = world.posts;
	const token = /token=([^"]+)/.exec(JSON.stringify(post?.body))?.[1] ?? '';
	const [, payload = ''] = token.split('.');
	const { exp } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { exp: number };
	expect(exp - before).toBeGreaterThanOrEqual(7200);
	expect(exp - before).toBeLessThan(7200 + 60);
});
