import fc from 'fast-check';
import type { ICredentialDataDecryptedObject, INode } from 'n8n-workflow';

import { connect, parseBaseUrl } from '../../support/v2';
import { type ApiContext, readApiKey } from '../../../../nodes/Blooio/engine/http/connection';
import { InvalidInput } from '../../../../nodes/Blooio/errors/invalidInput';
import { acceptedBy, refusalOf } from '../../support/refusal';
import { outsideText } from '../../support/texts';

describe('an API key', () => {
	const contextWith = (apiKey: string): ApiContext => ({
		getCredentials: async () => ({ apiKey, baseUrl: 'https://example.com' }),
		getNode: () => ({
			id: 'node',
			name: 'Blooio',
			type: 'blooio',
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
		}),
		helpers: { httpRequestWithAuthentication: async () => ({}) },
	});

	it.each(['bl_live_0123', ' bl_live_0123 ', 'bl_live_0123\n'])(
		'%j is sent without its edges',
		async (key) => {
			expect((await connect(contextWith(key))).apiKey).toBe('bl_live_0123');
		},
	);

	it.each([
		'bl_live\u200b_0123',
		'bl_live 0123',
		'bl_live\r\nX: 1',
		'bl_lïve_0123',
		'bl\u0000live',
	])('%j is refused: it would not be sent as it stands', async (key) => {
		await expect(connect(contextWith(key))).rejects.toMatchObject({
			message: expect.stringContaining('API Key of the credential'),
			field: 'API Key',
		});
	});
});

describe('a base URL', () => {
	it.each([
		['https://backend.blooio.com/v2/api', 'https://backend.blooio.com/v2/api'],
		['https://backend.blooio.com/v2/api/', 'https://backend.blooio.com/v2/api'],
		['https://backend.blooio.com/v2/api///', 'https://backend.blooio.com/v2/api'],
		['http://127.0.0.1:4010/v2/api', 'http://127.0.0.1:4010/v2/api'],
		['HTTPS://Backend.Blooio.com/v2/api', 'https://backend.blooio.com/v2/api'],
		['https://example.com', 'https://example.com'],
		...['localhost:3000', '[::1]', '10.1.2.3', '192.168.0.7:81', 'blooio-proxy', 'nas.local'].map(
			(host): [string, string] => [`http://${host}/v2/api`, `http://${host}/v2/api`],
		),
		['https://example.com/', 'https://example.com'],
	])('%s is used as %s', (text, url) => {
		expect(parseBaseUrl(text)).toBe(url);
	});

	it.each([
		['', 'is not a web address'],
		['backend.blooio.com/v2/api', 'is not a web address'],
		['/v2/api', 'is not a web address'],
		['https://', 'is not a web address'],
		['ftp://backend.blooio.com', 'must start with https:// or http://'],
		['file:///etc/passwd', 'must start with https:// or http://'],
		['javascript:alert(1)', 'must start with https:// or http://'],
		['https://user@example.com/v2/api', 'must not hold a user or password'],
		['https://user:pass@example.com/v2/api', 'must not hold a user or password'],
		['https://:pass@example.com/v2/api', 'must not hold a user or password'],
		['https://backend.blooio.com@evil.example/', 'must not hold a user or password'],
		['https://example.com/v2/api?x=1', 'must not hold a ? or #'],
		[`https://example.com${'/'.repeat(100_000)}`, 'is not a web address'],
		...['backend.blooio.com', '8.8.8.8', '134744072', 'n8n.example.org:8080'].map(
			(host): [string, string] => [
				`http://${host}/v2/api`,
				'must start with https://: over http:// anyone in between can read the API key',
			],
		),
		['https://example.com/v2/api#x', 'must not hold a ? or #'],
	])('%j %s', (text, problem) => {
		const refusal = refusalOf(() => parseBaseUrl(text));
		expect(refusal.message).toBe(`The Base URL of the credential ${problem}`);
		expect(refusal.field).toBe('Base URL');
		expect(refusal.hint).toContain('https://backend.blooio.com/v2/api');
	});

	it('does not show a password that stands in it', () => {
		const { message, hint } = refusalOf(() => parseBaseUrl('https://user:hunter2@example.com'));
		expect(message + hint).not.toContain('hunter2');
	});

	it('of any text is refused by InvalidInput or can have a path put behind it', () => {
		fc.assert(
			fc.property(fc.oneof(outsideText, fc.webUrl()), (text) => {
				const base = acceptedBy(() => parseBaseUrl(text));
				if (base === undefined) return;
				const url = new URL(`${base}/chats`);
				expect(url.pathname.endsWith('/chats')).toBe(true);
				expect(url.href).toBe(`${base}/chats`);
				expect(parseBaseUrl(base)).toBe(base);
			}),
			{ numRuns: 500 },
		);
	});
});

