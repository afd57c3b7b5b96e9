/** Replaces every occurrence of the secrets in all strings of a JSON value; other values stay as they are. */
export function redact<T>(value: T, secrets: readonly string[]): T {
	const present = secrets.filter((secret) => secret !== '');
	const hide = (text: string) =>
		present.reduce((result, secret) => result.split(secret).join('[hidden]'), text);
	const walk = (part: unknown): unknown => {
		if (typeof part === 'string') return hide(part);
		if (Array.isArray(part)) return part.map(walk);
		if (typeof part === 'object' && part !== null) {
			return Object.fromEntries(
				Object.entries(part).map(([key, inner]) => [hide(key), walk(inner)]),
			);
		}
		return part;
	};
	return walk(value) as T;
}
