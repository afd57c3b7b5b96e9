import fc from 'fast-check';

import { splitText } from '../../../nodes/Blooio/text/split';

const LONG_LINK = `https://example.com/${'a'.repeat(80)}?x=1!y`;

it.each<[string, string, number, string[]]>([
	['short stays one', 'Hello there', 500, ['Hello there']],
	['blank lines part', 'Hello\n\nHow are you?\n \n\nBye', 500, ['Hello', 'How are you?', 'Bye']],
	['single lines stay together', 'Hello\nAnna', 500, ['Hello\nAnna']],
	[
		'sentences stay whole',
		'One is here. Two is there. Three is far away.',
		30,
		['One is here. Two is there.', 'Three is far away.'],
	],
	['words stay whole', 'one two three four five six', 10, ['one two', 'three four', 'five six']],
	['a link stays whole', `See ${LONG_LINK} now`, 30, ['See', LONG_LINK, 'now']],
	[
		'items of a list stay whole, and together as far as they fit',
		'Here:\n- one thing to do\n- another thing that is long\n  and goes on\n- third',
		40,
		['Here:\n- one thing to do', '- another thing that is long\n  and goes on', '- third'],
	],
	[
		'a list with blank lines is one',
		'Do:\n\n1. One\n\n2. Two\n\n3. Three',
		500,
		['Do:', '1. One\n\n2. Two\n\n3. Three'],
	],
	[
		'scripts without spaces',
		'今天天气很好。我们去公园吧。',
		8,
		['今天天气很好。', '我们去公园吧。'],
	],
	['an emoji of several signs stays one', `${'👨‍👩‍👧'.repeat(3)}`, 10, ['👨‍👩‍👧', '👨‍👩‍👧', '👨‍👩‍👧']],
])('%s', (_what, text, most, messages) => {
	expect(splitText(text, most)).toEqual(messages);
});

it('a text of many paragraphs is packed into few messages', () => {
	const text = Array.from({ length: 60 }, (_, index) => `Paragraph ${index}`).join('\n\n');
	expect(splitText(text, 500).length).toBeLessThan(4);
});

const word = fc.stringMatching(/^[\p{L}\p{N}.,!?🙂-]{1,20}$/u);
const text = fc
	.array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '\n', '\n\n', '\n\n- ', '\n1. ')), {
		minLength: 1,
		maxLength: 120,
	})
	.map((parts) => parts.flat().join('').trim());

it('all words go out, in their order and whole, in messages that have something to say', () => {
	fc.assert(
		fc.property(text, fc.integer({ min: 50, max: 300 }), (given, most) => {
			const messages = splitText(given, most);
			expect(messages.join(' ').split(/\s+/)).toEqual(given.split(/\s+/));
			for (const message of messages) expect(message.trim()).not.toBe('');
		}),
	);
});

it('no message is longer than asked for, where its words and items are not', () => {
	// A first word such as "-" or "1." would make the whole text an item of a list.
	const plain = fc
		.array(word, { minLength: 1, maxLength: 200 })
		.map((words) => `Well ${words.join(' ')}`);
	fc.assert(
		fc.property(plain, fc.integer({ min: 50, max: 300 }), (given, most) => {
			for (const message of splitText(given, most)) {
				expect(message.length).toBeLessThanOrEqual(most);
			}
		}),
	);
});
