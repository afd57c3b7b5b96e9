import type { IHttpRequestOptions } from 'n8n-workflow';

import { download } from '../../../../nodes/Blooio/engine/downloads/download';

const LIMITS = { sizeLimit: 1000, timeLimitMs: 60_000, baseUrl: 'http://127.0.0.1:3000/v2/api' };

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
		'http://127.0.0.1:3000/v2/api/me',
		'http://2130706433:3000/',
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

describe('with an API on this machine', () => {
	const fetched = async (url: string, baseUrl = LIMITS.baseUrl) => {
		const asked: string[] = [];
		await download(
			async (options) => {
				asked.push(options.url);
				return { statusCode: 200, headers: {}, body: streamOf('a file') };
			},
			url,
			{ ...LIMITS, baseUrl },
		);
		return asked.length > 0;
	};

	it.each([
		['http://127.0.0.1:3000/files/1', true],
		['http://0x7f.1:3000/files/1', true],
		['http://127.0.0.1/files/1', false],
		['http://127.0.0.1:5678/rest/settings', false],
		['http://localhost:3000/', false],
		['https://127.0.0.1:3000/', false],
		['http://me:secret@127.0.0.1:3000/files/1', false],
		['http://127.0.0.2:3000/files/1', false],
	])('only its own origin is asked: %s', async (url, isFetched) => {
		expect(await fetched(url)).toBe(isFetched);
	});

	it('a Base URL that is public opens nothing', async () => {
		expect(await fetched('http://backend.blooio.com/x', 'https://backend.blooio.com/v2')).toBe(
			false,
		);
		expect(await fetched('https://backend.blooio.com/x', 'https://backend.blooio.com/v2')).toBe(
			true,
		);
	});
});

const failing = async (error: unknown) =>
	await download(
		async () => {
			throw error;
		},
		'https://cdn.example.com/photo.jpg',
		LIMITS,
	);

it.each([
	['connect ECONNREFUSED 10.0.0.1:22', 'ECONNREFUSED', 'its server could not be reached'],
	['connect ETIMEDOUT', 'ETIMEDOUT', 'its server could not be reached'],
	['read ECONNRESET', 'ECONNRESET', 'its server could not be reached'],
	['connect EHOSTUNREACH', 'EHOSTUNREACH', 'its server could not be reached'],
	['getaddrinfo ENOTFOUND x', 'ENOTFOUND', 'the name of its server is not known'],
	['expired', 'CERT_HAS_EXPIRED', 'its server has no valid certificate'],
])('of %s no more is told than its kind', async (message, code, problem) => {
	expect(await failing(Object.assign(new Error(message), { code }))).toEqual({ problem });
	const outer = Object.assign(new Error('outer'), { cause: Object.assign(new Error(), { code }) });
	expect(await failing(outer)).toEqual({ problem });
});

it('n8n’s own protection is named', async () => {
	const error = Object.assign(new Error('blocked'), { name: 'SsrfBlockedIpError' });
	expect(await failing(error)).toEqual({ problem: expect.stringContaining('own protection') });
});
