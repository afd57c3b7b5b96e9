import { body, refused, additional } from './support/request';

describe('metadata', () => {
	const entries = (...entry: unknown[]) => additional({ metadata: { entry } });

	it('is an object of the named values', () => {
		expect(body(entries({ name: 'order_id', value: '12345' }, { name: 'n', value: 5 }))).toEqual({
			text: 'Hello',
			metadata: { order_id: '12345', n: 5 },
		});
	});

	it('may be typed as JSON; a named value goes before one of the same name', () => {
		expect(
			body(
				additional({
					metadataJson: '{"order_id": "old", "deep": {"a": 1}}',
					metadata: { entry: [{ name: 'order_id', value: 'new' }] },
				}),
			),
		).toMatchObject({ metadata: { order_id: 'new', deep: { a: 1 } } });
	});

	it('leaves out rows without anything, and refuses a value that would be lost', () => {
		expect(body(entries({ name: '', value: '' }))).toEqual({ text: 'Hello' });
		expect(refused(entries({ name: '', value: 'x' }))).toMatchObject({
			message: 'A value of Metadata has no name',
			field: 'Metadata',
		});
	});

	it('loses halves of characters, and nothing that only looks like one', () => {
		const value = { 'a\uD83D': ['b\uDE00', '😀', '\\ud83d', '\\\uD83D'] };
		expect(body(additional({ metadataJson: value }))).toMatchObject({
			metadata: { 'a\uFFFD': ['b\uFFFD', '😀', '\\ud83d', '\\\uFFFD'] },
		});
	});

	it('refuses a value that another one would replace', () => {
		const twice = entries({ name: 'id', value: 1 }, { name: ' id ', value: 2 });
		expect(refused(twice).message).toBe('Metadata has "id" more than once');
	});

	it('holds dates as texts', () => {
		expect(body(entries({ name: 'at', value: new Date(0) }))).toMatchObject({
			metadata: { at: '1970-01-01T00:00:00.000Z' },
		});
	});

	const circle: Record<string, unknown> = {};
	circle.self = circle;
	it.each([
		['a circle', circle],
		['a failed calculation', { total: [Number.NaN] }],
		['lists without end', JSON.parse('['.repeat(50_000) + ']'.repeat(50_000))],
	])('that holds %s is refused', (_what, value) => {
		const refusal = {
			message: 'Metadata holds a value that cannot be sent',
			field: 'Metadata',
		};
		expect(refused(entries({ name: 'id', value }))).toMatchObject(refusal);
		expect(refused(additional({ metadataJson: { id: value } }))).toMatchObject(refusal);
	});

	it('is left out where its field is as the editor opens it', () => {
		expect(body(additional({ metadataJson: '{}' }))).not.toHaveProperty('metadata');
	});

	it.each(['[1]', '{a', '5'])('that is no JSON object is refused: %s', (metadataJson) => {
		expect(refused(additional({ metadataJson })).field).toBe('Metadata (JSON)');
	});

	/** Metadata whose JSON has exactly this many bytes in UTF-8, made of a sign. */
	const ofBytes = (bytes: number, sign: string) => {
		const width = new TextEncoder().encode(sign).length;
		const room = bytes - '{"k":""}'.length;
		const value = sign.repeat(Math.floor(room / width)) + 'a'.repeat(room % width);
		expect(new TextEncoder().encode(JSON.stringify({ k: value }))).toHaveLength(bytes);
		return entries({ name: 'k', value });
	};

	it.each(['a', 'ü', '漢', '😀'])(
		'of 1024 bytes is sent, of 1025 refused, in signs like %s',
		(sign) => {
			expect(body(ofBytes(1024, sign))).toHaveProperty('metadata');
			expect(refused(ofBytes(1025, sign))).toMatchObject({
				message: 'Metadata is 1025 bytes',
				field: 'Metadata',
			});
		},
	);
});