describe('a connection', () => {
	const contextWith = (credential: ICredentialDataDecryptedObject) => {
		const calls: unknown[][] = [];
		const context: ApiContext = {
			getCredentials: async (type) => {
				calls.push(['getCredentials', type]);
				return credential;
			},
			getNode: () => ({}) as INode,
			helpers: {
				async httpRequestWithAuthentication(...given) {
					calls.push([this, ...given]);
					return 'answer';
				},
			},
		};
		return { context, calls };
	};

	it('knows where the API is and what must never be shown', async () => {
		const { context } = contextWith({
			apiKey: ' bl_live_1 ',
			baseUrl: ' https://example.com/v2/api/ ',
			webhookSecret: 'whsec_1',
		});
		expect(await connect(context)).toMatchObject({
			baseUrl: 'https://example.com/v2/api',
			apiKey: 'bl_live_1',
			secrets: ['bl_live_1', 'whsec_1'],
		});
	});

	it('knows each of several webhook secrets, and takes nothing short for a secret', async () => {
		const secretsOf = async (webhookSecret: string) => {
			const baseUrl = 'https://example.com';
			return (await connect(contextWith({ apiKey: 'bl_1234', baseUrl, webhookSecret }).context))
				.secrets;
		};
		expect(await secretsOf('whsec_1, whsec_2\nwhsec_3')).toEqual([
			'bl_1234',
			'whsec_1',
			'whsec_2',
			'whsec_3',
		]);
		expect(await secretsOf('a, none')).toEqual(['bl_1234']);
	});

	it('calls with the blooioApi credential, which n8n applies', async () => {
		const { context, calls } = contextWith({ apiKey: 'k', baseUrl: 'https://example.com' });
		const { call } = await connect(context);
		const { signal } = new AbortController();
		expect(await call({ url: 'https://example.com/me' }, signal)).toBe('answer');
		const [, request = []] = calls;
		expect(request.slice(1)).toMatchObject([
			'blooioApi',
			{ url: 'https://example.com/me', abortSignal: signal },
			{ credentialsDecrypted: { data: { apiKey: 'k', baseUrl: 'https://example.com' } } },
		]);
		// n8n-core takes the signal from the context, which stays as it is otherwise.
		const [caller] = request as Array<typeof context & { getExecutionCancelSignal(): unknown }>;
		expect(caller?.getExecutionCancelSignal()).toBe(signal);
		expect(caller?.helpers).toBe(context.helpers);
		expect(context).not.toHaveProperty('getExecutionCancelSignal');
	});

	it('lets n8n read the credential once, however often a context asks for it', async () => {
		const { context, calls } = contextWith({ apiKey: 'k', baseUrl: 'https://example.com' });
		const [, { call }] = await Promise.all([readApiKey(context), connect(context)]);
		const { signal } = new AbortController();
		await call({ url: 'https://example.com/me' }, signal);
		await call({ url: 'https://example.com/me' }, signal);
		expect(calls.filter(([name]) => name === 'getCredentials')).toHaveLength(1);

		const other = contextWith({ apiKey: 'other', baseUrl: 'https://example.com' });
		expect(await readApiKey(other.context)).toBe('other');
	});

	it.each<ICredentialDataDecryptedObject>([{}, { baseUrl: '' }, { baseUrl: 7 }])(
		'is refused without a base URL: %j',
		async (given) => {
			const { context } = contextWith({ apiKey: 'k', ...given });
			await expect(connect(context)).rejects.toBeInstanceOf(InvalidInput);
		},
	);
});
