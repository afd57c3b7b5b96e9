import type { OpusSound } from './caf';

/** Opus counts time in these, whatever was recorded. */
const SAMPLES_A_SECOND = 48_000;
const MOST_SEGMENTS = 255;
const SEGMENT = 255;
/** About a second, so that a player can find its way. */
const PACKETS_A_PAGE = 50;
const FIRST = 2;
const LAST = 4;
const POLYNOMIAL = 0x04c11db7;

const CHECKSUMS = Uint32Array.from({ length: 256 }, (_none, byte) => {
	let sum = byte << 24;
	for (let bit = 0; bit < 8; bit++) sum = sum < 0 ? (sum << 1) ^ POLYNOMIAL : sum << 1;
	return sum >>> 0;
});

/** The checksum of a page, whose own place in it is still zero (RFC 3533, section 6). */
function checksum(page: Uint8Array): number {
	let sum = 0;
	for (const byte of page) sum = (sum << 8) ^ (CHECKSUMS[((sum >>> 24) & 255) ^ byte] ?? 0);
	return sum >>> 0;
}

/** How a page tells the length of a packet: full segments, then what is left. */
const segmentsOf = ({ length }: Uint8Array) => [
	...Array.from({ length: Math.floor(length / SEGMENT) }, () => SEGMENT),
	length % SEGMENT,
];

/** A page with whole packets. */
function page(
	packets: readonly Uint8Array[],
	{ kind, samples, number }: { kind: number; samples: number; number: number },
): Uint8Array {
	const segments = packets.flatMap(segmentsOf);
	const head = Buffer.alloc(27);
	head.write('OggS', 'latin1');
	head[5] = kind;
	head.writeBigInt64LE(BigInt(samples), 6);
	// There is one stream, so any number tells it from others.
	head.writeUInt32LE(1, 14);
	head.writeUInt32LE(number, 18);
	head[26] = segments.length;
	const whole = Buffer.concat([head, Uint8Array.from(segments), ...packets]);
	whole.writeUInt32LE(checksum(whole), 22);
	return whole;
}

/** How long a packet sounds, in samples (RFC 6716, section 3.1). */
function samplesOf(packet: Uint8Array): number {
	const [first = 0, second = 0] = packet;
	const config = first >> 3;
	const code = first & 3;
	const frames = code === 0 ? 1 : code === 3 ? second & 63 : 2;
	if (config < 12) return frames * ([480, 960, 1920, 2880][config & 3] ?? 0);
	if (config < 16) return frames * ([480, 960][config & 1] ?? 0);
	return frames * ([120, 240, 480, 960][config & 3] ?? 0);
}

/** Packets by pages. */
function paged(packets: readonly Uint8Array[]): Uint8Array[][] {
	const pages: Uint8Array[][] = [];
	let segments = MOST_SEGMENTS;
	for (const packet of packets) {
		const more = segmentsOf(packet).length;
		const last = pages.at(-1);
		if (last && segments + more <= MOST_SEGMENTS && last.length < PACKETS_A_PAGE) {
			last.push(packet);
			segments += more;
		} else {
			pages.push([packet]);
			segments = more;
		}
	}
	return pages;
}

function identification(channels: number, sampleRate: number, skipped: number): Uint8Array {
	const head = Buffer.alloc(19);
	head.write('OpusHead', 'latin1');
	head[8] = 1;
	head[9] = channels;
	head.writeUInt16LE(skipped, 10);
	head.writeUInt32LE(sampleRate, 12);
	return head;
}

function comments(): Uint8Array {
	const vendor = Buffer.from('n8n-nodes-blooio');
	const tags = Buffer.alloc(8 + 4 + vendor.length + 4);
	tags.write('OpusTags', 'latin1');
	tags.writeUInt32LE(vendor.length, 8);
	vendor.copy(tags, 12);
	return tags;
}

/**
 * The same sound as an Ogg file (RFC 3533, RFC 7845), packet by packet: nothing is encoded anew.
 *
 * @returns `undefined` where a packet is longer than any of Opus
 */
export function writeOpusOgg(sound: OpusSound): Uint8Array | undefined {
	const { packets, channels, sampleRate, priming, valid } = sound;
	if (packets.some(({ length }) => length >= MOST_SEGMENTS * SEGMENT)) return undefined;
	const inOpus = (samples: number) => Math.round((samples * SAMPLES_A_SECOND) / sampleRate);
	const skipped = Math.min(inOpus(priming), 0xffff);
	const end = valid === undefined ? Infinity : skipped + inOpus(valid);
	const groups = paged(packets);
	let samples = 0;
	const pages = groups.map((group, index) => {
		samples += group.reduce((sum, packet) => sum + samplesOf(packet), 0);
		const isLast = index === groups.length - 1;
		return page(group, {
			kind: isLast ? LAST : 0,
			samples: isLast ? Math.min(samples, end) : samples,
			number: index + 2,
		});
	});
	const head = identification(channels, sampleRate, skipped);
	return Buffer.concat([
		page([head], { kind: FIRST, samples: 0, number: 0 }),
		page([comments()], { kind: 0, samples: 0, number: 1 }),
		...pages,
	]);
}
