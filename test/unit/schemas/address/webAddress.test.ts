import fc from 'fast-check';

import { parseWebAddress } from '../../../../nodes/Blooio/schemas/address/webAddress';
import { acceptedBy, refusalOf } from '../../support/refusal';
import { outsideText } from '../../support/texts';

describe('a web address', () => {
	it.each([
		'https://cdn.example.com/image.png',
		'http://example.com',
		'HTTPS://EXAMPLE.COM/A',
		'https://example.com:8443/a?b=c&d=e#f',
		'https://bücher.example/menü.pdf',
		'https://[2001:db8::1]/a',
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
		['an address without its slashes', 'https:example.com'],
	])('is not: %s', (_what, text) => {
		refusalOf(() => parseWebAddress(text, 'Attachment URL'));
	});

	it('must be https where Blooio takes nothing else', () => {
		expect(parseWebAddress('https://example.com/a', 'Image', { secure: true })).toBe('https://example.com/a');
		expect(refusalOf(() => parseWebAddress('http://example.com/a', 'Image', { secure: true })).hint).toMatch(
			/starts with https:\/\/ and/,
		);
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
				expect(parseWebAddress(url, 'URL')).toBe(url);
			}),
		);
	});
});
