/** What tapbacks are called (OpenAPI schema Reaction), and the picture that each shows. */
const PICTURES = {
	love: '❤️',
	like: '👍',
	dislike: '👎',
	laugh: '😂',
	emphasize: '‼️',
	question: '❓',
} as const;

/** Name of a tapback. */
export type TapbackName = keyof typeof PICTURES;

/** Which reactions are answers: none; thumbs and hearts; or all of them. */
export const REACTIONS = ['none', 'thumbs', 'any'] as const;
export type CountedReactions = (typeof REACTIONS)[number];

const bare = (emoji: string) => emoji.replace(/[\uFE0E\uFE0F]|\p{Emoji_Modifier}/gu, '');

const NAMES: ReadonlyMap<string, string> = new Map<string, string>([
	...Object.entries(PICTURES).map(([name, picture]) => [bare(picture), name] as const),
	['♥', 'love'],
	['❗', 'emphasize'],
]);

const isName = (reaction: string): reaction is TapbackName => Object.hasOwn(PICTURES, reaction);

/** The name of a tapback by its name or picture, in any skin tone; of another emoji the emoji itself. */
export const reactionName = (reaction: string): string => NAMES.get(bare(reaction)) ?? reaction;

/** The emoji that a reaction shows. */
export const pictureOf = (reaction: string): string =>
	isName(reaction) ? PICTURES[reaction] : reaction;
