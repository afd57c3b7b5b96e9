import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';

import { connectionOf, type Connection } from './engine/http/connection';
import { Pace } from './engine/http/pace';
import { send } from './engine/http/send';
import { failureFromInvalidInput, type Failure } from './errors/failure';
import { InvalidInput } from './errors/invalidInput';
import { meSchema } from './schemas/answers/me';
import { BLOOIO_V2 } from './v2';

/** A person waits for it. */
const TIMEOUT_MS = 15_000;

const NO_API =
	'There is no Blooio API at this Base URL. The usual one is https://backend.blooio.com/v2/api.';

/** What to say where the catalogue's advice is about messages, or the answer came from somebody else. */
const WORDS: ReadonlyMap<string, string> = new Map(
	Object.entries({
		unauthorized:
			'Blooio does not know this API key. Copy it again from your Blooio dashboard, without spaces.',
		forbidden:
			'Blooio refuses this API key. Check in your Blooio dashboard that it is active and what it may do.',
		not_found: NO_API,
		unexpected_answer: NO_API,
		rate_limited:
			'Blooio received too many requests at once. The API key may be right: wait a minute and test it again.',
		device_unreachable: 'Blooio cannot be reached at the moment. Test the credential again later.',
		no_active_number: 'Blooio cannot be reached at the moment. Test the credential again later.',
		server_error: 'Blooio cannot be reached at the moment. Test the credential again later.',
	}),
);

const ok: INodeCredentialTestResult = { status: 'OK', message: 'Connection successful!' };
const problem = (message: string): INodeCredentialTestResult => ({ status: 'Error', message });

const words = ({ code, message, hint }: Failure) =>
	problem(WORDS.get(code) ?? `${message}. ${hint}.`);

/** n8n's request helper as a credential test has it, in the form in which requests are sent here. */
function openFor(
	{ data = {} }: ICredentialsDecrypted,
	{ helpers }: ICredentialTestFunctions,
): Connection {
	const connection = connectionOf(data, BLOOIO_V2, async ({ method, url, timeout }) => {
		const answer: unknown = await helpers.request({
			method,
			url,
			timeout,
			auth: { bearer: connection.apiKey },
			json: true,
			simple: false,
			resolveWithFullResponse: true,
			useStream: true,
			// n8n would send the key along to any other host.
			followRedirect: false,
		});
		return answer;
	});
	return connection;
}

async function test(connection: Connection): Promise<INodeCredentialTestResult> {
	const outcome = await send(
		connection,
		{ method: 'GET', path: '/me', safe: true },
		{
			policy: { retries: 1, baseMs: 500, capMs: 500, longestRetryAfterMs: 0 },
			timeoutMs: TIMEOUT_MS,
			pace: new Pace(0),
		},
	);
	if (outcome.kind === 'cancelled') return problem('The test was cancelled.');
	if (outcome.kind === 'failure') return words(outcome.failure);
	const me = meSchema.safeParse(outcome.body);
	if (!me.success) return problem(NO_API);
	if (me.data.valid === false) {
		return problem(
			'This API key was revoked or has expired. Create a new one in your Blooio dashboard.',
		);
	}
	return ok;
}

/**
 * Tests a credential by `GET /me` (OpenAPI operationId getMe), by the rules that hold when a workflow
 * runs. Never throws.
 */
export async function testCredential(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	try {
		return await test(openFor(credential, this));
	} catch (error) {
		if (error instanceof InvalidInput) return words(failureFromInvalidInput(error));
		return problem('The credential could not be tested. Save it and test it again.');
	}
}
