import fc from 'fast-check';

import { seal, sealSteadily, unseal } from '../../../nodes/Blooio/inbound/seal';

it('gives back what was sealed, with the same key alone', () => {
	fc.assert(
		fc.property(fc.string(), fc.string(), fc.string(), (secret, key, other) => {
			const sealed = seal(secret, key);
			expect(unseal(sealed, key)).toBe(secret);
			if (other !== key) expect(unseal(sealed, other)).toBeUndefined();
		}),
	);
});

it('seals the same secret differently each time', () => {
	expect(seal('whsec_1', 'key')).not.toBe(seal('whsec_1', 'key'));
});

it('seals the same text alike where it is asked to', () => {
	const sealed = sealSteadily('https://n8n.example.com/webhook-waiting/1', 'key');
	expect(sealSteadily('https://n8n.example.com/webhook-waiting/1', 'key')).toBe(sealed);
	expect(sealSteadily('https://n8n.example.com/webhook-waiting/2', 'key')).not.toBe(sealed);
	expect(unseal(sealed, 'key')).toBe('https://n8n.example.com/webhook-waiting/1');
	expect(unseal(sealed, 'another')).toBeUndefined();
});

it('seals different texts with different first bytes: the same would give both away', () => {
	const [one, other] = ['1', '2'].map((text) => sealSteadily(text, 'key').slice(0, 16));
	expect(one).not.toBe(other);
});

it('opens nothing of which a single bit was changed', () => {
	const sealed = Buffer.from(seal('whsec_secret', 'key'), 'base64url');
	for (let bit = 0; bit < sealed.length * 8; bit++) {
		const changed = Buffer.from(sealed);
		changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
		expect(unseal(changed.toString('base64url'), 'key')).toBeUndefined();
	}
});

it('opens nothing that is too short or no seal at all', () => {
	const sealed = seal('whsec_secret', 'key');
	for (const length of [0, 1, 15, 37])
		expect(unseal(sealed.slice(0, length), 'key')).toBeUndefined();
	fc.assert(fc.property(fc.string(), (text) => unseal(text, 'key') === undefined));
});
