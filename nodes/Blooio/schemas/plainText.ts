/** Nothing but spaces, controls and signs that show nothing (Unicode: Default_Ignorable_Code_Point). */
const NOTHING_TO_SEE = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Whether a text has nothing that a person could see: empty, spaces, zero-width signs, soft hyphens. */
export const isInvisible = (text: string): boolean => NOTHING_TO_SEE.test(text);

/** The text with U+FFFD in place of each half of a character, as a cut through an emoji leaves it. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** What copying leaves at the ends of a text; not the signs that are part of an emoji. */
const EDGE = /[\s\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069]/;

/** The text without spaces and invisible signs at its ends. */
export function trimmed(text: string): string {
	let from = 0;
	let to = text.length;
	while (from < to && EDGE.test(text.charAt(from))) from += 1;
	while (to > from && EDGE.test(text.charAt(to - 1))) to -= 1;
	return text.slice(from, to);
}

/** Line ends and other controls, signs that turn the direction of writing, and halves of characters. */
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

/**
 * A text from outside as it may stand in a log line, a title or a name: on one line, and without signs
 * that move the cursor or make it read as something else.
 */
export const oneLine = (text: string): string => text.replace(UNFIT, ' ').trim();
