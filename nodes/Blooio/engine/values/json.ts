/**
 * What a text says that is a JSON list or object: agents and workflows hand them over as texts. Any
 * other value as it is.
 */
export function fromJson(value: unknown, kind: 'list' | 'object' | 'either'): unknown {
	if (typeof value !== 'string') return value;
	const text = value.trim();
	const isList = text.startsWith('[') && text.endsWith(']');
	const isObject = text.startsWith('{') && text.endsWith('}');
	if (!(isList && kind !== 'object') && !(isObject && kind !== 'list')) return value;
	try {
		return JSON.parse(text);
	} catch {
		return value;
	}
}
