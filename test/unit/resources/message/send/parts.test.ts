import { body, refused, additional, parts } from './support/request';

describe('parts', () => {
	const LINK = 'https://example.com/menu';
	const withOptions = (part: unknown[], more: Record<string, unknown>) => ({
		text: '',
		...additional({ parts: { part }, ...more }),
	});

	it('are sent in order, each with the fields of its kind alone', () => {
		const stray = { name: 'stray.pdf', mention: '+15550000000', previewTitle: 'Stray' };
		expect(
			body(
				parts(
					{ kind: 'text', text: 'Look, ', ...stray },
					{ kind: 'mention', text: 'Nathan', mention: ' nathan@example.com ' },
					{ kind: 'file', url: LINK, name: 'menu.pdf', text: 'stray' },
					{ kind: 'file', url: LINK, name: '' },
				),
			),
		).toEqual({
			parts: [
				{ text: 'Look, ' },
				{ text: 'Nathan', mention: 'nathan@example.com' },
				{ url: LINK, name: 'menu.pdf' },
				{ url: LINK },
			],
		});
	});

	it('stand behind the text, which links cannot', () => {
		expect(body({ ...parts({ kind: 'file', url: LINK }), text: 'Look: ' })).toEqual({
			parts: [{ text: 'Look: ' }, { url: LINK }],
		});
		expect(refused({ ...parts({ kind: 'link', url: LINK }), text: 'Look: ' }).hint).toContain(
			'leave Text empty',
		);
	});

	it('of no chosen kind are texts, which is the default', () => {
		expect(body(parts({ text: 'Hello' }))).toEqual({ parts: [{ text: 'Hello' }] });
	});

	it('may be a row of links, each with its preview', () => {
		expect(
			body(
				parts(
					{ kind: 'link', url: LINK },
					{ kind: 'link', url: LINK, previewTitle: 'Menu', previewImageUrl: `${LINK}.png` },
				),
			),
		).toEqual({
			parts: [
				{ text: LINK, link_preview: {} },
				{ text: LINK, link_preview: { title: 'Menu', image_url: `${LINK}.png` } },
			],
		});
	});

	it.each(['text', 'mention', 'file'])('cannot be links beside a %s', (kind) => {
		const other = { kind, text: 'Hi', mention: '+15551234567', url: LINK };
		const link = { kind: 'link', url: LINK };
		for (const rows of [
			[link, other],
			[other, link],
		]) {
			expect(refused(parts(...rows)).message).toBe(
				'A link with preview cannot stand beside other parts',
			);
		}
	});

	it.each([
		['Parts is empty', []],
		['Text is empty', [{ kind: 'text', text: '' }]],
		['Text is empty', [{ kind: 'mention', text: ' ', mention: '+15551234567' }]],
		['Mentioned Person is empty', [{ kind: 'mention', text: 'Nathan', mention: '' }]],
		['Part has no URL', [{ kind: 'file', url: '' }]],
		['Part has no file', [{ kind: 'file', source: 'input', binaryProperty: '' }]],
		['Parts is empty', [{ kind: 'file', url: [] }]],
		['Part URL is not a web address', [{ kind: 'file', url: 'menu.pdf' }]],
		['Part URL is not a web address', [{ kind: 'link', url: 'menu' }]],
		[
			'Preview Image URL is not a web address',
			[{ kind: 'link', url: LINK, previewImageUrl: 'http://example.com/a.png' }],
		],
	])('are refused: %s', (message, rows) => {
		expect(refused(parts(...rows)).message).toBe(message);
	});

	it('name a mentioned person by phone number or email alone', () => {
		const mention = (person: string) => parts({ kind: 'mention', text: 'Nathan', mention: person });
		expect(refused(mention('grp_abc')).field).toBe('Mentioned Person');
		expect(refused(mention('555 123 4567')).hint).toContain('+15551234567');
	});

	it('with nothing to see are refused', () => {
		expect(refused(parts({ text: 'One' }, { text: '\u200B' })).message).toBe('Text is empty');
	});

	it('have no effect', () => {
		expect(refused(withOptions([{ text: 'Hi' }], { effect: 'slam' }))).toMatchObject({
			message: 'An effect cannot go with parts',
			field: 'Effect',
		});
	});

	it('may say that they have none', () => {
		expect(body(withOptions([{ text: 'Hi' }], { effect: 'none' }))).toMatchObject({
			parts: [{ text: 'Hi' }],
		});
	});

	it('have their previews in the parts themselves', () => {
		const linkPreview = { preview: { title: 'Menu' } };
		expect(refused(withOptions([{ text: LINK }], { linkPreview })).field).toBe('Link Preview');
	});

	it('may be a reply, but a row of links may not', () => {
		const replyTo = { target: { messageId: 'msg_1' } };
		expect(body(withOptions([{ text: 'Hi' }], { replyTo }))).toMatchObject({
			reply_to: { message_id: 'msg_1' },
		});
		expect(refused(withOptions([{ kind: 'link', url: LINK }], { replyTo })).message).toBe(
			'Only a single message can be a reply',
		);
	});
});
