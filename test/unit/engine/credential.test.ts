import type { ICredentialDataDecryptedObject, INode } from 'n8n-workflow';

import {
	keepCredential,
	mistrustCredential,
	readCredential,
	recallCredential,
} from '../../../nodes/Blooio/engine/credential';
import { connect, type ApiContext } from '../../../nodes/Blooio/engine/http/connection';
import { BLOOIO_V2 } from '../../../nodes/Blooio/v2';

const NOW = 1_700_000_000_000;
const LATER = NOW + 59_000;
const MUCH_LATER = NOW + 61_000;

let ids = 0;
const newId = () => `credential-${++ids}`;

/** A call of a webhook whose credential n8n gives so, and how often it was asked. */
function call(id: string | null, data: ICredentialDataDecryptedObject, status = () => 200) {
	const used: unknown[] = [];
	const context: ApiContext = {
		getCredentials: jest.fn(async () => await Promise.resolve(data)),
		getNode: () => ({ credentials: { blooioApi: { id, name: 'Blooio' } } }) as unknown as INode,
		helpers: {
			httpRequestWithAuthentication: async (_name, _options, more) => {
				used.push(more?.credentialsDecrypted?.data?.apiKey);
				return await Promise.resolve({ statusCode: status(), headers: {}, body: {} });
			},
		},
	};
	return { context, used, reads: () => jest.mocked(context.getCredentials).mock.calls.length };
}

const credential = (apiKey: string) => ({ apiKey, baseUrl: 'https://example.com' });

/** A first call that has read the credential and kept it. */
async function keep(id: string | null, apiKey: string) {
	const { context } = call(id, credential(apiKey));
	await readCredential(context);
	await keepCredential(context, NOW);
}

test.each([
	['goes by what was read a moment ago', LATER, 0],
	['reads it again after a minute', MUCH_LATER, 1],
	['reads it again where the clock was set back', NOW - 61_000, 1],
])('a call %s', async (_, now, reads) => {
	const id = newId();
	await keep(id, 'key');
	const next = call(id, credential('key'));
	recallCredential(next.context, now);
	expect(await readCredential(next.context)).toMatchObject({ apiKey: 'key' });
	expect(next.reads()).toBe(reads);
});

test('what was kept does not live longer by being used', async () => {
	const id = newId();
	await keep(id, 'old');
	const next = call(id, credential('new'));
	recallCredential(next.context, LATER);
	await keepCredential(next.context, LATER);
	const last = call(id, credential('new'));
	recallCredential(last.context, MUCH_LATER);
	expect(await readCredential(last.context)).toMatchObject({ apiKey: 'new' });
});

test.each([
	['another credential', newId(), newId()],
	['one without an ID', null, null],
])('%s is read', async (_, kept, other) => {
	await keep(kept, 'key');
	const next = call(other, credential('other'));
	recallCredential(next.context, LATER);
	expect(await readCredential(next.context)).toMatchObject({ apiKey: 'other' });
});

test('what turns out to be old is read again, and told nobody any more', async () => {
	const id = newId();
	await keep(id, 'old');
	const next = call(id, credential('new'));
	recallCredential(next.context, LATER);
	expect(await readCredential(next.context)).toMatchObject({ apiKey: 'old' });
	// What was read just now is trusted, where anyone could give the reason.
	expect(mistrustCredential(next.context, NOW)).toBe(false);
	expect(mistrustCredential(next.context, NOW + 1)).toBe(true);
	expect(await readCredential(next.context)).toMatchObject({ apiKey: 'new' });
	// What it has read itself is as new as can be.
	expect(mistrustCredential(next.context)).toBe(false);
	const last = call(id, credential('new'));
	recallCredential(last.context, LATER);
	await readCredential(last.context);
	expect(last.reads()).toBe(1);
});

test('a request that is refused with 401 goes out once more with what the credential holds now', async () => {
	const id = newId();
	await keep(id, 'old-key');
	const answers = [401, 200, 401];
	const next = call(id, credential('new-key'), () => answers.shift() ?? 200);
	recallCredential(next.context, LATER);
	const connection = await connect(next.context, BLOOIO_V2);
	const { signal } = new AbortController();
	const url = 'https://example.com/chats';
	expect(await connection.call({ url }, signal)).toMatchObject({ statusCode: 200 });
	expect(next.used).toEqual(['old-key', 'new-key']);
	expect(connection.secrets).toEqual(['old-key', 'new-key']);
	expect(await connection.call({ url }, signal)).toMatchObject({ statusCode: 401 });
	expect(next.used).toEqual(['old-key', 'new-key', 'new-key']);
});
