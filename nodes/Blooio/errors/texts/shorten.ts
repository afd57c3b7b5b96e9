import { oneLine } from '../../schemas/plainText';

/** The beginning of a text. A plain slice would keep the whole text in memory as long as it lives. */
export function shorten(text: string, longest: number): string {
	if (text.length <= longest) return text;
	return `${Buffer.from(text.slice(0, longest)).toString()}…`;
}

/** The same on one line, however long the text is: what is cut off is not looked through. */
export const shortLine = (text: string, longest: number): string =>
	shorten(oneLine(shorten(text, 2 * longest)), longest);
