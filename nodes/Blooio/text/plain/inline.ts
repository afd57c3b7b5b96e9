import type { MarkedToken, Token, Tokens } from 'marked';

import { Html } from './html';
import { isAddress, linkText } from './link';

/** Letters of scripts that put spaces between words, and digits: there, a sign within a word is no markup. */
const IN_WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u;

const DIGIT = /\p{N}/u;

/** Bold that the parser does not take, e.g. before a letter of a script without spaces. */
const LEFT_OVER = /(?<![*\p{N}])\*\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*\*(?![*\p{N}])/gu;

/** Names of Python's own. */
const DUNDER = /^__(?:dict|eq|init|main|name|repr|str)__$/;

/** Signs of emphasis stand around something to read: `^_^` has none. */
const READABLE = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/** The characters before and behind a token; empty at the ends of a text. */
interface Neighbours {
	before: string;
	behind: string;
}

const first = (text: string) => /^./su.exec(text)?.[0] ?? '';
const last = (text: string) => /.$/su.exec(text)?.[0] ?? '';

const onEither = (pattern: RegExp, { before, behind }: Neighbours) =>
	pattern.test(before) || pattern.test(behind);

const onBoth = (pattern: RegExp, { before, behind }: Neighbours) =>
	pattern.test(before) && pattern.test(behind);

function isEmphasis({ raw }: Tokens.Em, around: Neighbours): boolean {
	if (!READABLE.test(raw) || onEither(IN_WORD, around)) return false;
	return raw.startsWith('*') || !onEither(/[/\\@=&^<>]/, around);
}

const isBold = ({ raw }: Tokens.Strong, around: Neighbours): boolean =>
	READABLE.test(raw) && !DUNDER.test(raw) && !onBoth(DIGIT, around);

/** `it`s` and `let`s` hold no code. */
const isCode = (around: Neighbours) => !onBoth(/\p{L}/u, around);

/** A backslash before a letter belongs to a path, a pattern or a formula, and so do the others then. */
const BACKSLASHES = /\\[\p{L}\p{N}]|(?<![\p{L}\p{N}])\p{L}:\\/u;

const isBare = ({ raw }: Tokens.Link) => !raw.startsWith('[') && !raw.startsWith('<');

const KNOWN: ReadonlySet<string> = new Set([
	...['br', 'codespan', 'del', 'em', 'escape', 'html', 'image', 'link', 'strong', 'text'],
	...['blockquote', 'code', 'def', 'heading', 'hr', 'list', 'paragraph', 'space', 'table'],
]);

/** Whether a token is one of the parser's own; others come with extensions alone. */
export const isKnown = (token: Token): token is MarkedToken => KNOWN.has(token.type);

/** Turns what stands within a line into plain text. */
export class Inline {
	/** Addresses of the links that were written out. */
	readonly shown = new Set<string>();

	private readonly hasEscapes: boolean;

	/** @param source the whole text, which tells what its backslashes are for */
	constructor(
		readonly html: Html,
		source: string,
	) {
		this.hasEscapes = !BACKSLASHES.test(source);
	}

	/** The plain text of the tokens of a paragraph. Pure but for `shown`. */
	text(tokens: readonly Token[] | undefined): string {
		const list = tokens ?? [];
		return list
			.map((token, index) => {
				const around = {
					before: last(list[index - 1]?.raw ?? ''),
					behind: first(list[index + 1]?.raw ?? ''),
				};
				return isKnown(token) ? this.token(token, around) : token.raw;
			})
			.join('');
	}

	private token(token: MarkedToken, around: Neighbours): string {
		switch (token.type) {
			case 'strong':
				return isBold(token, around) ? this.text(token.tokens) : this.kept(token, '**');
			case 'em':
				return isEmphasis(token, around) ? this.text(token.tokens) : this.kept(token, '*');
			case 'del':
				return token.raw.startsWith('~~') ? this.text(token.tokens) : token.raw;
			case 'codespan':
				return isCode(around) ? token.text : token.raw;
			case 'escape':
				// The arm of ¯\_(ツ)_/¯ stays on.
				return this.hasEscapes && around.before !== '¯' ? token.text : token.raw;
			case 'br':
				return token.raw.startsWith('\\') ? '\n' : token.raw;
			case 'link':
				return this.link(token);
			case 'image':
				return isAddress(token.href) ? linkText(token.text, token.href) : token.raw;
			case 'html':
				return this.html.strip(token.raw);
			case 'text':
				return this.html.strip(token.raw).replace(LEFT_OVER, '$1');
			default:
				return token.raw;
		}
	}

	/** Signs that are no markup stay; what stands between them may hold some. */
	private kept({ raw, tokens }: Tokens.Strong | Tokens.Em, sign: string): string {
		const signs = raw.slice(0, sign.length);
		return `${signs}${this.text(tokens)}${signs}`;
	}

	private link(token: Tokens.Link): string {
		if (isBare(token)) return this.html.strip(token.raw);
		if (!isAddress(token.href) && token.href !== '') return token.raw;
		this.shown.add(token.href);
		if (token.raw.startsWith('<')) return linkText('', token.href);
		return linkText(this.text(token.tokens), token.href);
	}
}
