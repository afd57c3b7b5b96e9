import fc from 'fast-check';

import { fileTypeOf, nameOfType } from '../../../../nodes/Blooio/engine/downloads/fileType';

const OCTETS = 'application/octet-stream';
const hex = (digits: string) => Buffer.from(digits.replaceAll(' ', ''), 'hex');
const text = (start: string) => Buffer.from(start, 'latin1');
const ftyp = (brand: string) => Buffer.concat([hex('00 00 00 18'), text(`ftyp${brand}`)]);

it.each([
	['PNG', hex('89 50 4e 47 0d 0a 1a 0a 00'), 'image/png'],
	['JPEG', hex('ff d8 ff e1'), 'image/jpeg'],
	['GIF', text('GIF89a'), 'image/gif'],
	['WebP', text('RIFF\u0001\u0002\u0003\u0004WEBPVP8 '), 'image/webp'],
	['WAV', text('RIFF\u0001\u0002\u0003\u0004WAVEfmt '), 'audio/wav'],
	['HEIC', ftyp('heic'), 'image/heic'],
	['HEIF', ftyp('mif1'), 'image/heif'],
	['AVIF', ftyp('avif'), 'image/avif'],
	['M4A', ftyp('M4A '), 'audio/mp4'],
	['MOV', ftyp('qt  '), 'video/quicktime'],
	['MP4', ftyp('isom'), 'video/mp4'],
	['MP4 of another brand', ftyp('mp42'), 'video/mp4'],
	['3GP', ftyp('3gp5'), 'video/3gpp'],
	['CAF', text('caff\0\u0001'), 'audio/x-caf'],
	['AMR', text('#!AMR\n'), 'audio/amr'],
	['AMR wide band', text('#!AMR-WB\n'), 'audio/amr-wb'],
	['MP3', text('ID3\u0003'), 'audio/mpeg'],
	['PDF', text('%PDF-1.7'), 'application/pdf'],
	['vCard', text('BEGIN:VCARD\r\n'), 'text/vcard'],
	['vCard with a byte order mark', Buffer.from('\uFEFF\r\nBEGIN:VCARD\n'), 'text/vcard'],
	['calendar', text('begin:vcalendar\n'), 'text/calendar'],
	['archive', text('PK\u0003\u0004'), 'application/zip'],
])('tells %s by its bytes, whatever its name', (_what, bytes, type) => {
	expect(fileTypeOf(OCTETS, bytes, 'photo')).toBe(type);
	expect(fileTypeOf(undefined, bytes, undefined)).toBe(type);
});

it.each([
	['IMG_1.HEIC', 'image/heic'],
	['voice.caf', 'audio/x-caf'],
	['a.b.jpeg', 'image/jpeg'],
	['Anna.vcf', 'text/vcard'],
	['clip.MOV', 'video/quicktime'],
])('tells %s by its name where the bytes say nothing', (name, type) => {
	for (const given of [OCTETS, 'binary/octet-stream', 'Application/Octet-Stream', '', undefined]) {
		expect(fileTypeOf(given, text('?'), name)).toBe(type);
	}
});

it('believes the bytes before the name, and a type that was given before both', () => {
	expect(fileTypeOf(OCTETS, hex('ff d8 ff'), 'a.png')).toBe('image/jpeg');
	expect(fileTypeOf('image/gif', hex('ff d8 ff'), 'a.png')).toBe('image/gif');
	expect(fileTypeOf(OCTETS, text('PK\u0003\u0004'), 'offer.docx')).toMatch(/wordprocessingml/);
});

it('leaves what nothing tells as it was', () => {
	expect(fileTypeOf(OCTETS, text('?'), 'file')).toBe(OCTETS);
	expect(fileTypeOf(undefined, text('?'), 'file.constructor')).toBeUndefined();
	expect(fileTypeOf(undefined, Buffer.alloc(0), undefined)).toBeUndefined();
});

it('takes any bytes and names', () => {
	const any = fc.tuple(fc.uint8Array({ maxLength: 80 }), fc.option(fc.string()));
	fc.assert(
		fc.property(any, ([bytes, name]) => {
			expect(fileTypeOf(OCTETS, bytes, name ?? undefined)).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
		}),
	);
});

it.each([
	['7f3a', 'audio/mp4', '7f3a.m4a'],
	['7f3a', 'audio/x-m4a', '7f3a.m4a'],
	['voice', 'image/jpeg', 'voice.jpg'],
	[undefined, 'audio/amr', 'attachment.amr'],
	['voice.m4a', 'audio/mpeg', 'voice.m4a'],
	['constructor', 'constructor', 'constructor'],
	['7f3a', 'application/octet-stream', '7f3a'],
	[undefined, undefined, undefined],
])('names %s of type %s: %s', (name, type, named) => {
	expect(nameOfType(name, type)).toBe(named);
});
