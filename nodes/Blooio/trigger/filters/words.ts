/** Scripts that put no spaces between words, or put endings on to names without one. */
const UNSPACED =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** One way to write what looks the same, on one line. */
const plain = (text: string) =>
	text
		.normalize('NFKC')
		.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
		.toLowerCase()
		.replace(/\s+/gu, ' ');

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Whether a sign is part of a word that ends where a space is. */
const isWordly = (sign: string | undefined) =>
	sign !== undefined && /[\p{L}\p{N}_]/u.test(sign) && !UNSPACED.test(sign);

/** The words or phrase as a pattern: not inside of another word, nor of a mail address. */
function patternOf(phrase: string): RegExp | undefined {
	const signs = [...plain(phrase).trim()];
	if (signs.length === 0) return undefined;
	const before = isWordly(signs[0]) ? '(?<![\\p{L}\\p{N}_])' : '';
	const after = isWordly(signs.at(-1)) ? '(?![\\p{L}\\p{N}_]|@[\\p{L}\\p{N}])' : '';
	return new RegExp(`${before}${escaped(signs.join(''))}${after}`, 'u');
}

/** Whether a text has one of these words or phrases in it, as words, in any case. Pure. */
export function hasAny(text: string, phrases: readonly string[]): boolean {
	const seen = plain(text);
	return phrases.some((phrase) => patternOf(phrase)?.test(seen) === true);
}

/** The shortest local writing of a number, in digits. */
const SHORTEST = 7;

/** Whether a text has a phone number in it, written in full or without its country's code. Pure. */
export function hasNumber(text: string, number: string): boolean {
	const own = number.replace(/[^0-9]/g, '');
	if (own.length < SHORTEST) return false;
	const written = plain(text).match(/[0-9](?:[-\u2010-\u2015 .()/]{0,3}[0-9]){6,18}/gu) ?? [];
	return written.some((run) => {
		const digits = run.replace(/[^0-9]/g, '').replace(/^0+/, '');
		return digits.length >= SHORTEST && own.endsWith(digits);
	});
}
