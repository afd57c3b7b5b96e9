/** Levels of a JSON value; what lies deeper is no answer of the API, and more than others can take. */
const DEEPEST = 200;

/**
 * Replaces every occurrence of the secrets in all strings of a JSON value; other values stay as
 * they are. Never throws: what is nested without end is cut off.
 */
export function redact<T>(value: T, secrets: readonly string[]): T {
	const present = secrets.filter((secret) => secret !== '');
	const hide = (text: string) =>
		present.reduce((result, secret) => result.replaceAll(secret, '[hidden]'), text);
	const walk = (part: unknown, depth: number): unknown => {
		if (typeof part === 'string') return hide(part);
		if (typeof part !== 'object' || part === null) return part;
		if (depth > DEEPEST) return '[nested too deep]';
		if (Array.isArray(part)) return part.map((inner) => walk(inner, depth + 1));
		return Object.fromEntries(
			Object.entries(part).map(([key, inner]) => [hide(key), walk(inner, depth + 1)]),
		);
	};
	return walk(value, 0) as T;
}
