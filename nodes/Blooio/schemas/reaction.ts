import { InvalidInput } from '../errors/invalidInput';

/** OpenAPI schema ReactionRequest. */
const TAPBACKS: readonly string[] = ['love', 'like', 'dislike', 'laugh', 'emphasize', 'question'];

const PICTURE = '\\p{Extended_Pictographic}[\\uFE0F\\p{Emoji_Modifier}]*[\\u{E0020}-\\u{E007F}]*';
/** One emoji: a flag, a keycap, or pictures joined into one; lenient, so that new ones pass. */
const EMOJI = new RegExp(
	`^(?:\\p{Regional_Indicator}{2}|[0-9#*]\\uFE0F?\\u20E3|${PICTURE}(?:\\u200D${PICTURE})*)$`,
	'u',
);

/**
 * A reaction without its sign: the name of a tapback, or a single emoji.
 *
 * @throws InvalidInput naming what a reaction can be
 */
export function parseReaction(text: string, field: string): string {
	const value = text.trim();
	if (TAPBACKS.includes(value) || EMOJI.test(value)) return value;
	throw new InvalidInput(
		`${field} is neither a tapback nor a single emoji`,
		`Give one emoji, or one of: ${TAPBACKS.join(', ')}`,
		field,
	);
}
