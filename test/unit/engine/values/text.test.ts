import { refusalOf } from '../../support/refusal';
import { given, BLANK } from './support/given';

describe('a text', () => {
	it.each([
		['Hello', 'Hello'],
		['  Hello \n', '  Hello \n'],
		[0, '0'],
		[12.5, '12.5'],
		[false, 'false'],
		[12345678901234567890n, '12345678901234567890'],
		[1e21, '1000000000000000000000'],
		[-0, '0'],
		['a cut emoji \uD83D', 'a cut emoji \uFFFD'],
		['\uDE00 and a whole one 😀', '\uFFFD and a whole one 😀'],
	])('%p reads as %j', (value, text) => {
		expect(given(value).optionalText('field')).toBe(text);
		expect(given(value).text('field')).toBe(text);
	});

	it.each(BLANK)('that must be there is refused when it is %j', (value) => {
		expect(refusalOf(() => given(value).text('field'))).toMatchObject({
			message: 'My Field is empty',
			hint: 'Fill in My Field, or check the expression behind it',
			field: 'My Field',
		});
	});

	it.each([[{}], [['a']], [new Date(0)], [Number.NaN], [Number.POSITIVE_INFINITY]])(
		'is never made of %p: nobody wants to send "[object Object]" or "NaN"',
		(value) => {
			expect(refusalOf(() => given(value).optionalText('field')).message).toBe(
				'My Field is not a text',
			);
		},
	);
});

describe('a name', () => {
	it.each([
		['  Ann \n', 'Ann'],
		['\u202A+15551234567\u202C', '+15551234567'],
		['\uFEFFmsg_1\u200B', 'msg_1'],
		['Ann  Lee', 'Ann  Lee'],
		[' ❤️ ', '❤️'],
		[12, '12'],
	])('%j reads as %j, without what copying leaves at its ends', (value, name) => {
		expect(given(value).name('field')).toBe(name);
		expect(given(value).optionalName('field')).toBe(name);
	});
});
