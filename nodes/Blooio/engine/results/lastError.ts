import type { IDataObject } from 'n8n-workflow';

/**
 * What an item of a success may hold. n8n's Retry On Fail takes a node for failed when the first
 * item of its first output has a field `error`, and does the whole node again: so what Blooio tells
 * of a message under that name, or what an item brought along, comes out as `last_error`.
 *
 * @returns the same fields in the same order; without `error` the very object that was given
 */
export function withLastError(json: IDataObject): IDataObject {
	if (!Object.hasOwn(json, 'error')) return json;
	const fields = Object.entries(json).filter(([name]) => name !== 'last_error');
	return Object.fromEntries(
		fields.map(([name, value]) => [name === 'error' ? 'last_error' : name, value]),
	);
}
