import { request, body, refused, parts } from './support/request';

describe('the key', () => {
	const key = (options: unknown) => request({ options }).key;
	const refusedKey = (options: unknown) => refused({ options });

	it.each([
		[{}, { kind: 'automatic' }],
		[{ idempotency: 'automatic' }, { kind: 'automatic' }],
		[{ idempotency: 'content' }, { kind: 'content' }],
		[{ idempotency: 'none' }, { kind: 'none' }],
		[{ idempotency: 'automatic', idempotencyKey: '' }, { kind: 'automatic' }],
		[
			{ idempotency: 'own', idempotencyKey: ' order-12345 ' },
			{ kind: 'own', value: 'order-12345' },
		],
		[{ idempotencyKey: 'order-12345' }, { kind: 'own', value: 'order-12345' }],
		[{ idempotencyKey: 12345 }, { kind: 'own', value: '12345' }],
	])('of options %j is %j', (options, choice) => {
		expect(key(options)).toEqual(choice);
	});

	it.each(['automatic', 'content', 'none'])(
		'that someone typed is not silently ignored under %s',
		(idempotency) => {
			expect(refusedKey({ idempotency, idempotencyKey: 'order-1' })).toMatchObject({
				message: 'Idempotency Key is set although Duplicate Protection is not Own Key',
				field: 'Idempotency Key',
			});
		},
	);

	it.each(['', '  ', null, undefined])(
		"of one's own that is %j is refused, rather than sent without protection",
		(idempotencyKey) => {
			expect(refusedKey({ idempotency: 'own', idempotencyKey }).message).toBe(
				'Idempotency Key is empty',
			);
		},
	);

	it.each(['a\r\nX-Evil: 1', 'a\nb', 'a\rb', 'a\tb', 'a\0b', 'schlüssel', 'ключ', 'k😀'])(
		'that could not stand in a header is refused: %j',
		(idempotencyKey) => {
			expect(refusedKey({ idempotencyKey }).message).toBe(
				'Idempotency Key cannot be sent as it is',
			);
		},
	);

	it.each(['undefined', 'null', 'NaN', 'order-[object Object]'])(
		'in which an expression gave nothing is refused, for the second message would be dropped: %j',
		(idempotencyKey) => {
			expect(refusedKey({ idempotencyKey }).message).toBe(`Idempotency Key is "${idempotencyKey}"`);
		},
	);

	it('may have 255 characters and not 256', () => {
		expect(key({ idempotencyKey: 'k'.repeat(255) })).toHaveProperty('kind', 'own');
		refusedKey({ idempotencyKey: 'k'.repeat(256) });
	});
});

describe('of the same content are texts that nobody could tell apart', () => {
	const sent = (given: { text?: unknown; options?: object }, idempotency = 'content') =>
		body({ ...given, options: { ...given.options, idempotency } });

	it('spaces at the ends and how accents are put together do not count', () => {
		const texts = ['Café', 'Café ', '\nCafe\u0301\u200B'];
		expect(texts.map((text) => sent({ text }))).toEqual(texts.map(() => ({ text: 'Café' })));
		expect(sent({ text: ['Hi ', 'Cafe\u0301'] })).toEqual({
			text: ['Hi', 'Café'],
		});
		expect(sent(parts({ text: 'Hi ' }, { kind: 'file', url: 'https://a.example/b' }))).toEqual({
			parts: [{ text: 'Hi' }, { url: 'https://a.example/b' }],
		});
	});

	it.each(['hi', 'H i', 'Hi!', 'Hi \u00B7'])('all else does: %j', (text) => {
		expect(sent({ text })).toEqual({ text });
	});

	it.each(['automatic', 'none'])('elsewhere texts are sent as they stand: %s', (idempotency) => {
		expect(sent({ text: 'Cafe\u0301 ' }, idempotency)).toEqual({ text: 'Cafe\u0301 ' });
	});
});
