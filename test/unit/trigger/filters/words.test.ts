import fc from 'fast-check';

import { hasAny, hasNumber } from '../../../../nodes/Blooio/trigger/filters/words';
import { anyUnits } from '../../support/texts';

it.each(['Blue-Bot', 'a/b', 'c++', '[vip]', '$5', '^_^', 'x|y', 'what?', '\\o/', 'a.b', 'no. 5'])(
	'%s is found as it is written, between other words',
	(phrase) => {
		expect(hasAny(`well ${phrase} then`, [phrase])).toBe(true);
		expect(hasAny('well then', [phrase])).toBe(false);
	},
);

it('a sign stands for itself', () => {
	expect(hasAny('axb', ['a.b'])).toBe(false);
	expect(hasAny('anything', ['.*'])).toBe(false);
});

it('any phrase is found where it is the whole text, and none makes it fail', () => {
	fc.assert(
		fc.property(anyUnits, anyUnits, (phrase, text) => {
			expect(typeof hasAny(text, [phrase])).toBe('boolean');
			expect(hasAny(phrase, [phrase])).toBe(hasAny(`\n${phrase} `, [phrase]));
		}),
	);
});

it('a long text of digits takes no time', () => {
	expect(hasNumber(`${'1 '.repeat(50_000)}x`, '+12125550101')).toBe(false);
});
