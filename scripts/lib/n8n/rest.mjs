import { executionMethods } from './executions.mjs';
import { createSession } from './session.mjs';
import { workflowMethods } from './workflows.mjs';

export { OWNER, RestError } from './session.mjs';

/**
 * @typedef {{ id: string, name: string, type: string }} StoredCredential
 * @typedef {{ results: Array<{ name: string, value: string, url?: string,
 *   description?: string }>, paginationToken?: string }} ListResults
 * @typedef {ReturnType<typeof createRestClient>} RestClient
 */

/**
 * A client of the interface that n8n's own editor uses, with the session of one user. Every
 * method throws a `RestError` when n8n refuses.
 *
 * @param {string} url base address of n8n, without a trailing slash
 */
export function createRestClient(url) {
	const session = createSession(url);
	const { request } = session;

	/** @returns {Promise<Array<Record<string, any>>>} descriptions of all node types */
	const nodeTypes = () => request('GET', '/types/nodes.json');

	/** @returns {Promise<Array<Record<string, any>>>} descriptions of all credential types */
	const credentialTypes = () => request('GET', '/types/credentials.json');

	/**
	 * @param {{ name: string, type: string, data: Record<string, unknown> }} credential
	 * @returns {Promise<StoredCredential>} as nodes refer to it; without the data
	 */
	async function createCredential(credential) {
		const { id, name, type } = await request('POST', '/rest/credentials', credential);
		return { id, name, type };
	}

	/**
	 * Runs the test that the editor runs when a credential is saved.
	 *
	 * @param {{ id?: string, name: string, type: string, data?: Record<string, unknown> }} credential
	 *   either a stored one (`id`) or one that is not stored (`data`)
	 * @returns {Promise<{ status: 'OK' | 'Error', message: string }>}
	 */
	async function testCredential({ id = '', name, type, ...given }) {
		// As in the editor, stored data goes back as received: secrets blanked, n8n fills them in.
		const stored = id && (await request('GET', `/rest/credentials/${id}?includeData=true`));
		const data = given.data ?? stored.data;
		const tested = { credentials: { id, name, type, data } };
		return await request('POST', '/rest/credentials/test', tested).catch(async (error) => {
			if (id || error.status !== 403) throw error;
			// Older versions test a credential only once it is stored.
			const made = await createCredential({ name, type, data });
			try {
				return await testCredential({ ...made, data });
			} finally {
				await request('DELETE', `/rest/credentials/${made.id}`);
			}
		});
	}

	/**
	 * The entries that the editor offers in a resource locator's "From List".
	 *
	 * @param {{ nodeType: string, method: string, parameter: string, version?: number,
	 *   parameters?: Record<string, unknown>, filter?: string, paginationToken?: string,
	 *   credentials?: Record<string, { id: string, name: string }> }} options `method`: the list
	 *   search method of the node; `parameter`: name of the resource locator
	 * @returns {Promise<ListResults>}
	 */
	const listSearch = ({ nodeType, method, parameter, version = 1, parameters = {}, ...rest }) =>
		request('POST', '/rest/dynamic-node-parameters/resource-locator-results', {
			...rest,
			path: `parameters.${parameter}`,
			methodName: method,
			nodeTypeAndVersion: { name: nodeType, version },
			currentNodeParameters: parameters,
		});

	return {
		...session,
		...workflowMethods(request),
		...executionMethods(request),
		nodeTypes,
		credentialTypes,
		createCredential,
		testCredential,
		listSearch,
	};
}
