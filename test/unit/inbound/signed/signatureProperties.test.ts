import fc from 'fast-check';

import { SIGNATURE_PROBLEMS, verify } from '../../../../nodes/Blooio/inbound/signed/signature';
import { PATIENCE_MS, runs } from '../../support/nightly.cjs';
import { anyUnits } from '../../support/texts';
import { delivery, hmac, T, V1 } from './signing';

const bytes = fc.uint8Array({ maxLength: 300 });
const secret = fc.string({ minLength: 1, maxLength: 40 });
const hex = fc
	.uint8Array({ minLength: 30, maxLength: 34 })
	.map((digest) => Buffer.from(digest).toString('hex'));

/** Texts that are nearly, or now and then wholly, in the form of a signature. */
const part = fc.oneof(
	fc.integer({ min: T - 400, max: T + 400 }).map((t) => `t=${t}`),
	hex.map((v1) => `v1=${v1}`),
	fc.constantFrom('t', 'v1', 't=', 'v1=', `t=${T}`, `v1=${V1}`, '=', ' ', 't=1e9', 'v1=00'),
	anyUnits,
);
const nearly = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(','));
const text = fc.oneof(nearly, anyUnits, fc.string({ unit: 'grapheme' }));
const header = fc.oneof(text, fc.array(text, { maxLength: 3 }), fc.anything());
const headers = fc.oneof(
	header.map((value) => ({ 'x-blooio-signature': value })),
	fc.record({ 'X-Blooio-Signature': header, 'blooio-signature': header }),
	fc.dictionary(fc.string(), fc.anything()),
);

it(
	'no header whatsoever makes it throw, or accept without the secret',
	() => {
		fc.assert(
			fc.property(headers, bytes, secret, (given, body, own) => {
				const verdict = verify(delivery({ headers: given, body, secrets: [own] }));
				expect(verdict.accepted).toBe(false);
				expect(SIGNATURE_PROBLEMS).toContain(verdict.accepted || verdict.reason);
			}),
			runs(2000, 100_000),
		);
	},
	PATIENCE_MS,
);

it(
	'any bytes are accepted with the secret, and refused with any other',
	() => {
		fc.assert(
			fc.property(bytes, secret, secret, (body, own, other) => {
				fc.pre(own !== other);
				const signed = { 'x-blooio-signature': `t=${T},v1=${hmac(own, T, body)}` };
				const check = (secrets: string[], changed = body) =>
					verify(delivery({ headers: signed, body: changed, secrets })).accepted;
				expect(check([own])).toBe(true);
				expect(check([other, own])).toBe(true);
				expect(check([other])).toBe(false);
				expect(check([own], Uint8Array.from([...body, 0]))).toBe(false);
			}),
			runs(2000, 100_000),
		);
	},
	PATIENCE_MS,
);

it(
	'a signature is good exactly within the tolerance',
	() => {
		const seconds = fc.integer({ min: -1000, max: 1000 });
		fc.assert(
			fc.property(
				bytes,
				seconds,
				fc.integer({ min: 1, max: 900 }),
				(body, distance, toleranceS) => {
					const signed = { 'x-blooio-signature': `t=${T},v1=${hmac('s', T, body)}` };
					const now = (T + distance) * 1000;
					const verdict = verify(
						delivery({ headers: signed, body, secrets: ['s'], now, toleranceS }),
					);
					expect(verdict.accepted).toBe(Math.abs(distance) <= toleranceS);
				},
			),
			runs(2000, 100_000),
		);
	},
	PATIENCE_MS,
);
