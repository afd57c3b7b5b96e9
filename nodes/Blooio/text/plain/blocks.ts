import type { MarkedToken, Token, Tokens } from 'marked';

import { Inline, isKnown } from './inline';

/** Names of fenced blocks whose content is a text with markup itself. */
const MARKUP = /^(?:markdown|md)\b/i;

/** A line under a title; shorter ones are rather meant as they stand. */
const UNDERLINE = /\n[ \t]*(?:=|-){3,}[ \t]*$/;

const MARKER = /^(\s*)([*+-]|\d{1,9}[.)])(\s*)(\[[ xX]\]\s+)?/;

const lineEnds = (raw: string) => /\s*$/.exec(raw)?.[0] ?? '';

/** The line break at the end, without the spaces before it. */
const breakAt = (raw: string) => lineEnds(raw).replace(/^[^\n]*/, '');

/** What a rule in a text for people is: a row of these signs, not a line to write on. */
const isRule = (raw: string) => !/_{4,}/.test(raw);

/** `>` before a number compares, and before some signs it is a face. */
const isQuote = (raw: string) => !/^\s*>(?:[_.<:;=]|\s*[\d.,$€£])/.test(raw);

const indentOf = (line: string) => /^[ \t]*/.exec(line)?.[0] ?? '';

/** Gives lines back the space before them that the parser took away from an item of a list. */
function indented(plain: string, item: string, raw: string): string {
	const lines = plain.split('\n');
	const [written, read] = [raw.split('\n'), item.split('\n')];
	const isSame = lines.length === read.length && written.length >= read.length;
	const width = indentOf(written.slice(1).find((line) => line.trim() !== '') ?? '');
	return lines
		.map((line, index) => {
			if (index === 0 || line === '') return line;
			if (!isSame) return `${width}${line}`;
			const own = indentOf(written[index] ?? '').length - indentOf(read[index] ?? '').length;
			return `${' '.repeat(Math.max(0, own))}${line}`;
		})
		.join('\n');
}

/** Turns paragraphs, lists, tables and the like into plain text; layout that says something stays. */
export class Blocks {
	constructor(
		private readonly inline: Inline,
		private readonly convert: (text: string) => string,
		private readonly hasLoneStar: boolean,
	) {}

	/** The plain text of a document, or of what stands in one of its quotes or items. */
	text(tokens: readonly Token[]): string {
		const isHidden = new Map<Token, boolean>();
		const texts = tokens.map((token) => {
			const plain = isKnown(token) ? this.block(token) : token.raw;
			isHidden.set(token, plain === undefined);
			return plain;
		});
		let text = '';
		let afterHidden = false;
		for (const [index, token] of tokens.entries()) {
			// Of the space around what is left out, one stays.
			const isSpare = token.type === 'space' && afterHidden && /(^|\n\n)$/.test(text);
			if (!isSpare) text += texts[index] ?? '';
			if (token.type !== 'space') afterHidden = isHidden.get(token) === true;
		}
		return afterHidden ? text.trimEnd() : text;
	}

	/** `undefined` for what is left out. */
	private block(token: MarkedToken): string | undefined {
		const { raw } = token;
		switch (token.type) {
			case 'paragraph':
				return this.inline.text(token.tokens) + breakAt(raw);
			case 'text':
				return this.inline.text(token.tokens ?? [token]) + (token.tokens ? breakAt(raw) : '');
			case 'heading':
				return this.heading(token);
			case 'hr':
				return isRule(raw) ? undefined : raw;
			case 'code':
				return this.code(token);
			case 'blockquote':
				return isQuote(raw) ? this.text(token.tokens) + this.endOf(token) : raw;
			case 'list':
				return this.list(token);
			case 'table':
				return this.table(token);
			case 'html':
				return this.html(token);
			case 'def':
				return this.inline.shown.has(token.href) ? undefined : raw;
			default:
				return raw;
		}
	}

	private endOf({ raw }: Tokens.Blockquote): string {
		return raw.endsWith('\n') ? '\n' : '';
	}

	private heading({ raw, text, tokens }: Tokens.Heading): string {
		const isTitle = raw.trimStart().startsWith('#') ? text !== '' : UNDERLINE.test(raw.trimEnd());
		if (!isTitle) return raw;
		return this.inline.text(tokens) + lineEnds(raw);
	}

	private code({ raw, text, lang = '', codeBlockStyle }: Tokens.Code): string {
		if (codeBlockStyle === 'indented') return raw;
		return (MARKUP.test(lang) ? this.convert(text) : text) + lineEnds(raw);
	}

	private html({ raw }: Tokens.HTML | Tokens.Tag): string | undefined {
		const plain = this.inline.html.strip(raw);
		if (plain === raw) return raw;
		const tidy = plain.replace(/[ \t]*\n\s*/g, '\n');
		return tidy.trim() === '' ? undefined : tidy.trim() + lineEnds(raw);
	}

	private list({ raw, items }: Tokens.List): string {
		const isNote = this.hasLoneStar && items.length === 1;
		return items.map((item) => this.item(item, isNote)).join('') + this.missing(raw, items);
	}

	/** Line ends that the list has and its last item has not. */
	private missing(raw: string, items: readonly Tokens.ListItem[]): string {
		return raw.slice(items.reduce((length, item) => length + item.raw.length, 0));
	}

	private item({ raw, text, tokens }: Tokens.ListItem, isNote: boolean): string {
		const [whole = '', before = '', marker = '', space = '', task = ''] = MARKER.exec(raw) ?? [];
		if (text === '' || whole === '') return raw;
		const bullet = marker === '*' && !isNote ? '-' : marker;
		const plain = this.text(tokens).trimEnd();
		const body = raw.slice(whole.length).trimEnd();
		const ends = lineEnds(raw);
		return `${before}${bullet}${space}${task}${indented(plain, text.trimEnd(), body)}${ends}`;
	}

	private table({ raw, header, rows }: Tokens.Table): string {
		const lines = [header, ...rows].map((cells) =>
			cells
				.map(({ tokens }) => this.inline.text(tokens).trim())
				.join(' | ')
				.replace(/(?:\s*\|)*\s*$/, '')
				.replace(/\|\s{2,}\|/g, '| |'),
		);
		return lines.filter((line) => line !== '').join('\n') + lineEnds(raw);
	}
}
