/** Digits of scripts whose keyboards type them: Arabic, Persian, Devanagari, Bengali, Thai. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50];

const westernDigit = (digit: string) => {
	const code = digit.charCodeAt(0);
	const zero = ZEROS.find((start) => code >= start && code < start + 10);
	return zero === undefined ? digit : String(code - zero);
};

/** What keyboards add unasked: the place of an attachment, joiners, marks of direction and style. */
const UNSEEN = /\uFFFC|(?![\u{E0020}-\u{E007F}])\p{Default_Ignorable_Code_Point}/gu;
/** Shades of one picture: skin tones, and the sign of man or woman behind it. */
const SHADES = /\u200D[\u2640\u2642]|\p{Emoji_Modifier}/gu;
/** The frame of a keycap: 1️⃣ is 1. */
const KEYCAP = /\u20E3/gu;

/** A text as it was meant: no invisible signs, one way to write each letter and digit, one case. */
const basic = (text: string) =>
	text
		.replace(SHADES, '')
		.replace(UNSEEN, '')
		.replace(KEYCAP, '')
		.replaceAll('\u{1F51F}', '10')
		.normalize('NFKC')
		.replace(/[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F\u09E6-\u09EF\u0E50-\u0E59]/gu, westernDigit)
		.replace(/[\u2010-\u2015\u2212]/gu, '-')
		.replace(/\s+/gu, ' ')
		.trim()
		.toLowerCase();

const ENDS = new Set('.,;:!?"\'`´()[]{}…¡¿“”„‟‘’‚‛«»‹›。、！？「」『』،؛؟');

/** Without the signs that a sentence begins and ends with; a text of nothing else stays as it is. */
function withoutEnds(text: string): string {
	const letters = [...text];
	const isEnd = (place: number) => ENDS.has(letters[place] ?? '') || letters[place] === ' ';
	let from = 0;
	let to = letters.length;
	while (from < to && isEnd(from)) from++;
	while (to > from && isEnd(to - 1)) to--;
	return from === to ? text : letters.slice(from, to).join('');
}

/** A sign that makes another number of the one behind it, or stands inside of one. */
const NUMERIC = /(?:^|(?<=\s))-(?=\s?[.,]?[0-9])|(?<=[0-9])[.,:/-](?=[0-9])/gu;
const KEPT = '\u0001';

/** Without any punctuation, but for what belongs to a number: -1 is not 1. */
function withoutPunctuation(text: string): string {
	const signs: string[] = [];
	const words = text
		.replace(NUMERIC, (sign) => {
			signs.push(sign);
			return KEPT;
		})
		.replace(/\p{P}+/gu, ' ')
		.replace(/\s+/gu, ' ')
		.trim()
		.replaceAll(KEPT, () => signs.shift() ?? '');
	return words === '' ? text : words;
}

/** Marks that people leave out: accents, and the vowel signs of Hebrew and Arabic. */
const MARKS =
	/\u0640|[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u064B-\u0655\u0670]/gu;
/** Letters that do not come apart into a letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
	æ: 'ae',
	ð: 'd',
	đ: 'd',
	ħ: 'h',
	ł: 'l',
	ø: 'o',
	œ: 'oe',
	þ: 'th',
	ς: 'σ',
};

/**
 * Without accents, and in the one case that all ways to write a letter have in common: ß is SS, and
 * ı, i, I and İ are one, as keyboards of other countries write them.
 */
const withoutAccents = (text: string) =>
	text
		.normalize('NFKD')
		.replace(MARKS, '')
		.normalize('NFKC')
		.toUpperCase()
		.toLowerCase()
		.replace(/[æðđħłøœþς]/gu, (letter) => PLAIN[letter] ?? letter);

/** Ways to look at a text, each less exact than the one before. */
const VIEWS: ReadonlyArray<(text: string) => string> = [
	basic,
	(text) => withoutEnds(basic(text)),
	(text) => withoutPunctuation(basic(text)),
	(text) => withoutAccents(withoutEnds(basic(text))),
	(text) => withoutAccents(withoutPunctuation(basic(text))),
];

/** Pictures that stand between words, or right behind one. */
const PICTURES = /\p{Extended_Pictographic}+/gu;

/**
 * The words and pictures of a text, without case and punctuation.
 *
 * @param accents whether accents make another word
 */
export function wordsOf(text: string, accents: boolean): string[] {
	const plain = withoutPunctuation(basic(text)).replace(PICTURES, ' $& ');
	return (accents ? plain : withoutAccents(plain)).split(' ').filter((word) => word !== '');
}

/** A reply so much longer than the longest accepted answer is none of them, however it is spelled. */
const FACTOR = 4;
const SLACK = 200;

/** How the accepted answers look in a view, worked out once for all replies to a question. */
const looks = new WeakMap<readonly string[], Map<number, string[]>>();

function looksOf(accepted: readonly string[], view: number): readonly string[] {
	const known = looks.get(accepted) ?? new Map<number, string[]>();
	looks.set(accepted, known);
	const look = known.get(view) ?? accepted.map((answer) => VIEWS[view]?.(answer) ?? '');
	known.set(view, look);
	return look;
}

/**
 * The accepted answer that a text is: to the letter, or else but for what people do not mean (case,
 * punctuation, accents, skin tones, invisible signs), where exactly one accepted answer fits. Takes
 * time in proportion to the text at most. Pure.
 */
export function choiceOf(accepted: readonly string[], text: string): string | undefined {
	const longest = accepted.reduce((length, answer) => Math.max(length, answer.length), 0);
	if (accepted.length === 0 || text.length > FACTOR * longest + SLACK) return undefined;
	const written = text.trim();
	if (written === '') return undefined;
	const exact = accepted.find((answer) => answer.trim() === written);
	if (exact !== undefined) return exact;
	// Two accepted answers that differ in case alone are one answer.
	const inAnyCase = written.toLowerCase();
	const byCase = accepted.find((answer) => answer.trim().toLowerCase() === inAnyCase);
	if (byCase !== undefined) return byCase;
	for (const [index, view] of VIEWS.entries()) {
		const seen = view(text);
		if (seen === '') continue;
		const look = looksOf(accepted, index);
		const fitting = accepted.filter((_, place) => look[place] === seen);
		if (fitting.length > 0) return fitting.length === 1 ? fitting[0] : undefined;
	}
	return undefined;
}
