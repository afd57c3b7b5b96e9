/** A chunk of Apple's Core Audio Format. */
export function chunk(name: string, content: Uint8Array, size = content.length): Buffer {
	const head = Buffer.alloc(12);
	head.write(name, 'latin1');
	head.writeBigInt64BE(BigInt(size), 4);
	return Buffer.concat([head, content]);
}

function description(codec: string, sampleRate: number, channels: number, constant = 0): Buffer {
	const desc = Buffer.alloc(32);
	desc.writeDoubleBE(sampleRate, 0);
	desc.write(codec, 8, 'latin1');
	desc.writeUInt32BE(constant, 16);
	desc.writeUInt32BE(sampleRate / 50, 20);
	desc.writeUInt32BE(channels, 24);
	return desc;
}

/** A number as seven bits a byte, the highest first. */
const variable = (value: number): number[] =>
	value < 128 ? [value] : [128 | (value >> 7), value & 127];

function table(
	sizes: readonly number[],
	priming: number,
	valid: number,
	count = sizes.length,
): Buffer {
	const head = Buffer.alloc(24);
	head.writeBigInt64BE(BigInt(count), 0);
	head.writeBigInt64BE(BigInt(valid), 8);
	head.writeInt32BE(priming, 16);
	return Buffer.concat([head, Uint8Array.from(sizes.flatMap(variable))]);
}

interface Recording {
	packets: readonly Uint8Array[];
	codec?: string;
	sampleRate?: number;
	channels?: number;
	priming?: number;
	valid?: number;
	/** Packets that the table says there are. */
	count?: number;
	/** Bytes of each packet, where all have the same. */
	constant?: number;
	/** Whether the packets come last, without saying how long they are. */
	isOpen?: boolean;
}

/** A voice memo as an iPhone makes it. */
export function cafOf({
	packets,
	codec = 'opus',
	sampleRate = 24_000,
	channels = 1,
	priming = 156,
	valid = packets.length * 480 - 156,
	count,
	constant = 0,
	isOpen = false,
}: Recording): Buffer {
	const sizes = constant > 0 ? [] : packets.map(({ length }) => length);
	const pakt = chunk('pakt', table(sizes, priming, valid, count ?? packets.length));
	const data = Buffer.concat([Buffer.alloc(4), ...packets]);
	return Buffer.concat([
		Buffer.from('caff\0\u0001\0\0', 'latin1'),
		chunk('desc', description(codec, sampleRate, channels, constant)),
		...(isOpen ? [pakt, chunk('data', data, -1)] : [chunk('data', data), pakt]),
	]);
}

/** A packet of Opus that sounds for 20 ms, with so many bytes. */
export const packetOf = (length: number, fill = 7): Uint8Array =>
	Uint8Array.from({ length }, (_none, index) => (index === 0 ? 0x48 : fill));

/** Silence, as Opus tells 20 ms of it. */
const SILENCE = Uint8Array.of(0xf8, 0xff, 0xfe);

/** A second of silence, as an iPhone records it. */
export const VOICE_MEMO = cafOf({ packets: Array.from({ length: 50 }, () => SILENCE) });
