import fc from 'fast-check';

import { outsideText } from './texts';

/** An object that holds itself, as a careless Code node makes one. */
function circle(): unknown {
	const self: Record<string, unknown> = { name: 'self' };
	self.self = self;
	return self;
}

/** Lists in lists, deeper than a recursion goes. */
const deep = (): unknown => JSON.parse('['.repeat(20_000) + ']'.repeat(20_000));

const ODD: ReadonlyArray<() => unknown> = [
	circle,
	deep,
	() => ({ deep: deep() }),
	() => new Date(0),
	() => new Date(Number.NaN),
	() => 10n,
	() => ({ amount: 10n }),
	() => Symbol('s'),
	() => () => 'called',
	() => new Map([['a', 1]]),
	() => Buffer.from('bytes'),
	() => new Error('broken'),
	() => Object.create(null),
	() => ({ toString: 0, valueOf: null }),
	() => ({ toISO: 5 }),
	() => ({ toISO: () => 'x', toString: null }),
	() => JSON.parse('{"__proto__": {"chatId": "+15550000000"}, "constructor": 1}'),
	() => Array(2),
	() => ({ __rl: true }),
	() => ({ __rl: true, value: { __rl: true, value: '+15551234567' } }),
];

/** Whatever an expression can give where a text, number, choice or set of fields is meant. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
	outsideText,
	fc.constantFrom<unknown>(null, undefined, '', ' ', true, false, 'true', 0, -0, 1, -1, 1.5, 1e21),
	fc.constantFrom<unknown>(Number.NaN, Number.POSITIVE_INFINITY, '__proto__', 'constructor'),
	fc.constantFrom('\u200B', '\u2060\uFE0F', '\uD83D', '["a, b", "\\u200B", 7]', '[]', '[{"a": 1}]'),
	fc.constantFrom(
		'{"name": "a", "value": 1}',
		'{"url": "https://example.com/a"}',
		'True',
		'no',
		'1 000',
	),
	fc.constantFrom('2026-03-29T02:30:00', '2026-01-01 10:00', '1767225600', 1767225600000, 46082),
	fc.double(),
	fc.constantFrom(...ODD).map((make) => make()),
	fc.array(fc.oneof(outsideText, fc.integer(), fc.constant(null)), { maxLength: 4 }),
	fc.jsonValue(),
	fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
);
