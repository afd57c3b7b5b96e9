import type { IHttpRequestOptions } from 'n8n-workflow';

import { download } from '../../../../nodes/Blooio/trigger/event/download';

const LIMITS = { sizeLimit: 1000, timeLimitMs: 60_000, allowLoopback: false };

const streamOf = (text: string) => ({
	destroy: () => undefined,
	async *[Symbol.asyncIterator]() {
		yield Buffer.from(text);
	},
});

/** A world in which one address redirects to another; says what was asked of it. */
async function redirected(status: number, location: string) {
	const asked: IHttpRequestOptions[] = [];
	const file = await download(
		async (options) => {
			asked.push(options);
			const first = asked.length === 1;
			return {
				statusCode: first ? status : 200,
				headers: first ? { location } : {},
				body: streamOf('a file'),
			};
		},
		'https://cdn.example.com/photo.jpg',
		LIMITS,
	);
	return { file, asked };
}

describe.each([301, 302, 303, 307, 308])('HTTP %d', (status) => {
	it.each([
		'https://files.example.org/photo.jpg',
		'//files.example.org/photo.jpg',
		'/other.jpg',
		'https://93.184.215.14/photo.jpg',
	])('to a public host is followed: %s', async (location) => {
		const { file, asked } = await redirected(status, location);
		expect(file).toMatchObject({ bytes: Buffer.from('a file') });
		expect(asked.map(({ url }) => url)).toEqual([
			'https://cdn.example.com/photo.jpg',
			new URL(location, 'https://cdn.example.com/').href,
		]);
	});

	it.each([
		'https://127.0.0.1/',
		'https://localhost/',
		'https://localhost.localdomain/',
		'https://2130706433/',
		'https://0x7f.1/',
		'https://10.1.2.3/',
		'https://172.16.0.1/',
		'https://192.168.1.1/',
		'https://169.254.169.254/latest/meta-data/',
		'https://[::1]/',
		'https://[::ffff:10.0.0.1]/',
		'https://[fd00::1]/',
		'https://router/',
		'https://metadata.google.internal/',
		'//10.0.0.1/photo.jpg',
		'http://files.example.org/photo.jpg',
		'http://127.0.0.1/',
		'https://me:secret@files.example.org/',
		'https://:secret@files.example.org/',
		'file:///etc/passwd',
		'ftp://files.example.org/',
		'data:text/plain,hello',
	])('to %s is not', async (location) => {
		const { file, asked } = await redirected(status, location);
		expect(file).toEqual({ problem: expect.stringMatching(/^its address/) });
		expect(asked).toHaveLength(1);
	});
});

it('no request of a download follows a redirect by itself, or carries anything of its own', async () => {
	const { asked } = await redirected(302, '/other.jpg');
	for (const options of asked) {
		expect(options).toMatchObject({ disableFollowRedirect: true, method: 'GET' });
		expect(options).not.toHaveProperty('headers');
		expect(options).not.toHaveProperty('auth');
	}
});
