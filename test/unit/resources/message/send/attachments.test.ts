import { body, refused, attached } from './support/request';

describe('attachments', () => {
	const URL_A = 'https://cdn.example.com/a.png';
	const URL_B = 'https://cdn.example.com/b.pdf';

	it('go along as addresses, or with their names', () => {
		expect(body(attached({ url: URL_A, name: '' }, { url: URL_B, name: 'contract.pdf' }))).toEqual({
			text: 'Hello',
			attachments: [URL_A, { url: URL_B, name: 'contract.pdf' }],
		});
	});

	it('may come without a text', () => {
		expect(body({ text: '', ...attached({ url: URL_A }) })).toEqual({ attachments: [URL_A] });
	});

	it('may be a list from an expression', () => {
		expect(body(attached({ url: [URL_A, URL_B] }))).toMatchObject({ attachments: [URL_A, URL_B] });
	});

	it.each(['a.png', 'ftp://example.com/a', '{}', 'undefined'])(
		'are refused when one is no web address: %s',
		(url) => {
			expect(refused(attached({ url: URL_A }, { url })).message).toBe(
				'Attachment URL is not a web address',
			);
		},
	);
});
