import type { Operation } from '../../engine/operation';

/** `GET /me` (OpenAPI operationId getMe). The API key itself is cut down to its last characters. */
export const get: Operation = {
	name: 'Get',
	value: 'get',
	action: 'Get the account',
	description: 'Get the organization, devices and usage behind the API key',
	fields: [],
	request: () => ({ method: 'GET', path: ['/me'] }),
	response: ({ api_key: apiKey, ...rest }) =>
		typeof apiKey === 'string' ? { ...rest, api_key_ending: apiKey.slice(-4) } : rest,
};
