/** The entries of a list typed as one text: parted by commas, semicolons or lines, and trimmed. */
export const entriesIn = (text: string): string[] =>
	text
		.split(/[,;\n]/)
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '');

/** The words of a text, for lists whose entries hold no spaces: codes, secrets. */
export const wordsIn = (text: string): string[] =>
	text.split(/[\s,;]+/).filter((word) => word !== '');

/**
 * The entries of a list that may come as one text: a single text is parted, several are taken as
 * they are. Spaces around and repeats are dropped.
 */
export function splitList(texts: readonly string[]): string[] {
	const entries = texts.length === 1 ? texts.flatMap(entriesIn) : texts;
	return [...new Set(entries.map((entry) => entry.trim()).filter((entry) => entry !== ''))];
}
