/**
 * The entries of a list that may come as one text: a single text is split at commas and line
 * breaks, several are taken as they are. Spaces around and repeats are dropped.
 */
export function splitList(texts: readonly string[]): string[] {
	const entries = texts.length === 1 ? texts.flatMap((text) => text.split(/[,\n]/)) : texts;
	return [...new Set(entries.map((entry) => entry.trim()).filter((entry) => entry !== ''))];
}
