const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Base64 in either alphabet; as part of a pattern. */
const eitherAlphabet = (base64: string) => base64.replace(/\+/g, '[+-]').replace(/\//g, '[/_]');

/**
 * What is the same in every base64 text that holds the secret behind `before` bytes, e.g. behind
 * "Bearer ": three bytes make four characters, so those at its ends depend on the neighbours.
 */
function base64Core(secret: string, before: number): string {
	const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]);
	const text = bytes.toString('base64').replace(/=+$/, '');
	const certain = Math.floor((bytes.length * 8) / 6);
	return text.slice(Math.ceil((before * 8) / 6), certain);
}

/** The forms of a secret that hide it from the eye and no more. */
const formsOf = (secret: string): string[] => [
	escaped(secret),
	Buffer.from(secret).toString('hex'),
	...[0, 1, 2].map((before) => eitherAlphabet(base64Core(secret, before))),
];

/** Where a form of a secret stands among signs of base64, these belong to it. */
const CODED = /[A-Za-z0-9+/_=-]/;

const ESCAPES =
	/%([0-9a-f]{2})|\\u00([0-9a-f]{2})|\\u\{0*([0-9a-f]{2})\}|\\x([0-9a-f]{2})|&#x0*([0-9a-f]{2});|&#0*([0-9]{2,3});|\\(["\\/])/gi;

/** The text as it reads after percent, JSON, JavaScript and HTML escapes of ASCII are taken back. */
const unescaped = (text: string): string =>
	text.replace(ESCAPES, (...[whole, p, u, b, x, h, decimal, sign]: string[]) => {
		const code = [p, u, b, x, h].find((hex) => hex !== undefined);
		if (code !== undefined) return String.fromCharCode(parseInt(code, 16));
		if (decimal !== undefined) return String.fromCharCode(Number(decimal));
		return sign ?? whole ?? '';
	});

/** Escapes of escapes that are taken back, as a text has after it was passed on twice. */
const ROUNDS = 3;

/**
 * Makes what hides secrets in texts: as they are, in any case, in base64 (of a longer text too), in
 * hex, and escaped. Not found is what was cut in pieces, reversed or encrypted.
 */
export function hiderOf(secrets: readonly string[]): (text: string) => string {
	const known = secrets.filter((secret) => secret !== '');
	if (known.length === 0) return (text) => text;
	const shortest = Math.min(...known.map(({ length }) => length));
	const pattern = new RegExp(known.flatMap(formsOf).join('|'), 'gi');
	const plain = new Set(known.map((secret) => secret.toLowerCase()));

	const hide = (text: string): string => {
		let result = '';
		let done = 0;
		for (const match of text.matchAll(pattern)) {
			let from = match.index;
			let to = from + match[0].length;
			if (!plain.has(match[0].toLowerCase())) {
				while (from > done && CODED.test(text.charAt(from - 1))) from--;
				while (to < text.length && CODED.test(text.charAt(to))) to++;
			}
			if (to <= done) continue;
			result += `${text.slice(done, Math.max(done, from))}[hidden]`;
			done = to;
		}
		return result + text.slice(done);
	};

	return (text) => {
		if (text.length < shortest) return text;
		const hidden = hide(text);
		let read = hidden;
		for (let round = 0; round < ROUNDS && /[%\\&]/.test(read); round++) {
			const before = read;
			read = unescaped(before);
			if (read !== before && read.search(pattern) >= 0) return hide(read);
		}
		return hidden;
	};
}
