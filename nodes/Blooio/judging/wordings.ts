import type { TapbackName } from './tapback';

/** What a phone writes before the quote of the message that a tapback is on. */
export interface Wording {
	pattern: RegExp;
	/** `emoji` where the wording holds the emoji itself. */
	reaction: TapbackName | 'emoji';
	/** Whether the tapback was taken back. */
	removed: boolean;
}

/** One emoji, leniently. */
export const EMOJI =
	'(?:\\p{Regional_Indicator}{2}|[0-9#*]\\uFE0F?\\u20E3|\\p{Extended_Pictographic}[\\p{Emoji_Modifier}\\p{Extended_Pictographic}\\uFE0F\\u200D\\u{E0020}-\\u{E007F}]{0,40})';

const added = (pattern: string, reaction: Wording['reaction']): Wording => ({
	pattern: new RegExp(`^(?:${pattern})$`, 'u'),
	reaction,
	removed: false,
});

const removed = (pattern: string, reaction: Wording['reaction']): Wording => ({
	...added(pattern, reaction),
	removed: true,
});

/** In French a tapback may be named between quotation marks of its own. */
const named = (name: string) => `[Aa] attribué la mention « ?${name} ?» à`;

/**
 * The wordings of iPhones, Google Messages and Samsung Messages in English, Spanish and French, as
 * they come by SMS, MMS and RCS.
 */
export const WORDINGS: readonly Wording[] = [
	added('Loved|Le encantó|A adoré', 'love'),
	added('Liked|Le gustó|A aimé', 'like'),
	added("Disliked|No le gustó|N[’']a pas aimé", 'dislike'),
	added('Laughed at|Le dio risa|Se ri[oó] de|A ri (?:de|à)', 'laugh'),
	added('Emphasi[sz]ed|Exclamó por|A souligné', 'emphasize'),
	added('Questioned|Dudó sobre', 'question'),
	added(named("(?:J[’']a|A)dore"), 'love'),
	added(named("J[’']aime"), 'like'),
	added(named("(?:Je )?[nN][’']aime pas"), 'dislike'),
	added(named('(?:Rires?|Haha)'), 'laugh'),
	added(`(?:Reacted (?:with )?)?${EMOJI} to`, 'emoji'),
	added(`Reaccionó con ${EMOJI} a`, 'emoji'),
	added(`[Aa] réagi (?:avec |par )?${EMOJI} à`, 'emoji'),
	added(named(EMOJI), 'emoji'),
	removed('Removed a (?:heart|love) from', 'love'),
	removed('Removed a like from', 'like'),
	removed('Removed a dislike from', 'dislike'),
	removed('Removed a laugh from', 'laugh'),
	removed('Removed an (?:exclamation(?: mark| point)?|emphasis) from', 'emphasize'),
	removed('Removed a question(?: mark)? from', 'question'),
	removed(`Removed (?:an? |the )?${EMOJI}(?: reaction)? from`, 'emoji'),
	removed(`${EMOJI} removed from`, 'emoji'),
];

/** What stands in place of a quote where the message was no text. */
export const THING =
	/ (?:an? (?:image|photo|picture|movie|video|attachment|audio message|voice message|GIF|sticker)|una (?:imagen|foto)|un (?:video|vídeo|archivo adjunto)|une (?:image|photo|vidéo|pièce jointe))$/u;

/** Quotation marks, each with those that may close it. */
export const QUOTES: ReadonlyMap<string, string> = new Map([
	['“', '”“"'],
	['„', '“”"'],
	['"', '"”'],
	['«', '»'],
	['»', '«'],
	['‘', '’'],
	['‚', '‘’'],
	["'", "'"],
	['‹', '›'],
	['「', '」'],
	['『', '』'],
]);
