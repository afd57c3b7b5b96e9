/** Longest header that is looked at, in characters. */
const LONGEST = 2_000;

/** A parameter of the header: a name, and a text with or without quotes. */
const PARAMETER = /;\s*([a-z0-9!#$&+.^_`|~-]+\*?)\s*=\s*("(?:[^"\\]|\\.)*"|[^;]*)/gi;

/** Headers come as Latin-1; many servers put UTF-8 into them all the same. */
function readable(text: string): string {
	const bytes = Buffer.from(text, 'latin1');
	const utf8 = bytes.toString('utf8');
	return bytes.toString('latin1') === text && !utf8.includes('\uFFFD') ? utf8 : text;
}

/** `charset'language'percent-encoded` (RFC 5987, "ext-value"). */
function extended(value: string): string | undefined {
	const [, charset = '', encoded = ''] = /^([^']*)'[^']*'(.*)$/.exec(value) ?? [];
	const bytes = /^(?:[^%]|%[0-9a-f]{2})*$/i.test(encoded)
		? encoded.replace(/%([0-9a-f]{2})/gi, (_all, digits: string) =>
				String.fromCharCode(parseInt(digits, 16)),
			)
		: '';
	if (bytes === '') return undefined;
	if (/^iso-8859-1$/i.test(charset)) return bytes;
	if (!/^utf-8$/i.test(charset)) return undefined;
	const text = Buffer.from(bytes, 'latin1').toString('utf8');
	return text.includes('\uFFFD') ? undefined : text;
}

const unquoted = (value: string) =>
	value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, '$1') : value.trim();

/**
 * The name that a server gives a file by its Content-Disposition (RFC 6266): `filename*` first, which
 * carries every letter, else `filename`. Only a name: whoever uses it takes out what is no part of one.
 */
export function dispositionName(header: unknown): string | undefined {
	if (typeof header !== 'string') return undefined;
	const given = new Map<string, string>();
	for (const [, name = '', value = ''] of header.slice(0, LONGEST).matchAll(PARAMETER)) {
		if (!given.has(name.toLowerCase())) given.set(name.toLowerCase(), unquoted(value.trim()));
	}
	const full = extended(given.get('filename*') ?? '');
	const plain = given.get('filename');
	return full ?? (plain === undefined ? undefined : readable(plain));
}
