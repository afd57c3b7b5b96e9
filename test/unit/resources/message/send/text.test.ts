import { buildPath } from '../../../../../nodes/Blooio/engine/operation';
import { request, body, refused, additional, attached } from './support/request';

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

	it.each([{ a: 1 }, ['a']])('is never made of %j', (text) => {
		expect(refused({ text }).message).toBe('Text is not a text');
	});
});

describe('several texts', () => {
	const several = (texts: unknown, more = {}) => ({ messageType: 'texts', texts, ...more });

	it('are sent as a list, in order and without blank ones', () => {
		expect(body(several(['One', '', 'Two', null, 3]))).toEqual({ text: ['One', 'Two', '3'] });
	});

	it.each([
		['a list as JSON', '["One, two", "Three"]'],
		['a list as JSON in an entry', ['["One, two"]', 'Three']],
		['a list in an entry', [['One, two', '\u200B'], 'Three']],
	])('may come as %s, and are never split', (_what, texts) => {
		expect(body({ messageType: 'texts', texts })).toEqual({ text: ['One, two', 'Three'] });
	});

	it.each([[['\u200B', '\u00AD']], ['[]'], ['["", "\u2060"]'], [null]])(
		'with nothing to see are refused: %j',
		(texts) => {
			expect(refused({ messageType: 'texts', texts }).message).toBe('Texts is empty');
		},
	);

	it('leave the field Text aside', () => {
		expect(body(several(['One', 'Two'], { text: 'not sent' }))).toEqual({ text: ['One', 'Two'] });
	});

	it('may have attachments and an effect', () => {
		expect(
			body({
				...several(['One', 'Two'], attached({ url: 'https://example.com/a' })),
				...additional({ effect: 'slam' }),
			}),
		).toEqual({ text: ['One', 'Two'], attachments: ['https://example.com/a'], effect: 'slam' });
	});

	it.each([[[]], [['', ' ']], [null]])('are refused when there is none: %j', (texts) => {
		expect(refused(several(texts)).message).toBe('Texts is empty');
	});

	it('cannot be a reply, which only a single message can be', () => {
		const reply = additional({ replyTo: { target: { messageId: 'msg_1' } } });
		expect(refused({ ...several(['One', 'Two']), ...reply })).toMatchObject({
			message: 'Only a single message can be a reply',
			field: 'Reply To',
		});
	});
});
