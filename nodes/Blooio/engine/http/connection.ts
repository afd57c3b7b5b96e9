import type {
	IAdditionalCredentialOptions,
	ICredentialDataDecryptedObject,
	IHttpRequestOptions,
	INode,
} from 'n8n-workflow';

import type { Api } from '../../api';
import { InvalidInput } from '../../errors/invalidInput';
import { wordsIn } from '../../schemas/textList';
import { isPublic } from '../../schemas/address/web/hosts';
import { parseUrl } from '../../schemas/address/web/url';
import { isRecord } from '../../schemas/answers/record';
import {
	CREDENTIAL,
	mistrustCredential,
	readCredential,
	type CredentialContext,
} from '../credential';

/** The part of n8n's node contexts that the engine needs to call the API. */
export interface ApiContext extends CredentialContext {
	getNode(): INode;
	helpers: {
		httpRequestWithAuthentication(
			this: unknown,
			credential: string,
			options: IHttpRequestOptions,
			more?: IAdditionalCredentialOptions,
		): Promise<unknown>;
	};
}

/** How requests reach the API: which one it is, where it is, and what must never be shown. */
export interface Connection {
	api: Api;
	/** Base URL without a trailing slash, version of the API included. */
	baseUrl: string;
	/** Texts that must not appear in any output. */
	secrets: readonly string[];
	/** Never to be sent or shown: n8n puts it into the requests by itself. */
	apiKey: string;
	/** @param signal ends the request */
	call(options: IHttpRequestOptions, signal: AbortSignal): Promise<unknown>;
}

/** A shorter text is no secret, and hiding it would spoil whatever it happens to stand in. */
const SHORTEST_SECRET = 6;

const asText = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

/** Longer than any address that a server takes. */
const LONGEST_URL = 2_000;

/**
 * Checks a base URL: https, http only in one's own machine or network, no user part, no query. A
 * trailing slash is dropped.
 *
 * @throws InvalidInput saying what is wrong with it
 */
export function parseBaseUrl(text: string, { label, usual }: Api['address']): string {
	const refuse = (problem: string) =>
		new InvalidInput(
			`The ${label} of the credential ${problem}`,
			`Open the credential and correct ${label}, e.g. ${usual}`,
			label,
		);
	const url = text.length > LONGEST_URL ? undefined : parseUrl(text);
	if (!url) throw refuse('is not a web address');
	if (url.protocol !== 'https:' && url.protocol !== 'http:')
		throw refuse('must start with https:// or http://');
	if (url.username !== '' || url.password !== '') throw refuse('must not hold a user or password');
	if (url.search !== '' || url.hash !== '') throw refuse('must not hold a ? or #');
	if (url.protocol === 'http:' && isPublic(url.hostname)) {
		throw refuse('must start with https://: over http:// anyone in between can read the API key');
	}
	return `${url.origin}${url.pathname}`.replace(/(?<!\/)\/+$/, '');
}

/** What an HTTP header carries unchanged; HTTP libraries take other characters out. */
const SENDABLE_KEY = /^[\x21-\x7e]*$/;

/**
 * Checks an API key. One that is not sent as it stands could not be recognised, and hidden, either.
 *
 * @throws InvalidInput for a key with spaces, accents or invisible characters in it
 */
function parseApiKey(apiKey: string): string {
	if (SENDABLE_KEY.test(apiKey)) return apiKey;
	throw new InvalidInput(
		'The API Key of the credential holds a space or another character that no key has',
		'Open the credential and copy the API key from your Blooio dashboard again',
		'API Key',
	);
}

/** The API key, and each of the webhook secrets, which may be several in one text. */
function secretsIn({ apiKey, webhookSecret }: ICredentialDataDecryptedObject): string[] {
	return [asText(apiKey), ...wordsIn(asText(webhookSecret))].filter(
		(secret) => secret.length >= SHORTEST_SECRET,
	);
}

/**
 * The context, but with a signal of one request in place of the execution's: n8n-core gives to every
 * request what the context names, whatever the options hold.
 */
const withSignal = (context: ApiContext, signal: AbortSignal): unknown =>
	Object.create(context, { getExecutionCancelSignal: { value: () => signal } });

/**
 * A connection by what a credential holds.
 *
 * @throws InvalidInput when its base URL or API key cannot be used
 */
export const connectionOf = (
	credential: ICredentialDataDecryptedObject,
	api: Api,
	call: Connection['call'],
): Connection => ({
	api,
	baseUrl: parseBaseUrl(asText(credential[api.address.property]), api.address),
	secrets: secretsIn(credential),
	apiKey: parseApiKey(asText(credential.apiKey)),
	call,
});

/**
 * The API key alone, for what is sealed with it.
 *
 * @throws InvalidInput for one that cannot be used; n8n's own error when no credential is set
 */
export const readApiKey = async (context: CredentialContext): Promise<string> =>
	parseApiKey(asText((await readCredential(context)).apiKey));

/**
 * A connection by the credential of a context.
 *
 * @throws InvalidInput when its base URL or API key cannot be used; n8n's own error when no credential
 *   is set
 */
export async function connect(context: ApiContext, api: Api): Promise<Connection> {
	let data = await readCredential(context);
	const send: Connection['call'] = async (options, signal) =>
		await context.helpers.httpRequestWithAuthentication.call(
			withSignal(context, signal),
			CREDENTIAL,
			{ ...options, abortSignal: signal },
			{ credentialsDecrypted: { id: '', name: CREDENTIAL, type: CREDENTIAL, data } },
		);
	const secrets = secretsIn(data);
	const call: Connection['call'] = async (options, signal) => {
		const answer = await send(options, signal);
		if (!isRecord(answer) || answer.statusCode !== 401 || !mistrustCredential(context))
			return answer;
		data = await readCredential(context);
		secrets.push(...secretsIn(data));
		return await send(options, signal);
	};
	return { ...connectionOf(data, api, call), secrets };
}
