import { trimmed } from '../../schemas/plainText';

/**
 * What a text says that is a JSON list or object: agents and workflows hand them over as texts. Any
 * other value as it is.
 */
export function fromJson(value: unknown, kind: 'list' | 'object'): unknown {
	if (typeof value !== 'string') return value;
	const text = trimmed(value);
	if (!text.startsWith(kind === 'list' ? '[' : '{')) return value;
	try {
		return JSON.parse(text);
	} catch {
		return value;
	}
}

/** The entries of a list, also of one that is written as JSON; any other value is a list of itself. */
export function asList(value: unknown): unknown[] {
	const read = fromJson(value, 'list');
	return Array.isArray(read) ? read : [read];
}
