/** Sound that is encoded by Opus, packet by packet, as a file of Apple's Core Audio Format holds it. */
export interface OpusSound {
	packets: Uint8Array[];
	channels: number;
	/** Samples a second that the two counts below are given in. */
	sampleRate: number;
	/** Samples at the start that are no sound yet. */
	priming: number;
	/** Samples that are sound; `undefined` where the file does not say. */
	valid: number | undefined;
}

type Chunks = ReadonlyMap<string, Buffer>;

/** `caff`, version and flags. */
const HEADER = 8;
/** Type and size. */
const CHUNK_HEADER = 12;
const DESCRIPTION = 32;
const PACKET_TABLE_HEADER = 24;
/** Comes before the packets in `data`. */
const EDIT_COUNT = 4;
const WANTED = ['desc', 'pakt', 'data'];
/** Hours of sound; a file that is made to cost memory may name more. */
const MOST_PACKETS = 500_000;
/** Seven bits a byte: more than four bytes would be no size of a packet. */
const LONGEST_NUMBER = 4;

/** The chunks that matter, by their names; one without a size goes to the end of the file. */
function chunksOf(file: Buffer): Chunks {
	const chunks = new Map<string, Buffer>();
	for (let at = HEADER; at + CHUNK_HEADER <= file.length;) {
		const name = file.toString('latin1', at, at + 4);
		const size = Number(file.readBigInt64BE(at + 4));
		const start = at + CHUNK_HEADER;
		const end = size < 0 ? file.length : start + size;
		if (WANTED.includes(name) && !chunks.has(name)) chunks.set(name, file.subarray(start, end));
		at = end;
	}
	return chunks;
}

/** The sizes of packets, one after the other; `undefined` where the table ends too soon. */
function sizesIn(table: Buffer, count: number): number[] | undefined {
	const sizes: number[] = [];
	let at = PACKET_TABLE_HEADER;
	while (sizes.length < count) {
		let size = 0;
		for (let place = 0; ; place++) {
			const byte = table[at++];
			if (byte === undefined || place === LONGEST_NUMBER) return undefined;
			size = size * 128 + (byte & 0x7f);
			if (byte < 0x80) break;
		}
		sizes.push(size);
	}
	return sizes;
}

/** The bytes of the packets; `undefined` where one is empty or goes beyond the end. */
function packetsIn(data: Buffer, sizes: readonly number[]): Uint8Array[] | undefined {
	let at = EDIT_COUNT;
	const packets: Uint8Array[] = [];
	for (const size of sizes) {
		const packet = data.subarray(at, at + size);
		if (size === 0 || packet.length < size) return undefined;
		packets.push(packet);
		at += size;
	}
	return packets.length > 0 ? packets : undefined;
}

/**
 * Reads what an iPhone records as an audio message. Lengths come from outside: nothing is reserved
 * by them, and each packet has to lie within the file.
 *
 * @returns `undefined` where it is no such file, or not a whole one
 */
export function readOpusCaf(bytes: Uint8Array): OpusSound | undefined {
	const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (file.toString('latin1', 0, 4) !== 'caff') return undefined;
	const chunks = chunksOf(file);
	const description = chunks.get('desc');
	const table = chunks.get('pakt');
	const data = chunks.get('data');
	if (!description || description.length < DESCRIPTION || !data || !table) return undefined;
	if (description.toString('latin1', 8, 12) !== 'opus') return undefined;
	if (table.length < PACKET_TABLE_HEADER) return undefined;
	const sampleRate = description.readDoubleBE(0);
	const channels = description.readUInt32BE(24);
	if (!(sampleRate >= 8_000 && sampleRate <= 48_000) || channels < 1 || channels > 2)
		return undefined;
	const constant = description.readUInt32BE(16);
	const count =
		constant > 0
			? Math.floor((data.length - EDIT_COUNT) / constant)
			: Number(table.readBigInt64BE(0));
	if (count > MOST_PACKETS) return undefined;
	const sizes =
		constant > 0 ? Array.from({ length: count }, () => constant) : sizesIn(table, count);
	const packets = sizes && packetsIn(data, sizes);
	if (!packets) return undefined;
	const valid = Number(table.readBigInt64BE(8));
	return {
		packets,
		channels,
		sampleRate,
		priming: Math.max(0, table.readInt32BE(16)),
		valid: valid > 0 ? valid : undefined,
	};
}
