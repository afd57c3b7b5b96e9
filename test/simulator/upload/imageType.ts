interface ImageType {
	/** MIME types that such a file may be declared as. */
	mimeTypes: string[];
	extension: string;
	/** Whether a file starts like one. */
	isStartOf: (bytes: Buffer) => boolean;
}

const startsWith =
	(text: string, at = 0) =>
	(bytes: Buffer): boolean =>
		bytes.toString('latin1', at, at + text.length) === text;

const HEIF_BRANDS = ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1', 'heif'];

/** The formats that the API takes (setChatBackground). */
export const IMAGE_TYPES: Record<'jpeg' | 'png' | 'gif' | 'webp' | 'heic', ImageType> = {
	jpeg: { mimeTypes: ['image/jpeg'], extension: 'jpg', isStartOf: startsWith('\xff\xd8\xff') },
	png: { mimeTypes: ['image/png'], extension: 'png', isStartOf: startsWith('\x89PNG\r\n\x1a\n') },
	gif: { mimeTypes: ['image/gif'], extension: 'gif', isStartOf: startsWith('GIF8') },
	webp: {
		mimeTypes: ['image/webp'],
		extension: 'webp',
		isStartOf: (bytes) => startsWith('RIFF')(bytes) && startsWith('WEBP', 8)(bytes),
	},
	heic: {
		mimeTypes: ['image/heic', 'image/heif'],
		extension: 'heic',
		isStartOf: (bytes) =>
			startsWith('ftyp', 4)(bytes) && HEIF_BRANDS.includes(bytes.toString('latin1', 8, 12)),
	},
};

/** The format of a file by its first bytes; undefined if it is none of these. */
export const imageTypeOf = (bytes: Buffer): ImageType | undefined =>
	Object.values(IMAGE_TYPES).find(({ isStartOf }) => isStartOf(bytes));
