/** Types that say no more than that it is a file; stores of files (S3) give them unless told otherwise. */
const SAYS_NOTHING =
	/^(application|binary)\/(octet-stream|x-octet-stream|binary|x-binary|x-download|force-download|download|unknown)$/;

/** How files begin: hexadecimal digits, `.` for any one, at the very start. */
const BEGINNINGS: ReadonlyArray<readonly [begins: string, type: string]> = [
	['89504e470d0a1a0a', 'image/png'],
	['ffd8ff', 'image/jpeg'],
	['474946383761', 'image/gif'],
	['474946383961', 'image/gif'],
	['52494646........57454250', 'image/webp'],
	['52494646........57415645', 'audio/wav'],
	['49492a00', 'image/tiff'],
	['4d4d002a', 'image/tiff'],
	['63616666', 'audio/x-caf'],
	['2321414d522d5742', 'audio/amr-wb'],
	['2321414d52', 'audio/amr'],
	['494433', 'audio/mpeg'],
	['fffb', 'audio/mpeg'],
	['fff3', 'audio/mpeg'],
	['fff1', 'audio/aac'],
	['fff9', 'audio/aac'],
	['4f676753', 'audio/ogg'],
	['664c6143', 'audio/flac'],
	['1a45dfa3', 'video/webm'],
	['255044462d', 'application/pdf'],
];

/** Brands of files that begin with `ftyp` (ISO base media file format), which is most of Apple's. */
const BRANDS: ReadonlyArray<readonly [brand: RegExp, type: string]> = [
	[/^(heic|heix|heim|heis|hevc|hevx)$/, 'image/heic'],
	[/^(mif1|msf1)$/, 'image/heif'],
	[/^(avif|avis)$/, 'image/avif'],
	[/^M4[ABP] $/, 'audio/mp4'],
	[/^qt {2}$/, 'video/quicktime'],
	[/^3g/, 'video/3gpp'],
	[/^[\x20-\x7e]{4}$/, 'video/mp4'],
];

/** How text files begin, after a byte order mark and empty lines. */
const TEXTS: ReadonlyArray<readonly [begins: RegExp, type: string]> = [
	[/^BEGIN:VCARD\s/i, 'text/vcard'],
	[/^BEGIN:VCALENDAR\s/i, 'text/calendar'],
];

/** Endings of names by type, the usual one first. */
const ENDINGS: ReadonlyMap<string, string> = new Map(
	Object.entries({
		'image/png': 'png',
		'image/jpeg': 'jpg jpeg jpe',
		'image/gif': 'gif',
		'image/webp': 'webp',
		'image/heic': 'heic',
		'image/heif': 'heif',
		'image/avif': 'avif',
		'image/tiff': 'tif tiff',
		'image/bmp': 'bmp',
		'image/svg+xml': 'svg',
		'audio/x-caf': 'caf',
		'audio/amr': 'amr',
		'audio/mp4': 'm4a',
		'audio/mpeg': 'mp3',
		'audio/aac': 'aac',
		'audio/wav': 'wav',
		'audio/ogg': 'ogg oga opus',
		'audio/flac': 'flac',
		'audio/aiff': 'aif aiff',
		'video/mp4': 'mp4 m4v',
		'video/quicktime': 'mov qt',
		'video/3gpp': '3gp 3gpp',
		'video/webm': 'webm',
		'application/pdf': 'pdf',
		'text/vcard': 'vcf vcard',
		'text/calendar': 'ics',
		'text/plain': 'txt',
		'text/csv': 'csv',
		'application/json': 'json',
		'application/rtf': 'rtf',
		'application/zip': 'zip',
		'application/vnd.apple.pkpass': 'pkpass',
		'application/vnd.apple.pages': 'pages',
		'application/vnd.apple.numbers': 'numbers',
		'application/vnd.apple.keynote': 'key',
		'application/msword': 'doc',
		'application/vnd.ms-excel': 'xls',
		'application/vnd.ms-powerpoint': 'ppt',
		'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
		'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
		'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
	}),
);

const NAMES: ReadonlyMap<string, string> = new Map(
	[...ENDINGS].flatMap(([type, endings]) =>
		endings.split(' ').map((ending) => [ending, type] as const),
	),
);

/** Other names of types, as servers give them. */
const ALIASES: ReadonlyMap<string, string> = new Map([
	['image/jpg', 'image/jpeg'],
	['audio/x-m4a', 'audio/mp4'],
	['audio/m4a', 'audio/mp4'],
	['audio/mp3', 'audio/mpeg'],
	['audio/x-wav', 'audio/wav'],
	['audio/wave', 'audio/wav'],
	['audio/vnd.wave', 'audio/wav'],
	['audio/caf', 'audio/x-caf'],
]);

/** Bytes that are looked at. */
const LOOKED_AT = 64;
const ZIP = /^504b0304/;

function typeOfBytes(bytes: Uint8Array): string | undefined {
	const start = Buffer.from(bytes.subarray(0, LOOKED_AT));
	const digits = start.toString('hex');
	const known = BEGINNINGS.find(([begins]) => new RegExp(`^${begins}`).test(digits));
	if (known) return known[1];
	if (start.toString('latin1', 4, 8) === 'ftyp') {
		const brand = start.toString('latin1', 8, 12);
		return BRANDS.find(([pattern]) => pattern.test(brand))?.[1];
	}
	// A byte order mark is white space too.
	const text = start.toString('utf8').trimStart();
	return TEXTS.find(([begins]) => begins.test(text))?.[1];
}

const ENDING = /\.([a-z0-9]{1,8})$/i;

const typeOfName = (name: string | undefined) =>
	NAMES.get(ENDING.exec(name ?? '')?.[1]?.toLowerCase() ?? '');

/** A name with the ending of its type where it has none: many services go by it, e.g. OpenAI's. */
export function nameOfType(name: string | undefined, type: string | undefined): string | undefined {
	const known = ENDINGS.get(ALIASES.get(type ?? '') ?? type ?? '')?.split(' ')[0];
	if (known === undefined || ENDING.test(name ?? '')) return name;
	return `${name ?? 'attachment'}.${known}`;
}

/**
 * The type of a file: the one that its server gave, unless that says nothing; then by how the file
 * begins, then by the ending of its name. `undefined` where nothing tells.
 *
 * @param given as in the header, without parameters
 */
export function fileTypeOf(
	given: string | undefined,
	bytes: Uint8Array,
	name: string | undefined,
): string | undefined {
	const declared = given?.toLowerCase() ?? '';
	if (declared !== '' && !SAYS_NOTHING.test(declared)) return declared;
	// Documents of offices are archives: their names say more than their bytes.
	const isArchive = ZIP.test(Buffer.from(bytes.subarray(0, 4)).toString('hex'));
	const found = typeOfBytes(bytes) ?? typeOfName(name);
	return found ?? (isArchive ? 'application/zip' : declared || undefined);
}
