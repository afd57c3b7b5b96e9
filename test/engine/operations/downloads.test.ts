import type { INodeParameters } from 'n8n-workflow';

import { NUMBERS, PEOPLE } from '../../simulator';
import { recordMessage } from '../../simulator/state/record';
import { startWorld, to } from '../support/world';
import { FILE, startFiles, type FileServer } from '../trigger/support/files';

const world = startWorld();
let files: FileServer;
beforeAll(async () => {
	files = await startFiles(() => world.simulator.url);
});
beforeEach(() => {
	files.requests.length = 0;
});
afterAll(async () => await files.close());

const { stranger } = PEOPLE;
let clock = Date.UTC(2026, 4, 5);

/** A message in the chat with the stranger; `/…` stands for a file of the server. */
const add = (direction: 'inbound' | 'outbound', text: string, ...paths: string[]): string =>
	recordMessage(world.simulator.state, {
		chatId: stranger,
		direction,
		line: NUMBERS.dedicated,
		text,
		createdAt: (clock += 60_000),
		attachments: paths.map((path) => ({ url: path.replace(/^\//, `${files.origin}/`) })),
	}).messageId;

const run = async (operation: string, parameters: INodeParameters, options: INodeParameters = {}) =>
	await world.run(
		{
			resource: 'message',
			operation,
			chatId: to(stranger),
			...parameters,
			options: { downloadAttachments: true, ...options },
		},
		{ baseUrl: `${files.origin}/v2/api` },
	);

/** The items of the first output as `[names of the files, errors]`. */
async function filesOf(...given: Parameters<typeof run>) {
	const { error, outputs } = await run(...given);
	expect(error).toBeUndefined();
	return (outputs[0] ?? []).map(({ binary = {}, json }) => [
		Object.entries(binary).map(([field, { fileName }]) => `${field}: ${fileName}`),
		json.attachment_errors,
	]);
}

const PHOTO = '/photo%20one.jpg';

it('of one message, with name, type and bytes, and without the credential', async () => {
	const messageId = add('inbound', 'Look', PHOTO);
	const { outputs } = await run('get', { messageId });
	const [item] = outputs[0] ?? [];
	expect(item?.json).toMatchObject({
		message_id: messageId,
		text: 'Look',
		attachments: [{ url: `${files.origin}${PHOTO}`, binary_field: 'attachment_0' }],
	});
	expect(item?.binary?.attachment_0).toMatchObject({
		fileName: 'photo one.jpg',
		mimeType: 'image/jpeg',
	});
	expect(Buffer.from(item?.binary?.attachment_0?.data ?? '', 'base64')).toEqual(FILE);
	expect(files.requests).toHaveLength(1);
	expect(files.requests[0]).not.toHaveProperty('authorization');
});

it('of a list, each with its message', async () => {
	add('inbound', 'One', PHOTO);
	add('inbound', 'None');
	add('outbound', 'Two', '/png', PHOTO);
	const found = await filesOf('getAll', { returnAll: true }, { binaryPrefix: 'file' });
	expect(found).toEqual([
		[['file0: png.png', 'file1: photo one.jpg'], undefined],
		[[], undefined],
		[['file0: photo one.jpg'], undefined],
	]);
});

it('of an answer', async () => {
	const messageId = add('outbound', 'Send me a picture');
	add('inbound', 'Here', PHOTO);
	const { outputs } = await run('getAnswer', { messageId });
	expect(outputs[0]).toMatchObject([
		{
			json: { data: { attachments: [{ binary_field: 'attachment_0' }] } },
			binary: { attachment_0: { fileName: 'photo one.jpg' } },
		},
	]);
});

it('of a conversation, the newest messages first, each of which names its own', async () => {
	add('inbound', 'One', '/nothing', PHOTO);
	add('outbound', 'Thanks');
	add('inbound', 'Two', '/voice.caf', '/png');
	const { outputs } = await run(
		'getConversation',
		{},
		{ lastHours: 0, attachmentCountLimit: 3, binaryPrefix: 'file' },
	);
	const [item] = outputs[0] ?? [];
	const found = Object.entries(item?.binary ?? {}).map(([field, { fileName }]) => [
		field,
		fileName,
	]);
	expect(found).toEqual([
		['file0', 'voice.caf'],
		['file1', 'png.png'],
	]);
	const url = (path: string) => `${files.origin}${path}`;
	expect(item?.json.messages).toEqual([
		expect.objectContaining({
			attachments: [
				{ url: url('/nothing'), binary_field: null },
				{ url: url(PHOTO), binary_field: null },
			],
		}),
		expect.not.objectContaining({ attachments: expect.anything() }),
		expect.objectContaining({
			attachments: [
				{ url: url('/voice.caf'), binary_field: 'file0' },
				{ url: url('/png'), binary_field: 'file1' },
			],
		}),
	]);
	expect(item?.json.attachment_errors).toEqual([
		{ index: 2, error: expect.stringContaining('HTTP 404') },
		{ index: 3, error: expect.stringContaining('Attachment Count Limit') },
	]);
});

it.each([
	['that is gone', '/nothing', {}, 'HTTP 404'],
	['in a private network', 'https://10.0.0.1/x', {}, 'in a private network'],
	['beyond the limit', '/large', { attachmentSizeLimit: 1 }, 'it is larger than 1 MB'],
])('one %s is named, and the message comes all the same', async (_what, path, options, problem) => {
	const messageId = add('inbound', 'Look', path, PHOTO);
	const { outputs, run: ended } = await run('get', { messageId }, options);
	expect(outputs[0]).toMatchObject([
		{
			json: {
				text: 'Look',
				attachment_errors: [{ index: 0, error: expect.stringContaining(problem) }],
			},
			binary: { attachment_1: {} },
		},
	]);
	expect(JSON.stringify(ended.data.resultData.runData)).toContain(
		'1 attachment was not downloaded',
	);
});

it('are left alone unless they are wanted, and where the item failed', async () => {
	const messageId = add('inbound', 'Look', PHOTO);
	expect(await filesOf('get', { messageId }, { downloadAttachments: false })).toEqual([
		[[], undefined],
	]);
	const { outputs } = await world.run(
		{
			resource: 'message',
			operation: 'get',
			chatId: to(stranger),
			messageId: 'msg_none',
			errorOutputs: ['not_found'],
			options: { downloadAttachments: true },
		},
		{
			baseUrl: `${files.origin}/v2/api`,
			items: [{ attachments: [`${files.origin}${PHOTO}`] }],
		},
	);
	expect(outputs[1]).toHaveLength(1);
	expect(files.requests).toEqual([]);
});
