import { InvalidInput } from '../errors/invalidInput';
import { trimmed } from './plainText';

/** OpenAPI schema ReactionRequest. */
const TAPBACKS: readonly string[] = ['love', 'like', 'dislike', 'laugh', 'emphasize', 'question'];

const PICTURE = '\\p{Extended_Pictographic}[\\uFE0F\\p{Emoji_Modifier}]*[\\u{E0020}-\\u{E007F}]*';
/** One emoji: a flag, a keycap, or pictures joined into one; lenient, so that new ones pass. */
const EMOJI = new RegExp(
	`^(?:\\p{Regional_Indicator}{2}|[0-9#*]\\uFE0F?\\u20E3|${PICTURE}(?:\\u200D${PICTURE})*)$`,
	'u',
);

/**
 * A reaction without its sign: the name of a tapback in any case, or a single emoji.
 *
 * @param sign the sign that the API takes before it, which may stand there already: `+` adds
 * @throws InvalidInput naming what a reaction can be
 */
export function parseReaction(text: string, field: string, sign: '+' | '-'): string {
	const value = trimmed(text);
	const unsigned = trimmed(value.startsWith(sign) ? value.slice(1) : value);
	const tapback = TAPBACKS.find((name) => name === unsigned.toLowerCase());
	if (tapback !== undefined) return tapback;
	if (EMOJI.test(unsigned)) return unsigned;
	throw new InvalidInput(
		`${field} is neither a tapback nor a single emoji`,
		`Give one emoji, or one of: ${TAPBACKS.join(', ')}`,
		field,
	);
}
