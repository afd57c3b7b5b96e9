import { lexer } from 'marked';

import { isInvisible } from '../../schemas/plainText';
import { Blocks } from './blocks';
import { Html } from './html';
import { Inline } from './inline';

/** Without one of these, a text has no markup. */
const SIGNS = /[*_~`#>|[\]<&\\]|^[ \t]*[-=]{3,}[ \t]*$/mu;

/** Longer texts are no messages. */
const LONGEST = 100_000;

/** A star behind a word, as before the explanation at the end of a text. */
const FOOTNOTE = /(?:^|\s)[^\s*]*[\p{L}\p{N})]\*(?![\p{L}\p{N}*])/u;

/** A line break of HTML before one of the text is the same one. */
const BREAK = /<br\s*\/?>[ \t]*\n/gi;

function converted(text: string): string {
	const inline = new Inline(new Html(text), text);
	const hasLoneStar = FOOTNOTE.test(text) || text.split('*').length === 2;
	return new Blocks(inline, converted, hasLoneStar).text(lexer(text.replace(BREAK, '<br>')));
}

/**
 * A text in Markdown or simple HTML, as models write it, as the plain text that a messenger shows: no
 * signs of headings, bold and code; links as `text (address)`; lists and tables as lines. Signs that
 * are no markup stay, and a text without markup comes out as it is. Pure.
 */
export function toPlainText(text: string): string {
	if (!SIGNS.test(text) || text.length > LONGEST) return text;
	try {
		const unix = text.replace(/\r\n?/g, '\n');
		const plain = converted(unix);
		if (plain === unix) return text;
		// A message has to say something, and ends with what it says.
		return isInvisible(plain) ? text : plain.trimEnd();
	} catch {
		// Quotes within thousands of quotes are nothing that the parser takes.
		return text;
	}
}
