import { UnexpectedError } from 'n8n-workflow';

import { post } from './support/post';
import { FILE, startFiles, type FileServer } from './support/files';
import { startTriggerWorld, type Given } from './support/world';

const world = startTriggerWorld();
let files: FileServer;
beforeAll(async () => {
	files = await startFiles();
});
beforeEach(() => {
	files.requests.length = 0;
});
afterAll(async () => await files.close());

const secret = 'whsec_made_by_hand';

/** Delivers a message with attachments; `/…` stands for a file of the server. */
async function arrive(
	attachments: unknown,
	additionalOptions: Record<string, string | number | boolean> = {},
	given: Given = {},
	more: Record<string, boolean> = {},
) {
	const n8n = await world.workflow(
		{
			additionalOptions: {
				registration: 'manual',
				downloadAttachments: true,
				...additionalOptions,
			},
			...more,
		},
		// The server of the files is also that of the API: its own origin may be asked.
		{ webhookSecret: secret, baseUrl: `${files.origin}/v2/api`, ...given },
	);
	const absolute = JSON.stringify({ event: 'message.received', message_id: 'msg_1', attachments });
	const body = absolute.replaceAll('"/', `"${files.origin}/`);
	const answer = await post(n8n, { secret, body });
	expect(answer).toEqual({ status: 200, body: { received: true } });
	const [execution] = n8n.executions;
	expect(execution?.error).toBeUndefined();
	const [item, ...others] = execution?.items ?? [];
	expect(others).toEqual([]);
	expect(item?.json).toMatchObject({ message_id: 'msg_1', delivery: expect.anything() });
	return item;
}

it('are downloaded into binary fields, with their names and types', async () => {
	const item = await arrive(['/photo%20one.jpg', { url: '/photo%20one.jpg', name: '../mine.jpg' }]);
	expect(item?.binary).toEqual({
		attachment_0: expect.objectContaining({ fileName: 'photo one.jpg', mimeType: 'image/jpeg' }),
		attachment_1: expect.objectContaining({ fileName: 'mine.jpg', mimeType: 'image/jpeg' }),
	});
	expect(Buffer.from(item?.binary?.attachment_0?.data ?? '', 'base64')).toEqual(FILE);
	expect(item?.json).not.toHaveProperty('attachment_errors');
	expect(item?.pairedItem).toEqual({ item: 0 });
});

it('are fetched without the credential', async () => {
	await arrive(['/photo%20one.jpg', '/moved']);
	expect(files.requests).toHaveLength(3);
	for (const headers of files.requests) {
		expect(headers).not.toHaveProperty('authorization');
		expect(JSON.stringify(headers)).not.toContain('bl_test');
	}
});

it('are fetched after a redirection, under a prefix of one’s own, with Simplify', async () => {
	const item = await arrive(['/moved'], { binaryPrefix: 'file' }, {}, { simplify: true });
	expect(Object.keys(item?.binary ?? {})).toEqual(['file0']);
	expect(item?.json).toHaveProperty('chat_id');
});

it.each([
	['is not there', '/nothing', {}, 'its server answered HTTP 404'],
	['is redirected in circles', '/circle', {}, 'it is redirected too often'],
	['is redirected into a private network', '/away', {}, 'does not start with https://'],
	['is announced as too large', '/large', { attachmentSizeLimit: 1 }, 'it is larger than 1 MB'],
	['turns out too large', '/endless', { attachmentSizeLimit: 1 }, 'it is larger than 1 MB'],
	['breaks off', '/broken-off', {}, 'it broke off before its end'],
	['stalls', '/stalled', { attachmentTimeLimit: 0.3 }, 'it took longer than 0.3 seconds'],
	['never begins', '/silent', { attachmentTimeLimit: 0.3 }, 'it took longer than 0.3 seconds'],
	['is in a private network', 'https://10.0.0.1/x', {}, 'in a private network'],
	['is not https', 'http://files.example.com/x', {}, 'does not start with https://'],
	['is at another port', 'http://127.0.0.1:1/x', {}, 'does not start with https://'],
	['is at an address in other digits', 'https://2130706433/x', {}, 'in a private network'],
	['is at an address in hexadecimal digits', 'https://0x7f.1/x', {}, 'in a private network'],
	['carries a user', 'https://me@files.example.com/x', {}, 'holds a user name'],
	['is no address', 'photo.jpg', {}, 'is not a web address'],
	['is something else', 5, {}, 'it has no address'],
])('that %s leaves the event whole', async (_what, attachment, options, problem) => {
	const item = await arrive([attachment, '/photo%20one.jpg'], options);
	const errors = item?.json.attachment_errors;
	expect(errors).toEqual([{ index: 0, error: expect.stringContaining(problem) }]);
	expect(Object.keys(item?.binary ?? {})).toEqual(['attachment_1']);
});

it.each([
	['by its bytes', '/png', 'image/png', 'image'],
	['by its name', '/IMG_1.HEIC', 'image/heic', 'image'],
	['by its bytes, of Apple’s own kinds', '/voice.caf', 'audio/x-caf', 'audio'],
])('that come as mere bytes get their type %s', async (_what, path, mimeType, fileType) => {
	const item = await arrive([path]);
	expect(item?.binary?.attachment_0).toMatchObject({ mimeType, fileType });
});

