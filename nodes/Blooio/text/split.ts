/** A piece of a text, and what stands between it and the one before where both go into one message. */
interface Piece {
	text: string;
	glue: string;
	/** Whether it is an item of a list. */
	isItem: boolean;
}

/** More messages at once than this are packed as full as they may be. */
const MOST = 10;

const ITEM = /^[ \t]*(?:[-*+•–]|\d{1,3}[.)])[ \t]+\S/;
const CONTINUED = /^[ \t]+\S/;

/** An address would lead nowhere in two parts. */
const LINK = /[a-z][a-z0-9+.-]*:\/\/|^www\.|@/i;

/** Scripts without spaces end a sentence so; others have a space behind. */
const SENTENCE_END = /(?:\s|[。！？．])$/u;

const segmenters = new Map<string, Intl.Segmenter>();

/** Made for the first text that needs it: that reads the rules of all scripts, which takes ms. */
function segmentsOf(text: string, granularity: 'sentence' | 'word') {
	const known = segmenters.get(granularity);
	const segmenter = known ?? new Intl.Segmenter(undefined, { granularity });
	if (!known) segmenters.set(granularity, segmenter);
	return [...segmenter.segment(text)];
}

/** Joins neighbours as long as the first of them does not end as a whole. */
function joined(parts: readonly string[], isWhole: (part: string) => boolean): string[] {
	const whole: string[] = [];
	let open = '';
	for (const part of parts) {
		open += part;
		if (!isWhole(open)) continue;
		whole.push(open);
		open = '';
	}
	return open === '' ? whole : [...whole, open];
}

/** The words and emoji of a run without spaces, each with the signs behind it: scripts like Chinese and Thai. */
function wordsIn(run: string): string[] {
	const parts: string[] = [];
	for (const { segment, isWordLike } of segmentsOf(run, 'word')) {
		const isOwn = isWordLike || /\p{Extended_Pictographic}/u.test(segment);
		if (isOwn || parts.length === 0) parts.push(segment);
		else parts.push(`${parts.pop() ?? ''}${segment}`);
	}
	return parts;
}

/** The smallest parts of a line, each with the spaces behind it. */
const partsOf = (sentence: string, most: number): string[] =>
	(sentence.match(/\s*\S+\s*/gu) ?? []).flatMap((run) =>
		run.trim().length > most && !LINK.test(run) ? wordsIn(run) : [run],
	);

/** Fills pieces up to the limit; what is longer by itself stays whole. */
function packed(pieces: readonly Piece[], most: number): Piece[] {
	const full: Piece[] = [];
	for (const piece of pieces) {
		const last = full.at(-1);
		const together = last && `${last.text}${piece.glue}${piece.text}`;
		if (last && together !== undefined && together.trim().length <= most) {
			full[full.length - 1] = { ...last, text: together, isItem: piece.isItem };
		} else full.push(piece);
	}
	return full;
}

const inLine = (text: string): Piece => ({ text, glue: '', isItem: false });

/** A line, at the ends of its sentences, or between its words where one of them is too long. */
function partLine(line: string, most: number): Piece[] {
	if (line.length <= most) return [inLine(line)];
	const found = segmentsOf(line, 'sentence').map(({ segment }) => segment);
	const whole = joined(found, (part) => SENTENCE_END.test(part));
	const parts = whole.flatMap((one) =>
		one.trim().length <= most ? [inLine(one)] : packed(partsOf(one, most).map(inLine), most),
	);
	return packed(parts, most);
}

/** A paragraph, at the ends of its lines; an item of a list keeps the lines that belong to it. */
function partParagraph(paragraph: string, most: number): Piece[] {
	if (paragraph.length <= most) {
		return [{ text: paragraph, glue: '\n\n', isItem: ITEM.test(paragraph) }];
	}
	const lines: Array<{ text: string; isItem: boolean }> = [];
	for (const line of paragraph.split('\n')) {
		const last = lines.at(-1);
		if (last?.isItem && CONTINUED.test(line) && !ITEM.test(line)) last.text += `\n${line}`;
		else lines.push({ text: line, isItem: ITEM.test(line) });
	}
	const pieces = lines.flatMap(({ text, isItem }) => {
		const parts = isItem ? [{ ...inLine(text), isItem }] : partLine(text, most);
		return parts.map((part, index) => (index === 0 ? { ...part, glue: '\n' } : part));
	});
	const [first, ...others] = packed(pieces, most);
	return first ? [{ ...first, glue: '\n\n' }, ...others] : [];
}

/**
 * A text as several messages: parted at blank lines, and what is longer than the limit at the ends of
 * lines, of sentences, or between words. Never within a word, a link, an emoji or an item of a list,
 * which may be longer than the limit for that. The items of a list stay together as far as they fit.
 * Pure.
 *
 * @param most characters of one message
 */
export function splitText(text: string, most: number): string[] {
	const paragraphs = text.split(/\n(?:[ \t]*\n)+/).filter((one) => one.trim() !== '');
	const pieces = paragraphs.flatMap((one) => partParagraph(one, most));
	const grouped: Piece[] = [];
	for (const piece of pieces) {
		const last = grouped.at(-1);
		const isList = piece.isItem && last?.isItem;
		if (last && isList) grouped.splice(-1, 1, ...packed([last, piece], most));
		else grouped.push(piece);
	}
	const messages = grouped.length > MOST ? packed(pieces, most) : grouped;
	return messages.map((one) => one.text.replace(/^[ \t]*\n|\s+$/g, ''));
}
