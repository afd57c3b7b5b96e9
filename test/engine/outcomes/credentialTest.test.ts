import { CredentialTestContext } from 'n8n-core';
import type { ICredentialDataDecryptedObject, INodeCredentialTestResult } from 'n8n-workflow';

import { startHostileApi } from '../../hostile/api.cjs';
import { KEYS } from '../../simulator';
import { additionalData } from '../support/additionalData';
import { loadPackage, nodeTypes } from '../support/package/nodeTypes';
import { startWorld } from '../support/world';

const world = startWorld();
const NO_API = 'There is no Blooio API at this Base URL';

let api: Awaited<ReturnType<typeof startHostileApi>>;
beforeAll(async () => (api = await startHostileApi()));
afterAll(async () => await api.close());

/** Tests a credential as the editor does, by the function of either node. */
async function test(
	data: ICredentialDataDecryptedObject,
	type = 'n8n-nodes-blooio.blooio',
): Promise<INodeCredentialTestResult> {
	await loadPackage();
	const node = nodeTypes.getByNameAndVersion(type);
	const [credential] = node.description.credentials ?? [];
	const method = node.methods?.credentialTest?.[String(credential?.testedBy)];
	expect(method).toBeDefined();
	const context = new CredentialTestContext(additionalData('internal', '1', {}));
	return await method!.call(context, { id: '1', name: 'Blooio', type: 'blooioApi', data });
}

const withBase = async (baseUrl: string) => await test({ apiKey: KEYS.blooio, baseUrl });
const withKey = async (apiKey: string) => await test({ apiKey, baseUrl: world.simulator.url });

it.each(['n8n-nodes-blooio.blooio', 'n8n-nodes-blooio.blooioTrigger'])(
	'a credential that works is tested by %s, with one request',
	async (type) => {
		const { url: baseUrl } = world.simulator;
		expect(await test({ apiKey: ` ${KEYS.blooio}\n`, baseUrl: `${baseUrl}/` }, type)).toEqual({
			status: 'OK',
			message: 'Connection successful!',
		});
		expect(world.simulator.requests.map(({ method, path }) => [method, path])).toEqual([
			['GET', '/v2/api/me'],
		]);
	},
);

it('a Twilio key works as well', async () => {
	expect((await withKey(KEYS.twilio)).status).toBe('OK');
});

describe('a server that is not Blooio', () => {
	it.each<[string, number, unknown]>([
		['a web page', 200, '<!doctype html><title>Welcome</title>'],
		['an empty object', 200, {}],
		['a status page', 200, { status: 'ok' }],
		['nothing', 200, ''],
		['OK', 200, 'OK'],
		['a list', 200, []],
		['another API', 200, { valid: 'yes', id: 7 }],
		['HTTP 204', 204, ''],
		['a web page with 404', 404, '<html>Not found</html>'],
		['a text with 404', 404, '404 page not found'],
		['a web page with 403', 403, '<html>Forbidden</html>'],
		['404 in JSON', 404, { error: 'Not found', status: 404 }],
	])('%s is no connection', async (_what, status, body) => {
		api.answer(status, body);
		const { status: tested, message } = await withBase(api.url);
		expect([tested, message]).toEqual(['Error', expect.stringContaining(NO_API)]);
	});

	it('a redirect is not followed with the key', async () => {
		api.answer(301, '', { location: world.simulator.url });
		expect((await withBase(api.url)).message).toContain(NO_API);
		expect(world.simulator.requests).toEqual([]);
	});
});

describe('what is wrong is said in plain words', () => {
	const own = (status: number, message = 'No') => ({ error: 'ApiError', message, status });

	it.each<[number, string]>([
		[401, 'Blooio does not know this API key'],
		[402, 'Check plan and billing'],
		[403, 'Blooio refuses this API key'],
		[429, 'received too many requests'],
		[500, 'cannot be reached at the moment'],
		[502, 'cannot be reached at the moment'],
		[503, 'cannot be reached at the moment'],
	])('%i', async (status, words) => {
		api.answer(status, own(status));
		const { status: tested, message } = await withBase(api.url);
		expect([tested, message]).toEqual(['Error', expect.stringContaining(words)]);
		expect(message).not.toMatch(/item|undefined|[A-Z]{5,}/);
	});

	it('a key that was revoked, and one that nobody knows', async () => {
		expect((await withKey(KEYS.revoked)).message).toMatch(/revoked|does not know/);
		expect((await withKey('bl_live_of_nobody')).message).toContain('does not know this API key');
		api.answer(200, { auth_type: 'api_key', valid: false });
		expect((await withBase(api.url)).message).toContain('was revoked or has expired');
	});

	it.each([
		['http://127.0.0.1:1/v2/api', 'the connection was refused'],
		['http://blooio.invalid/v2/api', 'the host name was not found'],
	])('no connection to %s', async (baseUrl, words) => {
		const { status, message } = await withBase(baseUrl);
		expect([status, message]).toEqual(['Error', expect.stringContaining(words)]);
		expect(message).toContain('Base URL');
	});

	it('https where there is none', async () => {
		const { message } = await withBase(api.url.replace('http:', 'https:'));
		expect(message).toContain('no secure connection (TLS)');
	});

	it.each([
		['https://user:pass@example.com/v2/api', 'must not hold a user or password'],
		['https://example.com/v2/api?x=1', 'must not hold a ? or #'],
		['http://backend.blooio.com/v2/api', 'must start with https://'],
		['backend.blooio.com', 'is not a web address'],
		['', 'is not a web address'],
	])('%j is refused as when a workflow runs', async (baseUrl, words) => {
		const { status, message } = await withBase(baseUrl);
		expect([status, message]).toEqual(['Error', expect.stringContaining(words)]);
	});

	it('a Base URL of 100,000 slashes is refused', async () => {
		const { message } = await withBase(`https://example.com${'/'.repeat(100_000)}`);
		expect(message).toContain('is not a web address');
	});

	it('an API key with a space in it', async () => {
		expect((await withKey('bl live')).message).toContain('copy the API key');
	});

	it.each(['HTTP 101', 'a body without end', '400 MB in 1 kB of brotli'])(
		'%s ends, and no connection is claimed',
		async (how) => {
			api.behave(how);
			expect((await withBase(api.url)).status).toBe('Error');
		},
		60_000,
	);
});

it('the key never stands in the result', async () => {
	api.answer(500, { error: 'ApiError', message: `Key ${KEYS.blooio}` });
	expect(JSON.stringify(await withBase(api.url))).not.toContain(KEYS.blooio);
});