it.each([
	[true, 'Audio Message.ogg', 'audio/ogg', 'OggS'],
	[false, 'Audio Message.caf', 'audio/x-caf', 'caff'],
])('with Voice Memos as Ogg %s, a voice memo is %s', async (voiceMemosAsOgg, fileName, ...is) => {
	const item = await arrive(['/memo/Audio%20Message.caf'], { voiceMemosAsOgg });
	const { data = '', mimeType, ...file } = item?.binary?.attachment_0 ?? {};
	expect(file).toMatchObject({ fileName, fileType: 'audio' });
	expect([mimeType, Buffer.from(data, 'base64').toString('latin1', 0, 4)]).toEqual(is);
});

it.each([
	['of the event first', { url: '/dispo/7f3a', name: 'bill.pdf' }, 'bill.pdf'],
	['of the header', '/dispo/7f3a', 'Rechnung ä.pdf'],
	['of the last address', '/to-name', 'final name.bin'],
	['of the address, with the ending of the type where it has none', '/7f3a', '7f3a.m4a'],
])('have the name %s', async (_what, attachment, fileName) => {
	const item = await arrive([attachment]);
	expect(item?.binary?.attachment_0).toMatchObject({ fileName });
});

it('of the own origin carry no user either', async () => {
	const url = files.origin.replace('http://', 'http://me:secret@');
	const item = await arrive([`${url}/photo%20one.jpg`]);
	expect(item?.json.attachment_errors).toEqual([
		{ index: 0, error: expect.stringContaining('holds a user name') },
	]);
	expect(files.requests).toEqual([]);
});

it('are no more than an event may bring; the rest is named', async () => {
	const list = Array.from({ length: 5 }, () => '/photo%20one.jpg');
	const item = await arrive(list, { attachmentCountLimit: 3 });
	expect(Object.keys(item?.binary ?? {})).toEqual(['attachment_0', 'attachment_1', 'attachment_2']);
	expect(item?.json.attachment_errors).toEqual([
		{ index: 3, error: expect.stringContaining('more than 3') },
		{ index: 4, error: expect.stringContaining('more than 3') },
	]);
	expect(files.requests).toHaveLength(3);
});

it('are named up to a bound, however many they are', async () => {
	const list = Array.from({ length: 1_000 }, () => '/photo%20one.jpg');
	const item = await arrive(list, { attachmentCountLimit: 1 });
	const errors = item?.json.attachment_errors as Array<{ error: string }>;
	expect(errors).toHaveLength(101);
	expect(errors.at(-1)?.error).toMatch(/nor were 898 more$/);
});

it('come to no more than an event may bring', async () => {
	const list = Array.from({ length: 4 }, () => '/photo%20one.jpg');
	const item = await arrive(list, { attachmentTotalSizeLimit: 0.0024 });
	expect(Object.keys(item?.binary ?? {})).toEqual(['attachment_0', 'attachment_1']);
	expect(item?.json.attachment_errors).toEqual([
		{ index: 2, error: expect.stringContaining('Attachment Total Size Limit') },
		{ index: 3, error: expect.stringContaining('Attachment Total Size Limit') },
	]);
});

it('take no longer than an event may take', async () => {
	const list = ['/stalled', '/stalled', '/stalled', '/photo%20one.jpg'];
	const item = await arrive(list, { attachmentTotalTimeLimit: 0.3, attachmentTimeLimit: 60 });
	expect(item?.binary).toBeUndefined();
	expect(item?.json.attachment_errors).toEqual([
		{ index: 0, error: expect.stringContaining('it took longer than 0.3 seconds') },
		...[1, 2, 3].map((index) => ({
			index,
			error: expect.stringContaining('Attachment Total Time Limit'),
		})),
	]);
});

it('of this very machine are refused unless Blooio runs there too', async () => {
	const item = await arrive(['/photo%20one.jpg'], {}, { baseUrl: 'https://blooio.example/v2/api' });
	expect(item?.json.attachment_errors).toHaveLength(1);
	expect(files.requests).toEqual([]);
});

describe('with a credential that', () => {
	const deleted = Object.defineProperty({}, 'apiKey', {
		enumerable: true,
		get: () => {
			throw new UnexpectedError('Credential with ID "1" does not exist');
		},
	});

	it.each([
		['is deleted', deleted],
		['has an unusable base URL', { apiKey: 'key', baseUrl: 'nonsense' }],
	])('%s do not cost the event', async (_what, credential) => {
		const n8n = await world.workflow({ additionalOptions: { downloadAttachments: true } });
		await n8n.publish();
		n8n.setup.credential = credential;
		const attachments = [`${files.origin}/photo%20one.jpg`];
		const body = JSON.stringify({ event: 'message.received', message_id: 'msg_1', attachments });
		await post(n8n, { secret: world.webhook().secret, body });
		expect(n8n.executions).toEqual([
			expect.objectContaining({
				error: undefined,
				items: [
					expect.objectContaining({
						json: expect.objectContaining({
							message_id: 'msg_1',
							attachment_errors: [
								{ index: 0, error: expect.stringContaining('does not start with https://') },
							],
						}),
					}),
				],
			}),
		]);
		expect(files.requests).toEqual([]);
	});
});

it.each([[undefined], [null], ['text'], [[]]])('may be %j', async (attachments) => {
	const item = await arrive(attachments);
	expect(item).not.toHaveProperty('binary');
	expect(item?.json).not.toHaveProperty('attachment_errors');
});

it('are left alone unless they are wanted', async () => {
	const item = await arrive(['/photo%20one.jpg'], { downloadAttachments: false });
	expect(item).not.toHaveProperty('binary');
	expect(files.requests).toEqual([]);
});
