import fc from 'fast-check';

import { parseAvatar } from '../../../nodes/Blooio/schemas/avatar';
import { resultsFor } from '../../../nodes/Blooio/schemas/answers/lookup';
import { parseReaction } from '../../../nodes/Blooio/schemas/reaction';
import { acceptedBy } from '../support/refusal';
import { outsideText } from '../support/texts';
import { PNG } from './requests/samples';

const reaction = (text: string) => acceptedBy(() => parseReaction(text, 'Emoji', '+'));

describe('a reaction', () => {
	it.each(['love', 'like', 'dislike', 'laugh', 'emphasize', 'question'])(
		'can be the tapback %s',
		(text) => {
			expect(reaction(text)).toBe(text);
		},
	);

	it.each(['Love', ' LOVE ', '+love', '+ Love', '\u200Blove'])('may be written %j', (text) => {
		expect(reaction(text)).toBe('love');
	});

	it('may have the sign of what is done, never the other one', () => {
		const taken = (sign: '+' | '-', text: string) =>
			acceptedBy(() => parseReaction(text, 'Emoji', sign));
		expect(taken('+', '+👍')).toBe('👍');
		expect(taken('-', '-like')).toBe('like');
		expect(taken('+', '-like')).toBeUndefined();
		expect(taken('-', '+like')).toBeUndefined();
	});

	it.each([
		['a plain one', '😂'],
		['one with spaces around', ' 🔥 '],
		['one with a skin tone', '👍🏽'],
		['one that is text by itself', '❤'],
		['the same as a picture', '❤️'],
		['a family', '👨‍👩‍👧‍👦'],
		['a couple with two skin tones', '🧑🏻‍🤝‍🧑🏿'],
		['a heart on fire', '❤️‍🔥'],
		['a flag', '🇩🇪'],
		['the flag of a part of a country', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
		['a rainbow flag', '🏳️‍🌈'],
		['a keycap', '1️⃣'],
	])('can be an emoji: %s', (_what, text) => {
		expect(reaction(text)).toBe(text.trim());
	});

	it.each(['', 'heart', '++love', '-👍', 'a', '1', '#', '🇩', '👍👍', '👍 👍', '👍a', '‍', 'é'])(
		'cannot be %j',
		(text) => {
			expect(reaction(text)).toBeUndefined();
		},
	);

	it('is one of the emojis, or a tapback, whatever the text is', () => {
		fc.assert(
			fc.property(outsideText, (text) => {
				const value = reaction(text);
				if (value !== undefined) expect(value.length).toBeLessThan(64);
			}),
		);
	});
});

describe('a photo in base64', () => {
	it.each([
		['as it is', PNG],
		['as a data URL', `data:image/png;base64,${PNG}`],
		['in lines', PNG.replace(/(.{20})/g, '$1\r\n')],
		['a JPEG', '/9j/4AAQSkZJRgABAQ=='],
	])('is taken: %s', (_what, text) => {
		expect(parseAvatar(text, 'Photo')).toBe(
			text.replace('data:image/png;base64,', '').replace(/\s/g, ''),
		);
	});

	it.each([
		'',
		'data:image/png;base64,',
		PNG.replace('iVBO', 'R0lG'),
		`${PNG}=`,
		PNG.replaceAll('+', '-'),
		'https://example.com/photo.png',
	])('is refused: %s', (text) => {
		expect(acceptedBy(() => parseAvatar(text, 'Photo'))).toBeUndefined();
	});
});

describe('the results of a batch', () => {
	const inputs = ['a', 'b', 'a'];

	it.each<[string, unknown, unknown[]]>([
		['in their order', { results: [{ input: 'a' }, { input: 'b' }, { input: 'a' }] }, inputs],
		['in another order', { results: [{ input: 'b' }, { input: 'a' }] }, inputs],
		['with one missing', { results: [{ input: 'a' }] }, ['a', undefined, 'a']],
		[
			'with inputs written in another way',
			{ results: [{ input: 'A' }, { input: 'B' }, { input: 'A' }] },
			['A', 'B', 'A'],
		],
		[
			'with others between',
			{ results: [null, 7, {}, { input: 'b' }] },
			[undefined, 'b', undefined],
		],
		['that are none', { results: 'none' }, [undefined, undefined, undefined]],
		['of an answer that is none', null, [undefined, undefined, undefined]],
	])('%s', (_what, body, given) => {
		expect(resultsFor(body, inputs).map((result) => result?.input)).toEqual(given);
	});
});
