/** Levels of nested lists and objects; no answer of the API has more than a few. */
export const DEEPEST = 200;

/** Members and entries of all lists and objects together; each takes memory, however short it is. */
export const MOST_VALUES = 1_000_000;

/** Why an answer is not read, as words that follow "The answer". */
export class Unreadable extends Error {
	constructor(readonly problem: string) {
		super(`The answer ${problem}`);
		this.name = 'Unreadable';
	}
}

/** What of a text that is no JSON can be of use to a person, in bytes. */
const FOREIGN_BYTES = 4_000;

const [QUOTE, BACKSLASH, COMMA, SPACE] = [0x22, 0x5c, 0x2c, 0x20];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/** The place of the quote that ends the string which begins at `from`. */
function endOfString(bytes: Buffer, from: number): number {
	let at = from + 1;
	while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
	return at;
}

/**
 * Looks at JSON before it becomes objects, of which a few bytes can make very many.
 *
 * @throws Unreadable for what is nested too deep or holds too much
 */
function check(bytes: Buffer): void {
	let depth = 0;
	let values = 0;
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at];
		if (byte === QUOTE) at = endOfString(bytes, at);
		else if (byte === COMMA) values++;
		else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
			values++;
			if (++depth > DEEPEST) throw new Unreadable(`is nested more than ${DEEPEST} levels deep`);
		} else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth--;
	}
	if (values > MOST_VALUES) {
		throw new Unreadable(`holds more than ${MOST_VALUES.toLocaleString('en-US')} values`);
	}
}

/** The place of the first sign that is no white space. */
function firstSign(bytes: Buffer): number {
	let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
	while (at < bytes.length && (bytes[at] ?? 0) <= SPACE) at++;
	return at;
}

/**
 * Reads the body of an answer: JSON, or the beginning of a text that is not JSON.
 *
 * @throws Unreadable for JSON that would take too much memory, or that others could not write again
 */
export function parseBody(bytes: Buffer): unknown {
	const start = firstSign(bytes);
	const opens = bytes[start] === OPEN_LIST || bytes[start] === OPEN_OBJECT;
	if (opens) check(bytes);
	try {
		return JSON.parse(bytes.toString('utf8', start));
	} catch {
		// Of the whole text only this much is kept in memory.
		return bytes.toString('utf8', start, start + FOREIGN_BYTES);
	}
}
