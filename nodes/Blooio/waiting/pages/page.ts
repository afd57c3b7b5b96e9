/** What a page says; all of it is text, not HTML. */
export interface Page {
	title: string;
	text?: string;
	/** Label of the button that decides; without it the page only tells. */
	button?: string;
	/** Elements of a form before the button, as HTML. */
	fields?: string;
	/** Language tag (BCP 47) of the texts, where it is known. */
	language?: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** A text as HTML. */
export const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; min-height: 100vh; min-height: 100dvh; display: grid; place-items: center; font: 17px/1.5 system-ui, sans-serif; }
main { box-sizing: border-box; width: 100%; max-width: 28rem; padding: 1.5rem; text-align: center; }
h1 { font-size: 1.4rem; line-height: 1.25; margin: 0 0 .75rem; overflow-wrap: anywhere; }
p { margin: 0 0 1.5rem; white-space: pre-wrap; overflow-wrap: anywhere; }
button { box-sizing: border-box; width: 100%; min-height: 3rem; padding: .7rem 1.5rem; font: inherit; font-weight: 600; overflow-wrap: anywhere; border: 0; border-radius: .8rem; background: #0062d6; color: #fff; cursor: pointer; touch-action: manipulation; }
form > div, fieldset { margin: 0 0 1.25rem; padding: 0; border: 0; text-align: start; }
label, legend { display: block; padding: 0; margin-bottom: .35rem; font-weight: 600; overflow-wrap: anywhere; }
label.choice { display: flex; gap: .6rem; align-items: center; min-height: 2.5rem; margin: 0; font-weight: 400; }
input, select, textarea { box-sizing: border-box; width: 100%; min-height: 2.75rem; padding: .6rem .75rem; font: inherit; color: inherit; background: Field; border: 1px solid #8a8a8a; border-radius: .6rem; }
.choice input { width: 1.25rem; min-height: 1.25rem; flex: none; padding: 0; }
.wrong { border-inline-start: 4px solid #d93025; padding-inline-start: .75rem; }
button:focus-visible { outline: 3px solid; outline-offset: 3px; }
`;

/** Nothing is loaded or run; the form goes back to where the page came from. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'";

/** The headers of every page. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
	'Content-Type': 'text/html; charset=utf-8',
	'Content-Security-Policy': `${POLICY}; frame-ancestors 'none'`,
	'Cache-Control': 'no-store',
	'Referrer-Policy': 'no-referrer',
	'X-Frame-Options': 'DENY',
	'X-Robots-Tag': 'noindex, nofollow',
	'X-Content-Type-Options': 'nosniff',
};

/**
 * A page as HTML, in whatever language and direction its texts are. The button sends a POST to the
 * page's own address: programs that fetch a link for a preview or to check it send a GET, and decide
 * nothing. The policy stands in the page as well, for n8n puts a laxer one of its own over that of
 * the last page.
 */
export function pageHtml({ title, text, button, fields, language }: Page): string {
	const name = escape(title);
	const paragraph = text === undefined ? '' : `<p dir="auto">${escape(text)}</p>`;
	const form =
		button === undefined
			? ''
			: `<form method="post"${fields === undefined ? '' : ' enctype="multipart/form-data"'}>${fields ?? ''}<button type="submit" dir="auto">${escape(button)}</button></form>`;
	const lang = language === undefined ? '' : ` lang="${escape(language)}"`;
	return `<!doctype html><html${lang}><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>${name}</title><style>${STYLE}</style></head><body><main><h1 dir="auto" id="title">${name}</h1>${paragraph}${form}</main></body></html>`;
}
