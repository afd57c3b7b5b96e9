import fc from 'fast-check';

import { LARGEST_BODY, readBody } from '../../../../nodes/Blooio/engine/http/body';
import { DEEPEST, MOST_VALUES, parseBody } from '../../../../nodes/Blooio/engine/http/json';
import { stalled, streamOf } from '../../support/streams.cjs';

const { signal } = new AbortController();

/** A body that comes in these pieces, and how many of them were asked for. */
function bodyOf(pieces: Iterable<Buffer>) {
	let given = 0;
	const counted = function* () {
		for (const piece of pieces) {
			given++;
			yield piece;
		}
	};
	const stream = streamOf(counted());
	return { stream, given: () => given };
}

const inPieces = (text: string, size: number) => {
	const bytes = Buffer.from(text);
	const pieces: Buffer[] = [];
	for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size));
	return bodyOf(pieces).stream;
};

function* without(end: number): Generator<Buffer> {
	for (let count = 0; count < end; count++) yield Buffer.alloc(1024 * 1024, ' ');
}

it('a body is read whole, in whatever pieces it comes', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.jsonValue({ maxDepth: 20 }),
			fc.integer({ min: 1, max: 7 }),
			async (value, size) => {
				const text = JSON.stringify(value);
				expect(await readBody(inPieces(text, size), signal)).toEqual(JSON.parse(text));
			},
		),
	);
});

it('a byte order mark and white space do not make it another text', () => {
	expect(parseBody(Buffer.from('\uFEFF \r\n\t{"a":"ü"} \n'))).toEqual({ a: 'ü' });
});

it('what is not JSON comes as text, its beginning alone', () => {
	expect(parseBody(Buffer.from('<html>'))).toBe('<html>');
	expect(parseBody(Buffer.from(''))).toBe('');
	expect(parseBody(Buffer.from('{"a":'))).toBe('{"a":');
	expect(String(parseBody(Buffer.alloc(3_000_000, 'x'))).length).toBeLessThan(10_000);
});

it('what n8n has read already is taken as it is', async () => {
	expect(await readBody({ a: 1 }, signal)).toEqual({ a: 1 });
	expect(await readBody('text', signal)).toBe('text');
	expect(await readBody(Buffer.from('{"a":1}'), signal)).toEqual({ a: 1 });
});

describe('a body without end', () => {
	it('is read up to the limit and not further', async () => {
		const { stream, given } = bodyOf(without(Number.POSITIVE_INFINITY));
		await expect(readBody(stream, signal)).rejects.toThrow('The answer is larger than 16 MB');
		expect(given()).toBeLessThan(LARGEST_BODY / 1024 / 1024 + 5);
		expect(stream.destroyed).toBe(true);
	});

	it('leaves room for the next one', async () => {
		const all = Array.from({ length: 6 }, async () => {
			const { stream } = bodyOf(without(20));
			await expect(readBody(stream, signal)).rejects.toThrow('larger than');
		});
		await Promise.all(all);
		const large = JSON.stringify(['x'.repeat(3_000_000)]);
		expect(await readBody(inPieces(large, 100_000), signal)).toHaveLength(1);
	});

	it('ends with the signal', async () => {
		const control = new AbortController();
		const stream = stalled('{"a":');
		const reading = readBody(stream, control.signal);
		control.abort();
		await expect(reading).rejects.toThrow();
		expect(stream.destroyed).toBe(true);
	});

	it('is not begun when the time is over', async () => {
		const stream = stalled('');
		await expect(readBody(stream, AbortSignal.abort(new Error('over')))).rejects.toThrow('over');
		expect(stream.destroyed).toBe(true);
	});
});

it('large bodies are read two at a time, the others up to their beginning', async () => {
	let reading = 0;
	let most = 0;
	function* large(): Generator<Buffer> {
		for (let piece = 1; piece <= 8; piece++) {
			// The first two are its beginning, and the stream is one ahead.
			if (piece === 4) most = Math.max(most, ++reading);
			if (piece === 8) reading--;
			yield Buffer.alloc(1024 * 1024, ' ');
		}
		yield Buffer.from('{}');
	}
	const all = Array.from({ length: 5 }, async () => await readBody(bodyOf(large()).stream, signal));
	expect(await Promise.all(all)).toEqual([{}, {}, {}, {}, {}]);
	expect(most).toBe(2);
});

describe('JSON that would become too much', () => {
	const nested = (levels: number) => Buffer.from('['.repeat(levels) + ']'.repeat(levels));

	it('by its depth is refused beyond 200 levels', () => {
		expect(() => parseBody(nested(DEEPEST))).not.toThrow();
		expect(() => parseBody(nested(DEEPEST + 1))).toThrow(
			'The answer is nested more than 200 levels deep',
		);
		expect(() => parseBody(Buffer.from(`{"a":${nested(100_000).toString()}}`))).toThrow('levels');
	});

	it('by the number of its values is refused', () => {
		const many = Buffer.from(`[${'{},'.repeat(MOST_VALUES)}{}]`);
		expect(() => parseBody(many)).toThrow('The answer holds more than 1,000,000 values');
	});

	it('is not seen in its texts', () => {
		const texts = [
			'['.repeat(1000),
			'"'.repeat(5),
			'\\"['.repeat(300),
			','.repeat(MOST_VALUES + 1),
		];
		expect(parseBody(Buffer.from(JSON.stringify(texts)))).toEqual(texts);
	});
});
