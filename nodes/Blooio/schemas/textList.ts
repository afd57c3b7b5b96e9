/** The entries of a list typed as one text: parted by commas, semicolons or lines, and trimmed. */
export const entriesIn = (text: string): string[] =>
	text
		.split(/[,;\n]/)
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '');

/** The words of a text, for lists whose entries hold no spaces: codes, secrets. */
export const wordsIn = (text: string): string[] =>
	text.split(/[\s,;]+/).filter((word) => word !== '');
