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
	async function request(method, route, body) {
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
