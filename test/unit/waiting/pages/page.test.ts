import fc from 'fast-check';

import { PAGE_HEADERS, pageHtml } from '../../../../nodes/Blooio/waiting/pages/page';

/** The page with nothing given in it: every tag and attribute that may be there. */
const tagsOf = (html: string) => html.match(/<[^>]*>/g) ?? [];
const dangerous = fc.oneof(
	fc.string(),
	fc.constantFrom(
		'<script>',
		'</p><img src=x onerror=1>',
		'" onclick="',
		"'",
		'&lt;',
		'<!--',
		']]>',
	),
);
const text = fc.array(dangerous, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(''));

it('holds no tag and no attribute but its own, whatever it is to say', () => {
	const own = tagsOf(pageHtml({ title: 'a', text: 'b', button: 'c' }));
	fc.assert(
		fc.property(text, text, text, (title, said, button) => {
			expect(tagsOf(pageHtml({ title, text: said, button }))).toEqual(own);
		}),
	);
});

it('shows texts as they are', () => {
	const decode = (html: string) =>
		html
			.replaceAll('&lt;', '<')
			.replaceAll('&gt;', '>')
			.replaceAll('&quot;', '"')
			.replaceAll('&#39;', "'")
			.replaceAll('&amp;', '&');
	fc.assert(
		fc.property(text, (said) => {
			const [, shown = ''] =
				/<p dir="auto">([^<]*)<\/p>/.exec(pageHtml({ title: 'a', text: said })) ?? [];
			expect(decode(shown)).toBe(said);
		}),
	);
});

it('leaves language and direction to its texts, and names the language where it is known', () => {
	const html = pageHtml({ title: 'שלום', text: 'a', button: 'b' });
	expect(html).toContain('<html>');
	for (const tag of ['h1', 'p', 'button type="submit"']) {
		expect(html).toContain(`<${tag} dir="auto"`);
	}
	expect(pageHtml({ title: 'a', language: 'pt-BR' })).toContain('<html lang="pt-BR">');
});

it('forbids the same in itself as in its headers, which n8n may replace', () => {
	const policy = (PAGE_HEADERS['Content-Security-Policy'] ?? '').replace(
		/; frame-ancestors.*$/,
		'',
	);
	expect(policy).toContain("default-src 'none'");
	expect(pageHtml({ title: 'a' })).toContain(
		`<meta http-equiv="Content-Security-Policy" content="${policy}">`,
	);
});

it('decides by a POST, and has no button where there is nothing to decide', () => {
	expect(pageHtml({ title: 'a', button: 'b' })).toContain('<form method="post">');
	expect(pageHtml({ title: 'a' })).not.toContain('<form');
});

it('loads and runs nothing, and stays out of caches, frames and indexes', () => {
	expect(PAGE_HEADERS['Content-Security-Policy']).toContain("default-src 'none'");
	expect(PAGE_HEADERS['Content-Security-Policy']).toContain("frame-ancestors 'none'");
	expect(PAGE_HEADERS['Content-Security-Policy']).not.toContain('script-src');
	expect(PAGE_HEADERS).toMatchObject({
		'Content-Type': 'text/html; charset=utf-8',
		'Cache-Control': 'no-store',
		'Referrer-Policy': 'no-referrer',
		'X-Robots-Tag': expect.stringContaining('noindex'),
	});
});
