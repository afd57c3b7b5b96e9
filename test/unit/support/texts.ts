import fc from 'fast-check';

/** Texts with any UTF-16 units, halves of pairs included: what a broken expression or file may hold. */
export const anyUnits = fc
	.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
	.map((units) => String.fromCharCode(...units));

const PIECES = [
	'+',
	'＋',
	'00',
	'1',
	'15551234567',
	'５５５',
	'٥٥٥',
	'555-123-4567',
	'(555) 123',
	'.',
	'..',
	'/',
	'\\',
	'%2F',
	'%2e',
	'?',
	'#',
	'&',
	'@',
	'name@example.com',
	'例え@例え.jp',
	'grp_',
	'abc123',
	',',
	';',
	'\n',
	'\r\n',
	'\t',
	' ',
	'\u00a0',
	'\u200e',
	'\u200f',
	'\u202e',
	'\ufeff',
	'\0',
	'<b>',
	'"',
	'😀',
	'\ud83d',
	'e\u0301',
	'x'.repeat(300),
	'9'.repeat(10_000),
];

/** Texts as a form field, an expression or a paste may give them. */
export const outsideText = fc.oneof(
	fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => pieces.join('')),
	fc.string({ unit: 'binary', maxLength: 40 }),
	anyUnits,
);
