/** What a page says; all of it is text, not HTML. */
export interface Page {
	title: string;
	text?: string;
	/** Label of the button that decides; without it the page only tells. */
	button?: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; font: 17px/1.5 system-ui, sans-serif; }
main { max-width: 26rem; padding: 1.5rem; text-align: center; }
h1 { font-size: 1.3rem; }
p { white-space: pre-wrap; overflow-wrap: anywhere; }
button { font: inherit; font-weight: 600; padding: .7rem 2rem; border: 0; border-radius: .8rem; background: #0a6cff; color: #fff; }
`;

/** Nothing is loaded or run; the form goes back to where the page came from. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
	'Content-Type': 'text/html; charset=utf-8',
	'Content-Security-Policy':
		"default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
	'Cache-Control': 'no-store',
	'Referrer-Policy': 'no-referrer',
	'X-Robots-Tag': 'noindex, nofollow',
	'X-Content-Type-Options': 'nosniff',
};

/**
 * A page as HTML. The button sends a POST to the page's own address: programs that fetch a link for
 * a preview or to check it send a GET, and decide nothing.
 */
export function pageHtml({ title, text, button }: Page): string {
	const paragraph = text === undefined ? '' : `<p>${escape(text)}</p>`;
	const form =
		button === undefined
			? ''
			: `<form method="post"><button type="submit">${escape(button)}</button></form>`;
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escape(title)}</title><style>${STYLE}</style></head><body><main><h1>${escape(title)}</h1>${paragraph}${form}</main></body></html>`;
}
