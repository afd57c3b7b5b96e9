import { reactionName } from './tapback';
import { EMOJI, QUOTES, THING, WORDINGS, type Wording } from './wordings';

/** A tapback that came as a text, by SMS, MMS or RCS. */
export interface TextTapback {
	/** Name of the tapback, or the emoji; `undefined` where nobody here knows the wording. */
	reaction?: string;
	/** Whether it was taken back. */
	removed: boolean;
	/** Whether it quotes one of the texts that it was looked for with. */
	isOnOurs: boolean;
}

/** Longest wording before the quote. */
const LONGEST_WORDING = 80;
/** Most letters around the quote, in a language that is not listed. */
const LONGEST_UNKNOWN = 40;
/** Shortest quote that tells a tapback in a language that is not listed. */
const SHORTEST_QUOTE = 8;

/** Joiners within emoji stay; spaces of any width are one, and signs that nobody sees are none. */
const tidy = (text: string) =>
	text
		.replace(/[\u200B\u200E\u200F\u2060\uFEFF\uFFFC]/gu, '')
		.replace(/\s+/gu, ' ')
		.trim();

/** Whether `quote` is the text, or its beginning where the phone has cut it short. */
function quotes(quote: string, text: string): boolean {
	if (quote === text) return true;
	const [, beginning = ''] = /^(.*?)\s?(?:…|\.\.\.)$/su.exec(quote) ?? [];
	return beginning !== '' && text.startsWith(beginning);
}

const emojiPattern = new RegExp(EMOJI, 'u');

function reactionBy({ reaction }: Wording, words: string): string | undefined {
	if (reaction !== 'emoji') return reaction;
	const [emoji] = emojiPattern.exec(words) ?? [];
	return emoji === undefined ? undefined : reactionName(emoji);
}

/** The wording and the quote of a text that is nothing else, with a wording that is known. */
function known(text: string): { words: string; quote?: string; wording: Wording } | undefined {
	const wordingOf = (words: string) => WORDINGS.find(({ pattern }) => pattern.test(words));
	const [thing] = THING.exec(text.slice(-LONGEST_WORDING)) ?? [];
	if (thing !== undefined) {
		const words = text.slice(0, -thing.length);
		const wording = words.length > LONGEST_WORDING ? undefined : wordingOf(words);
		return wording && { words, wording };
	}
	for (let place = 1; place < Math.min(text.length - 1, LONGEST_WORDING); place++) {
		const closing = QUOTES.get(text[place] ?? '');
		if (!closing?.includes(text.at(-1) ?? '')) continue;
		const words = text.slice(0, place).trim();
		const wording = wordingOf(words);
		if (wording) return { words, quote: text.slice(place + 1, -1).trim(), wording };
	}
	return undefined;
}

const CLOSING = new Set([...QUOTES.values()].join(''));

/** Whether a text holds another one between quotation marks, and a few words around that. */
function isAround(text: string, own: string): boolean {
	const words = text.length - own.length;
	if (own.length < SHORTEST_QUOTE || words > LONGEST_UNKNOWN) return false;
	const place = text.indexOf(own);
	if (place < 0) return false;
	const [before, behind] = [text.slice(0, place).trim(), text.slice(place + own.length).trim()];
	const isQuoted = QUOTES.has(before.at(-1) ?? '') && CLOSING.has(behind[0] ?? '');
	return isQuoted && before.length + behind.length > 2;
}

/**
 * Reads a text as a tapback: a wording that phones are known to write, before the quote of a message
 * or the name of a thing; or any few words around a quote of `ours`, since phones write it in
 * their own language. Takes time in proportion to the text. Pure.
 *
 * @param ours texts of the messages that a tapback is looked for on
 * @returns `undefined` for a text that somebody wrote
 */
export function textTapback(given: string, ours: readonly string[]): TextTapback | undefined {
	const text = tidy(given);
	const texts = ours.map(tidy).filter((own) => own !== '');
	const read = known(text);
	if (read) {
		const { words, quote, wording } = read;
		const isOnOurs = quote !== undefined && texts.some((own) => quotes(quote, own));
		return { reaction: reactionBy(wording, words), removed: wording.removed, isOnOurs };
	}
	return texts.some((own) => isAround(text, own)) ? { removed: false, isOnOurs: true } : undefined;
}
