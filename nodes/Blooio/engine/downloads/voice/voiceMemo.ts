import { readOpusCaf } from './caf';
import { writeOpusOgg } from './ogg';

/** A file by what n8n keeps of it. */
interface NamedFile {
	bytes: Buffer;
	name: string | undefined;
	type: string | undefined;
}

const NAME = 'Audio Message';

/**
 * A voice memo of an iPhone as an Ogg file, which transcription services take: they refuse Apple's
 * .caf. The sound is the same. Any other file is given back as it is.
 */
export function withoutCaf(file: NamedFile): NamedFile {
	const sound = readOpusCaf(file.bytes);
	const ogg = sound && writeOpusOgg(sound);
	if (!ogg) return file;
	const stem = (file.name ?? NAME).replace(/\.caf$/i, '');
	return { bytes: Buffer.from(ogg), name: `${stem}.ogg`, type: 'audio/ogg' };
}
