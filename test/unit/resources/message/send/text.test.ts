import { buildPath } from '../../../../../nodes/Blooio/engine/operation';
import { request, body, refused } from './support/request';

describe('a text', () => {
	it('is all that a fresh Send sends', () => {
		expect(body()).toEqual({ text: 'Hello' });
	});

	it('goes to the encoded chat by POST', () => {
		const { method, path, chat } = request();
		expect(method).toBe('POST');
		expect(buildPath(path)).toBe('/chats/%2B15551234567/messages');
		expect(chat).toBe('+15551234567');
	});

	it.each([
		['  Hello\n\nBye ', '  Hello\n\nBye '],
		[0, '0'],
		[false, 'false'],
		['["a", "b"]', '["a", "b"]'],
		['cut 😀\uD83D', 'cut 😀\uFFFD'],
		['\u200Bvisible', '\u200Bvisible'],
	])('is sent as it stands: %j', (text, sent) => {
		expect(body({ text })).toEqual({ text: sent });
	});

	it.each(['', '   ', null, undefined, '\u200B', '\u2060\u00AD', '\uFE0F', ' \u200E\n'])(
		'that is %j is refused where nothing else is sent',
		(text) => {
			expect(refused({ text })).toMatchObject({
				message: 'There is nothing to send: Text is empty and there is no attachment',
				field: 'Text',
			});
		},
	);

	it.each([{ a: 1 }, [{ a: 1 }]])('is never made of %j', (text) => {
		expect(refused({ text }).message).toMatch(/^Text is not a (text|list of texts)$/);
	});
});

describe('several texts', () => {
	const several = (texts: unknown, more = {}) => ({ text: 'One', options: { texts, ...more } });

	it('are sent as a list, Text first, in order and without blank ones', () => {
		expect(body(several(['Two', '', null, 3]))).toEqual({ text: ['One', 'Two', '3'] });
	});

	it('may stand in Text, where its expression gives a list', () => {
		expect(body({ ...several(['Three']), text: ['One', '', 'Two'] })).toEqual({
			text: ['One', 'Two', 'Three'],
		});
	});

	it.each([
		['a list as JSON', '["One, two", "Three"]'],
		['a list as JSON in an entry', ['["One, two"]', 'Three']],
		['a list in an entry', [['One, two', '\u200B'], 'Three']],
	])('may come as %s, and are never split', (_what, texts) => {
		expect(body({ text: '', options: { texts } })).toEqual({ text: ['One, two', 'Three'] });
	});

	it.each([[['\u200B', '\u00AD']], ['[]'], ['["", "\u2060"]'], [null], [[]]])(
		'with nothing to see are none: %j',
		(texts) => {
			expect(body(several(texts))).toEqual({ text: 'One' });
			expect(refused({ ...several(texts), text: '' }).field).toBe('Text');
		},
	);

	it('may have attachments and an effect', () => {
		const attachments = { attachment: [{ url: 'https://example.com/a' }] };
		expect(body(several(['Two'], { attachments, effect: 'slam' }))).toEqual({
			text: ['One', 'Two'],
			attachments: ['https://example.com/a'],
			effect: 'slam',
		});
	});

	it('cannot be a reply, which only a single message can be', () => {
		const replyTo = { target: { messageId: 'msg_1' } };
		expect(refused(several(['Two'], { replyTo }))).toMatchObject({
			message: 'Only a single message can be a reply',
			field: 'Reply To',
		});
	});
});
