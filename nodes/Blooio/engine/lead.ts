import type { Connection } from './http/connection';
import { send } from './http/send';
import { wait } from './http/wait';
import { buildPath } from './path';
import type { ApiRequest } from './request';
import type { RunSettings } from './settings';

/**
 * Does what is to be seen before a request goes out, and waits. Whether it worked does not matter: the
 * request goes out either way.
 *
 * @returns `false` when the execution was cancelled meanwhile
 */
export async function takeLead(
	connection: Connection,
	{ lead }: ApiRequest,
	settings: RunSettings,
): Promise<boolean> {
	if (!lead) return true;
	const { method, path, waitMs } = lead;
	const once = { ...settings, policy: { ...settings.policy, retries: 0 } };
	await send(connection, { method, path: buildPath(path), safe: true, messages: 0 }, once);
	return await wait(waitMs, settings.signal);
}
