import { setTimeout } from 'node:timers/promises';

/** The one user of a test instance. */
export const OWNER = {
	email: 'owner@example.com',
	firstName: 'Test',
	lastName: 'Owner',
	password: 'Blooio-test-1',
};

/** An answer of n8n that is not a success. */
export class RestError extends Error {
	/** @param {string} request @param {number} status @param {any} body */
	constructor(request, status, body) {
		super(`${request} answered ${status}: ${body?.message ?? JSON.stringify(body)}`);
		this.name = 'RestError';
		this.status = status;
		this.body = body;
	}
}

/**
 * n8n turns every call away, before it looks at it, while its database is too busy to answer.
 *
 * @param {unknown} error
 */
const isTurnedAway = (error) =>
	error instanceof RestError && error.status === 503 && /not ready/.test(error.message);

const AGAIN_AFTER_MS = 500;
/** n8n looks after its database every few seconds. */
const MOST_TRIES = 60;

/**
 * @typedef {(method: string, route: string, body?: unknown) => Promise<any>} RestRequest
 *   `route` e.g. `/rest/workflows`; returns the `data` of the answer, or the answer itself where
 *   it has none; throws a `RestError` when n8n refuses
 */

/**
 * A session of one user with n8n, held by its cookie.
 *
 * @param {string} url base address of n8n, without a trailing slash
 */
export function createSession(url) {
	let cookie = '';

	/** @type {RestRequest} */
	async function ask(method, route, body) {
		const response = await fetch(url + route, {
			method,
			headers: {
				'content-type': 'application/json',
				// n8n closes a connection that rests, and may do so just when a request goes out on it.
				connection: 'close',
				...(cookie && { cookie }),
			},
			body: body === undefined ? undefined : JSON.stringify(body),
		});
		const session = response.headers.getSetCookie().find((line) => line.startsWith('n8n-auth='));
		if (session) cookie = session.replace(/;.*/, '');
		const text = await response.text();
		const answer = /^[[{]/.test(text) ? JSON.parse(text) : text;
		if (!response.ok) throw new RestError(`${method} ${route}`, response.status, answer);
		return answer?.data ?? answer;
	}

	/** @type {RestRequest} */
	async function request(...call) {
		for (let tries = 1; ; tries++) {
			try {
				return await ask(...call);
			} catch (error) {
				if (!isTurnedAway(error) || tries >= MOST_TRIES) throw error;
				await setTimeout(AGAIN_AFTER_MS);
			}
		}
	}

	/** Makes the first user of a fresh instance and is logged in as that user. */
	async function setupOwner(owner = OWNER) {
		await request('POST', '/rest/owner/setup', owner);
	}

	/** Logs in. n8n allows 5 tries a minute. */
	async function login({ email, password } = OWNER) {
		await request('POST', '/rest/login', { emailOrLdapLoginId: email, password });
	}

	/** Is logged in afterwards, whether the instance is fresh, known or already open. */
	async function signIn() {
		const { userManagement } = await request('GET', '/rest/settings');
		if (userManagement.showSetupOnFirstLoad) return await setupOwner();
		const known = cookie && (await request('GET', '/rest/login').catch(() => undefined));
		if (!known) await login();
	}

	return { request, cookie: () => cookie, setupOwner, login, signIn };
}
