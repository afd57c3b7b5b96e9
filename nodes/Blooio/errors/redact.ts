import { hiderOf } from './secretForms';

/** Levels of a JSON value; what lies deeper is no answer of the API, and more than others can take. */
const DEEPEST = 200;

/** The same secrets are hidden in every answer of a run. A list that grows counts as another one. */
const hiders = new WeakMap<readonly string[], { count: number; hide: (text: string) => string }>();

function hiderFor(secrets: readonly string[]): (text: string) => string {
	const known = hiders.get(secrets);
	if (known?.count === secrets.length) return known.hide;
	const hide = hiderOf(secrets);
	hiders.set(secrets, { count: secrets.length, hide });
	return hide;
}

/**
 * Replaces every occurrence of the secrets, in the forms that `hiderOf` knows, in all strings of a
 * JSON value; other values stay as they are. Never throws: what is nested without end is cut off.
 */
export function redact<T>(value: T, secrets: readonly string[]): T {
	const hide = hiderFor(secrets);
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
