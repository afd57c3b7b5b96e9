import { visible, withPlainDigits } from '../../../../nodes/Blooio/schemas/address/signs';

/** Decimal digits by Unicode: 0 to 9 of every numbering system that JavaScript knows. */
const SYSTEMS = Intl.supportedValuesOf('numberingSystem').flatMap((system) => {
	const format = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false });
	const digits = [...Array(10).keys()].map((digit) => format.format(digit));
	return digits.every((digit) => /^\p{Nd}$/u.test(digit)) ? [[system, digits.join('')]] : [];
});

it('knows many numbering systems', () => {
	expect(SYSTEMS.length).toBeGreaterThan(60);
});

it.each(SYSTEMS)('digits of the system %s are read', (_system, digits) => {
	expect(withPlainDigits(digits ?? '')).toBe('0123456789');
});

it.each(['²', '①', '½', 'Ⅷ', '一', 'l', 'O'])('%s is no digit', (sign) => {
	expect(withPlainDigits(sign)).toBe(sign);
});

it('a text is freed of signs that nobody sees, not of those that make a difference', () => {
	expect(visible('\u200f\ufeff ann\u00ad@example.com\u200b ')).toBe('ann@example.com');
	expect(visible('a\u200cb\u0301')).toBe('a\u200cb\u0301');
});
