import fc from 'fast-check';

import { dispositionName } from '../../../../nodes/Blooio/engine/downloads/disposition';

/** As Node.js hands on bytes of a header. */
const onTheWire = (text: string) => Buffer.from(text).toString('latin1');

it.each([
	['attachment; filename="invoice.pdf"', 'invoice.pdf'],
	['attachment; filename=invoice.pdf', 'invoice.pdf'],
	['attachment;FileName = "a b.pdf" ; size=5', 'a b.pdf'],
	[`attachment; filename="invoice.pdf"; filename*=UTF-8''Rechnung%20%C3%A4.pdf`, 'Rechnung ä.pdf'],
	[`attachment; filename*=utf-8'de'%e2%82%ac.pdf; filename="euro.pdf"`, '€.pdf'],
	[`inline; filename*=ISO-8859-1''%A3.pdf`, '£.pdf'],
	[`attachment; filename="a.pdf"; filename*=UTF-8''%ff.pdf`, 'a.pdf'],
	[`attachment; filename="a.pdf"; filename*=KOI8-R''%c1.pdf`, 'a.pdf'],
	[`attachment; filename="a.pdf"; filename*=UTF-8''%zz.pdf`, 'a.pdf'],
	['attachment; filename="a \\"quoted\\" \\\\ name.pdf"', 'a "quoted" \\ name.pdf'],
	['attachment; filename="semi;colon.pdf"', 'semi;colon.pdf'],
	[onTheWire('attachment; filename="Rechnung ä.pdf"'), 'Rechnung ä.pdf'],
	['attachment; filename="\u00e4.pdf"', 'ä.pdf'],
	['attachment', undefined],
	['filename=a.pdf', undefined],
	['', undefined],
	[undefined, undefined],
	[['attachment; filename=a'], undefined],
])('of %j is %j', (header, name) => {
	expect(dispositionName(header)).toBe(name);
});

it('is a text or none, whatever comes', () => {
	fc.assert(
		fc.property(fc.string(), (text) => {
			const name = dispositionName(`attachment; ${text}`);
			expect(['string', 'undefined']).toContain(typeof name);
		}),
	);
});

it('is found in no time in a long header', () => {
	expect(dispositionName(`attachment${';a="\\'.repeat(1_000_000)}`)).toBeUndefined();
});
