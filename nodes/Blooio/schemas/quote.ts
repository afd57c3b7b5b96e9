/** Characters shown of a value that is refused. */
const LONGEST = 60;

/** Shows a refused value in a message without letting it run on, break the line or hide something. */
export const quote = (text: string) =>
	JSON.stringify(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text).replace(
		/[\p{C}\p{Zl}\p{Zp}]/gu,
		(invisible) => `\\u${invisible.charCodeAt(0).toString(16).padStart(4, '0')}`,
	);
