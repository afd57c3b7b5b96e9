import { GROUPS, KEYS, PEOPLE, TINY_PNG } from '../../../simulator';
import { call, chatPath, plainError, statusOf, upload } from '../client';
import { useSimulator } from '../useSimulator';

const TEN_MB = 10 * 1024 * 1024;

describe('an uploaded image', () => {
	const simulator = useSimulator();

	const background = (chatId: string) => `${chatPath(chatId)}/background`;
	const setBackground = async (chatId: string, bytes = TINY_PNG, type?: string) =>
		await upload(simulator, 'PUT', background(chatId), 'background', { bytes, type });
	const icon = (groupId: string) => `/groups/${groupId}/icon`;
	const setIcon = async (groupId: string, bytes = TINY_PNG, key?: string) =>
		await upload(simulator, 'POST', icon(groupId), 'icon', { bytes, key });

	const bytes = (start: string) => Buffer.from(`${start}${'\0'.repeat(20)}`, 'latin1');

	it.each([
		['image/jpeg', '\xff\xd8\xff\xe0'],
		['image/gif', 'GIF89a'],
		['image/webp', 'RIFF\0\0\0\0WEBP'],
		['image/heic', '\0\0\0\x18ftypheic'],
		['image/heif', '\0\0\0\x18ftypmif1'],
	])('is taken as %s', async (type, start) => {
		expect(await statusOf(setBackground(PEOPLE.alice, bytes(start), type))).toBe(200);
	});

	it.each([
		['image/bmp', 'BM', 'Not a JPEG, PNG, GIF, WebP or HEIC/HEIF image'],
		['image/png', TINY_PNG.toString('base64'), 'Not a JPEG, PNG, GIF, WebP'],
		['image/png', '', 'Not a JPEG, PNG, GIF, WebP'],
		['image/jpeg', 'GIF89a', 'Declared as image/jpeg, but it is image/gif'],
		['application/octet-stream', 'GIF89a', 'Declared as application/octet-stream'],
	])('is refused as %s that starts with %j', async (type, start, message) => {
		const answer = await setBackground(PEOPLE.alice, bytes(start), type);
		const refused = plainError(400, expect.stringContaining(`background: ${message}`));
		expect(answer.body).toEqual(refused);
	});

	it('has at most 10 MB', async () => {
		const large = Buffer.concat([TINY_PNG, Buffer.alloc(TEN_MB - TINY_PNG.length)]);
		expect(await statusOf(setBackground(PEOPLE.alice, large))).toBe(200);
		const tooLarge = Buffer.concat([large, Buffer.alloc(1)]);
		const refused = (field: string) => plainError(400, `${field}: Larger than 10 MB`);
		expect((await setBackground(PEOPLE.alice, tooLarge)).body).toEqual(refused('background'));
		expect((await setIcon(GROUPS.team, tooLarge)).body).toEqual(refused('icon'));
	});

	it('stands in the one field', async () => {
		const path = background(PEOPLE.alice);
		const wrong = await upload(simulator, 'PUT', path, 'icon', { bytes: TINY_PNG });
		expect(wrong.body).toEqual(plainError(400, 'Unknown field: icon'));
	});

	it.each<[string, (form: FormData) => void, string]>([
		['a text', (form) => form.append('background', 'https://example.com/a.png'), 'Not a file'],
		['nothing', () => {}, 'Missing'],
		[
			'two files',
			(form) => {
				for (let i = 0; i < 2; i++) form.append('background', new Blob([new Uint8Array(TINY_PNG)]));
			},
			'More than one file',
		],
	])('is refused with %s', async (_title, fill, message) => {
		const body = new FormData();
		fill(body);
		const headers = { Authorization: `Bearer ${KEYS.blooio}` };
		const url = `${simulator.url}${background(PEOPLE.alice)}`;
		const response = await fetch(url, { method: 'PUT', headers, body });
		expect(await response.json()).toEqual(plainError(400, `background: ${message}`));
	});

	it('is refused as JSON and in a broken form', async () => {
		const path = background(PEOPLE.alice);
		const json = await call(simulator, 'PUT', path, { body: { background: 'x' } });
		expect(json.body).toEqual(
			plainError(400, expect.stringContaining('Expected multipart/form-data')),
		);
		const response = await fetch(`${simulator.url}${path}`, {
			method: 'PUT',
			headers: {
				Authorization: `Bearer ${KEYS.blooio}`,
				'Content-Type': 'multipart/form-data; boundary=x',
			},
			body: '--x\r\nContent-Disposition: form-data; name="background"; filename="a"\r\n\r\nabc',
		});
		expect(response.status).toBe(400);
	});

	it('stands in the log without its bytes', async () => {
		await setBackground(PEOPLE.alice);
		expect(simulator.requests).toMatchObject([
			{
				status: 200,
				body: {
					background: { filename: 'image', mimetype: 'image/png', bytes: TINY_PNG.length },
				},
			},
		]);
	});

	it('comes after failure rules and a wrong key', async () => {
		simulator.fail({ times: 1, path: '/background', respond: { status: 500, body: {} } });
		expect(await statusOf(setBackground(PEOPLE.alice))).toBe(500);
		expect(await statusOf(setIcon(GROUPS.team, TINY_PNG, KEYS.revoked))).toBe(401);
	});
});
