import fc from 'fast-check';

import { textTapback } from '../../../nodes/Blooio/judging/textTapback';

const QUESTION = 'Does Friday suit you?';

it.each([
	['Liked “Does Friday suit you?”', 'like'],
	['Loved “Does Friday suit you?”', 'love'],
	['Disliked “Does Friday suit you?”', 'dislike'],
	['Laughed at “Does Friday suit you?”', 'laugh'],
	['Emphasized “Does Friday suit you?”', 'emphasize'],
	['Emphasised “Does Friday suit you?”', 'emphasize'],
	['Questioned “Does Friday suit you?”', 'question'],
	['Liked "Does Friday suit you?"', 'like'],
	['Liked „Does Friday suit you?“', 'like'],
	['Liked « Does Friday suit you? »', 'like'],
	['Liked ‘Does Friday suit you?’', 'like'],
	['Liked 「Does Friday suit you?」', 'like'],
	['Liked “Does Friday…”', 'like'],
	['Liked “Does Friday...”', 'like'],
	['👍 to “Does Friday suit you?”', 'like'],
	['👍🏽 to “Does Friday suit you?”', 'like'],
	['\u200A👍\u200A to “\u200ADoes Friday suit you?\u200A”', 'like'],
	['\u200B❤️\u200B to “\u200BDoes Friday suit you?\u200B”', 'love'],
	['Reacted 🎉 to “Does Friday suit you?”', '🎉'],
	['Reacted 👨‍👩‍👧 to “Does Friday suit you?”', '👨‍👩‍👧'],
	['Le encantó “Does Friday suit you?”', 'love'],
	['No le gustó “Does Friday suit you?”', 'dislike'],
	['Reaccionó con 😂 a “Does Friday suit you?”', 'laugh'],
	['A aimé « Does Friday suit you? »', 'like'],
	['a attribué la mention « J’aime » à « Does Friday suit you? »', 'like'],
	['a attribué la mention « Je n’aime pas » à « Does Friday suit you? »', 'dislike'],
])('reads %j as a tapback on the question', (text, reaction) => {
	expect(textTapback(text, [QUESTION])).toEqual({ reaction, removed: false, isOnOurs: true });
});

it.each([
	['Removed a heart from “Does Friday suit you?”', 'love'],
	['Removed a like from “Does Friday suit you?”', 'like'],
	['Removed a dislike from “Does Friday suit you?”', 'dislike'],
	['Removed a laugh from “Does Friday suit you?”', 'laugh'],
	['Removed an exclamation from “Does Friday suit you?”', 'emphasize'],
	['Removed a question mark from “Does Friday suit you?”', 'question'],
	['Removed 😂 from “Does Friday suit you?”', 'laugh'],
])('reads %j as a tapback that was taken back', (text, reaction) => {
	expect(textTapback(text, [QUESTION])).toEqual({ reaction, removed: true, isOnOurs: true });
});

it.each([
	'Liked “See you”',
	'Liked “…”',
	'Liked an image',
	'Loved a movie',
	'Reacted 👍 to an image',
	'Removed a like from an image',
	'Le encantó una imagen',
])('reads %j as a tapback on something else', (text) => {
	expect(textTapback(text, [QUESTION])).toMatchObject({ isOnOurs: false });
});

it.each([
	'Gefällt „Does Friday suit you?“',
	'„Does Friday suit you?“ gefällt ihr nicht',
	'「Does Friday suit you?」を「いいね」しました',
])('in a language it does not know, knows %j by the quote of the question alone', (text) => {
	expect(textTapback(text, [QUESTION])).toEqual({ removed: false, isOnOurs: true });
	expect(textTapback(text, ['Something else'])).toBeUndefined();
});

it.each([
	'Yes',
	'Liked it',
	'I liked “Titanic” most',
	'liked “Titanic”',
	'“Does Friday suit you?”',
	'👍',
	'👍 to that',
	'You asked “Does Friday suit you?” and I have told you so often that it does',
	'Loved',
	'',
])('takes %j for what somebody wrote', (text) => {
	expect(textTapback(text, [QUESTION])).toBeUndefined();
});

it('reads any text, and never one without a quotation mark or a thing', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, ours) => {
			const tapback = textTapback(text, [ours]);
			if (tapback) expect(text).toMatch(/["'“„«»‘‚‹「『]| an? | une? | una /u);
		}),
	);
	fc.assert(
		fc.property(
			fc.string().map((text) => text.replace(/[^\p{L}\p{N}]/gu, '')),
			(text) => {
				expect(textTapback(text, [text])).toBeUndefined();
			},
		),
	);
});
