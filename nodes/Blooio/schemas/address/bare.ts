import { LINK } from './entries';
import { visible } from './signs';

/** Quotation marks of any kind, and the apostrophe by which a spreadsheet marks a text. */
const QUOTES = /^["'`´\u2018-\u201e\u00ab\u00bb\uff07]+|["'`´\u2018-\u201e\u00ab\u00bb\uff07]+$/gu;

const unquoted = (text: string) => text.replace(QUOTES, '').trim();

/** `%2B` is a plus in a link. What is no such writing stays. */
function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** The address of a link such as `sms:+15551234567?body=…`; another text as it is. */
function withoutLink(text: string): string {
	const scheme = LINK.exec(text)?.[0];
	if (scheme === undefined) return text;
	const end = /^mailto/i.test(scheme) ? /\?.*$/s : /(?:[?&]|;body=).*$/s;
	return visible(decoded(text.slice(scheme.length).replace(end, '')));
}

/** An address without what people and programs put around it. */
export interface BareAddress {
	address: string;
	/** What stood before angle brackets: a name. */
	name?: string;
}

/** Takes an address out of its wrapping: `Ann <ann@example.com>`, `'+1 …`, `tel:+1-…`, `"…"`. */
export function bareAddress(text: string): BareAddress {
	const seen = visible(text);
	const [, name = '', inside = seen] = /^([^<>]*)<([^<>]*)>$/.exec(seen) ?? [];
	const address = unquoted(withoutLink(unquoted(inside)));
	return name.trim() === '' ? { address } : { address, name: unquoted(name.trim()) };
}
