/** The beginning of a text. A plain slice would keep the whole text in memory as long as it lives. */
export function shorten(text: string, longest: number): string {
	if (text.length <= longest) return text;
	return `${Buffer.from(text.slice(0, longest)).toString()}…`;
}
