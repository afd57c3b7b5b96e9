import fc from 'fast-check';

import { parseWebAddress } from '../../../../../nodes/Blooio/schemas/address/web/webAddress';
import { acceptedBy, refusalOf } from '../../../support/refusal';
import { outsideText } from '../../../support/texts';

describe('a web address', () => {
	it.each([
		'https://cdn.example.com/image.png',
		'http://example.com',
		'HTTPS://EXAMPLE.COM/A',
		'https://example.com:8443/a?b=c&d=e#f',
		'https://bücher.example/menü.pdf',
		'https://[2606:4700::1111]/a',
	])('%s is taken as it stands', (text) => {
		expect(parseWebAddress(text, 'Attachment URL')).toBe(text);
	});

	it('is taken as it stands however often it has been looked at', () => {
		const text = 'https://bücher.example/menü.pdf';
		for (let time = 0; time < 50_000; time++) parseWebAddress(text, 'URL');
		expect(parseWebAddress(text, 'URL')).toBe(text);
	});

	it.each([' https://example.com/a\n', '\u200Bhttps://example.com/a\u2060\uFEFF'])(
		'is taken without spaces and invisible signs around it: %j',
		(text) => {
			expect(parseWebAddress(text, 'URL')).toBe('https://example.com/a');
		},
	);

	it.each([
		'',
		'   ',
		'example.com/image.png',
		'www.example.com',
		'//example.com/a',
		'ftp://example.com/a',
		'file:///etc/passwd',
		'data:image/png;base64,AAAA',
		'javascript:alert(1)',
		'https://',
		'https://exa mple.com',
		'[object Object]',
	])('is not: %j', (text) => {
		const refusal = refusalOf(() => parseWebAddress(text, 'Attachment URL'));
		expect(refusal).toMatchObject({
			message: 'Attachment URL is not a web address',
			field: 'Attachment URL',
		});
		expect(refusal.hint).toContain('https:// or http://');
	});

	it.each([
		['two addresses by lines', 'https://a.example.com\nhttps://b.example.com'],
		['an address that is broken over two lines', 'https://example.com/me\nnu.pdf'],
		['two addresses by a space', 'https://a.example.com/b https://c.example.com/d'],
		['two addresses by a comma', 'https://a.example.com/b,https://c.example.com/d'],
		['an address without its slashes', 'https:example.com'],
	])('is not: %s', (_what, text) => {
		refusalOf(() => parseWebAddress(text, 'Attachment URL'));
	});

	it.each([
		['https://example.com/my menu.pdf', 'https://example.com/my%20menu.pdf'],
		['https://example.com/a?q=b c#d e', 'https://example.com/a?q=b%20c#d%20e'],
		['https://example.com/a\u00A0b', 'https://example.com/a%C2%A0b'],
	])('%j has its spaces encoded', (text, address) => {
		expect(parseWebAddress(text, 'URL')).toBe(address);
	});

	it.each([
		['http://localhost:3000/a.pdf', 'localhost'],
		['https://192.168.0.7/a.pdf', '192.168.0.7'],
		['https://127.1/a.pdf', '127.0.0.1'],
		['https://nas.local/a.pdf', 'nas.local'],
		['https://[::1]/a.pdf', '[::1]'],
		['http://n8n:5678/a.pdf', 'n8n'],
	])('%s is in a private network, where only a local Blooio can open it', (text, host) => {
		const refusal = refusalOf(() => parseWebAddress(text, 'URL', { otherwise: 'send a fax' }));
		expect(refusal.message).toBe(`Blooio cannot open URL: "${host}" is in your own network`);
		expect(refusal.hint).toMatch(/from the internet, or send a fax$/);
		expect(parseWebAddress(text, 'URL', { local: true })).toBe(text);
	});

	it('must be https where Blooio takes nothing else', () => {
		expect(parseWebAddress('https://example.com/a', 'Image', { secure: true })).toBe(
			'https://example.com/a',
		);
		expect(
			refusalOf(() => parseWebAddress('http://example.com/a', 'Image', { secure: true })).hint,
		).toMatch(/starts with https:\/\/ and/);
	});

	it('any text is refused by InvalidInput or is an http(s) address', () => {
		fc.assert(
			fc.property(fc.oneof(outsideText, fc.webUrl()), (text) => {
				const address = acceptedBy(() => parseWebAddress(text, 'URL'));
				if (address !== undefined) expect(new URL(address).protocol).toMatch(/^https?:$/);
			}),
			{ numRuns: 500 },
		);
		fc.assert(
			fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
				expect(parseWebAddress(url, 'URL', { local: true })).toBe(url);
			}),
		);
	});
});
