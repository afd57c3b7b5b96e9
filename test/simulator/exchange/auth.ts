import { unauthorized } from '../errors';
import type { State } from '../state';
import type { ApiKeyRecord } from '../state/lines/numbers';

/** The paths that answer a key that is not valid any more: with `valid: false`. */
const ACCOUNT = ['/v2/api/me', '/v4/me'];

/** The key of an Authorization header, or a 401 (Errors document). */
export function authenticate(state: State, header: string | undefined, path: string): ApiKeyRecord {
	const token = /^Bearer (.+)$/i.exec(header ?? '')?.[1];
	const key = token === undefined ? undefined : state.apiKeys.get(token);
	if (!key || (!key.isValid && !ACCOUNT.includes(path))) throw unauthorized();
	return key;
}
