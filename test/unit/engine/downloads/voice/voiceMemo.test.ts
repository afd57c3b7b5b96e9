import fc from 'fast-check';

import { withoutCaf } from '../../../../../nodes/Blooio/engine/downloads/voice/voiceMemo';
import { cafOf, packetOf } from '../../../../simulator/upload/voiceMemo';

const convert = (bytes: Buffer, name: string | undefined = 'Audio Message.caf') =>
	withoutCaf({ bytes, name, type: 'audio/x-caf' });

/** The checksum of an Ogg page, bit by bit as RFC 3533 tells it. */
function checksum(page: Uint8Array): number {
	let sum = 0n;
	for (const byte of page) {
		sum ^= BigInt(byte) << 24n;
		for (let bit = 0; bit < 8; bit++) {
			sum = (sum << 1n) ^ (sum & 0x80000000n ? 0x104c11db7n : 0n);
		}
	}
	return Number(sum);
}

/** Reads an Ogg file: its pages, each with its packets. */
function pagesOf(file: Buffer) {
	const pages = [];
	for (let at = 0; at < file.length;) {
		expect(file.toString('latin1', at, at + 4)).toBe('OggS');
		const segments = [...file.subarray(at + 27, at + 27 + (file[at + 26] ?? 0))];
		let start = at + 27 + segments.length;
		const end = start + segments.reduce((sum, size) => sum + size, 0);
		const packets: Buffer[] = [];
		let length = 0;
		for (const segment of segments) {
			length += segment;
			if (segment === 255) continue;
			packets.push(file.subarray(start, start + length));
			start += length;
			length = 0;
		}
		const page = Buffer.from(file.subarray(at, end));
		const sum = page.readUInt32LE(22);
		page.writeUInt32LE(0, 22);
		expect(checksum(page)).toBe(sum);
		pages.push({
			kind: page[5],
			samples: Number(page.readBigInt64LE(6)),
			number: page.readUInt32LE(18),
			packets,
		});
		at = end;
	}
	return pages;
}

/** Bytes as comparable text. */
const texts = (packets: readonly Uint8Array[]) =>
	packets.map((packet) => Buffer.from(packet).toString('hex'));

it('becomes an Ogg file with the same packets, as iPhones record them', () => {
	const packets = Array.from({ length: 120 }, (_none, index) =>
		packetOf(30 + (index % 400), index),
	);
	const { bytes, name, type } = convert(cafOf({ packets }));
	expect([name, type]).toEqual(['Audio Message.ogg', 'audio/ogg']);
	const [head, tags, ...pages] = pagesOf(bytes);
	expect(head).toMatchObject({ kind: 2, samples: 0, number: 0 });
	const identification = head?.packets[0];
	expect(identification?.toString('latin1', 0, 8)).toBe('OpusHead');
	expect(identification?.[9]).toBe(1);
	expect(identification?.readUInt16LE(10)).toBe(312);
	expect(identification?.readUInt32LE(12)).toBe(24_000);
	expect(tags?.packets[0]?.toString('latin1', 0, 8)).toBe('OpusTags');
	expect(texts(pages.flatMap((page) => page.packets))).toEqual(texts(packets));
	expect(pages.map(({ kind }) => kind)).toEqual([0, 0, 4]);
	expect(pages.map(({ number }) => number)).toEqual([2, 3, 4]);
	// Each packet sounds for 960 of the samples that Opus counts; the last ones may be no sound.
	expect(pages.map(({ samples }) => samples)).toEqual([48_000, 96_000, 115_200]);
});

it('says where the sound ends', () => {
	const caf = cafOf({ packets: [packetOf(40), packetOf(40)], valid: 600 });
	expect(pagesOf(convert(caf).bytes).at(-1)?.samples).toBe(312 + 1200);
});

it.each([
	['20 ms', [0x08, 1], 960],
	['two frames', [0x49, 1], 1920],
	['as many frames as its second byte says', [0x4b, 3], 2880],
	['60 ms', [0x18, 1], 2880],
	['hybrid', [0x68, 1], 960],
	['2.5 ms', [0x80, 1], 120],
])('knows how long a packet sounds: %s', (_what, bytes, samples) => {
	const caf = cafOf({ packets: [Uint8Array.from(bytes)], priming: 0, valid: 0 });
	expect(pagesOf(convert(caf).bytes).at(-1)?.samples).toBe(samples);
});

it('keeps packets of any lengths, in order, whatever the layout of the file', () => {
	const recording = fc.record({
		packets: fc.array(
			fc.integer({ min: 1, max: 1500 }).map((length) => packetOf(length)),
			{
				minLength: 1,
				maxLength: 150,
			},
		),
		channels: fc.constantFrom(1, 2),
		sampleRate: fc.constantFrom(24_000, 48_000),
		isOpen: fc.boolean(),
	});
	fc.assert(
		fc.property(recording, (given) => {
			const [, , ...pages] = pagesOf(convert(cafOf(given)).bytes);
			expect(texts(pages.flatMap(({ packets }) => packets))).toEqual(texts(given.packets));
		}),
		{ numRuns: 50 },
	);
});

it('takes packets of one size, which need no list', () => {
	const packets = [packetOf(50, 1), packetOf(50, 2)];
	const [, , page] = pagesOf(convert(cafOf({ packets, constant: 50 })).bytes);
	expect(texts(page?.packets ?? [])).toEqual(texts(packets));
});

it('gets a name where it has none', () => {
	const bytes = cafOf({ packets: [packetOf(40)] });
	expect(convert(bytes, 'memo').name).toBe('memo.ogg');
	expect(withoutCaf({ bytes, name: undefined, type: undefined }).name).toBe('Audio Message.ogg');
});

it.each([
	['another kind of file', Buffer.from('ftypM4A ')],
	['no more than a beginning', Buffer.from('caff\0\u0001', 'latin1')],
	['another codec', cafOf({ packets: [packetOf(40)], codec: 'aac ' })],
	['more channels than two', cafOf({ packets: [packetOf(40)], channels: 6 })],
	['a rate that is none', cafOf({ packets: [packetOf(40)], sampleRate: 0 })],
	['no packets', cafOf({ packets: [] })],
	['an empty packet', cafOf({ packets: [packetOf(40), packetOf(0)] })],
	['a count beyond its list', cafOf({ packets: [packetOf(40)], count: 2 ** 40 })],
	['packets beyond its end', cafOf({ packets: [packetOf(400)], isOpen: true }).subarray(0, -1)],
	['a packet beyond Opus', cafOf({ packets: [packetOf(70_000)], constant: 70_000 })],
	['more packets than hours have', cafOf({ packets: [packetOf(600_000)], constant: 1 })],
])('is left as it is where it is %s', (_what, bytes) => {
	const file = { bytes: Buffer.from(bytes), name: 'a.caf', type: 'audio/x-caf' };
	expect(withoutCaf(file)).toBe(file);
});

it('takes any bytes', () => {
	const whole = cafOf({ packets: [packetOf(40), packetOf(300)] });
	const damage = fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })));
	fc.assert(
		fc.property(damage, (changes) => {
			const bytes = Buffer.from(whole);
			for (const [at, byte] of changes) bytes[at] = byte;
			expect(convert(bytes).name).toMatch(/^Audio Message\.(ogg|caf)$/);
		}),
		{ numRuns: 2000 },
	);
});
