/**
 * Signs that nobody sees and nobody means: direction marks, as contact apps put around numbers,
 * zero-width spaces, soft hyphens, a file's byte order mark.
 */
const INVISIBLE = /[\p{Bidi_Control}\u00ad\u180e\u200b\u2060-\u2064\ufeff]/gu;

/** A text without invisible signs, and without spaces around it. */
export const visible = (text: string): string => text.replace(INVISIBLE, '').trim();

const isDigit = (point: number) => /\p{Nd}/u.test(String.fromCodePoint(point));

/** Which digit a sign is. Unicode keeps the ten digits of a script in a row, from 0 to 9. */
function digitOf(sign: string): string {
	const point = sign.codePointAt(0) ?? 0;
	let first = point;
	// Two scripts may follow each other.
	while (isDigit(first - 1)) first--;
	return String((point - first) % 10);
}

/** A text with the digits of any script as 0 to 9. Signs that only look like digits, e.g. ², stay. */
export const withPlainDigits = (text: string): string =>
	text.replace(/[^\P{Nd}0-9]/gu, (digit) => digitOf(digit));

/** What stands in numbers in place of the plain sign: joiners and styles of emojis mean nothing there. */
const SPELLINGS: ReadonlyArray<[pattern: RegExp, plain: string]> = [
	[/[\p{Join_Control}\p{Variation_Selector}]|\u20e3/gu, ''],
	[/[\ufe62\uff0b]/gu, '+'],
	[/[\p{Pd}\u2212\u30fc]/gu, '-'],
	[/[\u00b7\u2022\u2024\u2027\u30fb\uff0e]/gu, '.'],
	[/[[{\uff08\uff3b]/gu, '('],
	[/[\]}\uff09\uff3d]/gu, ')'],
	[/[\u2044\u2215\uff0f]/gu, '/'],
	[/\p{Zs}/gu, ' '],
];

/** A phone number with plain digits, signs and spaces; everything else stays as it is. */
export const withPlainSigns = (text: string): string =>
	SPELLINGS.reduce(
		(plainer, [pattern, plain]) => plainer.replace(pattern, plain),
		withPlainDigits(text),
	).trim();
