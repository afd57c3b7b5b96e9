import type { FailureRule } from './rule';

/** What a rule looks at. */
export interface Target {
	method: string;
	/** Decoded, without the query. */
	path: string;
	/** Decoded; null when the path has no chat. */
	chat: string | null;
}

/** The target that a raw request means. */
export function targetOf(method: string, rawPath: string): Target {
	const segment = /\/chats\/([^/]+)/.exec(rawPath)?.[1];
	return { method, path: decoded(rawPath), chat: segment === undefined ? null : decoded(segment) };
}

/** Whether a rule means this request. */
export function isMeant(rule: FailureRule, { method, path, chat }: Target): boolean {
	if (rule.method !== undefined && rule.method.toUpperCase() !== method) return false;
	if (rule.chat !== undefined && rule.chat !== chat) return false;
	return rule.path === undefined || isPathMeant(rule.path, path);
}

function isPathMeant(pattern: string, path: string): boolean {
	if (!pattern.includes('*')) return path.includes(pattern);
	const source = pattern
		.split(/(\*+)/)
		.map((piece) => {
			if (piece.startsWith('**')) return '.*';
			return piece === '*' ? '[^/]*' : piece.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
		})
		.join('');
	// With or without the prefix of the API, so that "/chats/*/messages" does what one expects.
	return new RegExp(`^(/v2/api|/v4)?${source}$`).test(path);
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
