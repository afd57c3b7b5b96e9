import { withoutEntities } from './entities';
import { linkText } from './link';

/** Tags that stand alone, and what they become. */
const ALONE: ReadonlyMap<string, string> = new Map([
	['br', '\n'],
	['hr', ''],
	['img', ''],
	['wbr', ''],
]);

/** Tags that come in pairs; of these the beginning and the end say what they become. */
const PAIRED: ReadonlyMap<string, readonly [string, string]> = new Map(
	Object.entries({
		li: ['- ', '\n'],
		td: ['', ' '],
		th: ['', ' '],
		...Object.fromEntries(
			['p', 'div', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'summary'].map(
				(name) => [name, ['', '\n'] as const],
			),
		),
		...Object.fromEntries(
			[
				...['a', 'abbr', 'b', 'center', 'cite', 'code', 'del', 'details', 'em', 'font', 'i', 'ins'],
				...['kbd', 'mark', 'ol', 'pre', 'q', 's', 'samp', 'section', 'small', 'span', 'strike'],
				...['strong', 'sub', 'sup', 'table', 'tbody', 'tfoot', 'thead', 'tt', 'u', 'ul', 'var'],
			].map((name) => [name, ['', ''] as const]),
		),
	}),
);

/** A tag with attributes that have values: `x <b and c>` is not a tag. */
const TAG =
	/<(\/?)([a-z][a-z0-9]*)((?:\s+[\w:-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>=]+))*)\s*\/?>/gi;

const COMMENT = /<!--[^]*?-->/g;

const ATTRIBUTE = /\b(href|src|alt)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=]+))/gi;

function attributesOf(text: string): Map<string, string> {
	const found = [...text.matchAll(ATTRIBUTE)];
	return new Map(
		found.map(([, name = '', double, single, bare]) => [
			name.toLowerCase(),
			withoutEntities(double ?? single ?? bare ?? ''),
		]),
	);
}

/** What HTML in a text becomes, tag by tag: links remember where they lead until they end. */
export class Html {
	private readonly names: ReadonlySet<string>;
	private readonly open: Array<{ href: string; text: string }> = [];

	/** @param source the whole text: a tag of a pair counts only where its other half stands too */
	constructor(source: string) {
		const tags = [...source.matchAll(TAG)].map(
			([, end = '', name = '']) => `${end}${name.toLowerCase()}`,
		);
		this.names = new Set(tags);
	}

	/** A text in which tags may stand, without those that are known, and with what entities stand for. */
	strip(text: string): string {
		const uncommented = text.replace(COMMENT, '');
		let plain = '';
		let place = 0;
		for (const match of uncommented.matchAll(TAG)) {
			const [tag, end = '', name = '', attributes = ''] = match;
			plain += this.said(uncommented.slice(place, match.index));
			plain += this.tag(tag, end !== '', name.toLowerCase(), attributes);
			place = match.index + tag.length;
		}
		return plain + this.said(uncommented.slice(place));
	}

	/** What stands between tags; a link remembers it, to compare it with its address when it ends. */
	private said(text: string): string {
		const plain = withoutEntities(text);
		for (const link of this.open) link.text += plain;
		return plain;
	}

	private tag(tag: string, isEnd: boolean, name: string, attributes: string): string {
		const alone = ALONE.get(name);
		if (alone !== undefined) return name === 'img' ? this.image(attributes) : alone;
		const pair = PAIRED.get(name);
		if (!pair || !this.names.has(name) || !this.names.has(`/${name}`)) return tag;
		if (name === 'a') return this.link(isEnd, attributes);
		return pair[isEnd ? 1 : 0];
	}

	private image(attributes: string): string {
		const { alt = '', src = '' } = Object.fromEntries(attributesOf(attributes));
		return linkText(alt, src);
	}

	private link(isEnd: boolean, attributes: string): string {
		if (!isEnd) {
			this.open.push({ href: attributesOf(attributes).get('href') ?? '', text: '' });
			return '';
		}
		const { href, text } = this.open.pop() ?? { href: '', text: '' };
		const whole = linkText(text, href);
		// The text of the link stands already.
		return whole.startsWith(text) ? whole.slice(text.length) : '';
	}
}
