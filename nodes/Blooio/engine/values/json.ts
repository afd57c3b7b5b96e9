/**
 * What a text says that is a JSON list or object: agents and workflows hand them over as texts. Any
 * other value as it is.
 */
export function fromJson(value: unknown, kind: 'list' | 'object'): unknown {
	if (typeof value !== 'string') return value;
	if (!value.trimStart().startsWith(kind === 'list' ? '[' : '{')) return value;
	try {
		return JSON.parse(value);
	} catch {
		return value;
	}
}
