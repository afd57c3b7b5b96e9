import { createHmac } from 'node:crypto';

import fc from 'fast-check';

/** How many of them are under way at once. */
const SIDE_BY_SIDE = 50;
const SEED = 20_261_126;
/** So many different ones, in turns: to draw one takes longer than to deliver it. */
const DIFFERENT = 2_000;

/** What is posted to a webhook. */
export interface Delivery {
	headers: Record<string, string>;
	body: string;
}

/** A header as Blooio would write it, `late` seconds ago. */
export function signatureOf(secret: string, body: string, late = 0): string {
	const t = Math.floor(Date.now() / 1000) - late;
	return `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`;
}

const hex = fc.string({
	unit: fc.constantFrom(...'0123456789abcdef'),
	minLength: 64,
	maxLength: 64,
});
/** What a header can carry. */
const headerText = fc.string({
	unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
	maxLength: 100,
});
const depth = fc.integer({ min: 1, max: 5_000 }).map((levels) => '['.repeat(levels));
const bodyOf = (trueEvent: string) =>
	fc.oneof(
		fc.constant(trueEvent),
		fc.json(),
		fc.string({ unit: 'binary', maxLength: 200 }),
		depth.map((open) => `{"event":${open}`),
		depth.map((open) => `{"event":${open}${']'.repeat(open.length)}}`),
		fc.integer({ min: 0, max: 100_000 }).map((length) => `{"message_id":"${'m'.repeat(length)}"}`),
	);
const now = () => Math.floor(Date.now() / 1000);

/** Signatures that must not be accepted; the secret is known to those who recorded a delivery. */
const signature = (secret: string, signed: string): fc.Arbitrary<string | undefined> =>
	fc.oneof(
		fc.constant(undefined),
		headerText,
		hex.map((v1) => `t=${now()},v1=${v1}`),
		hex.map((v1) => `v1=${v1}`),
		fc
			.array(hex, { maxLength: 20 })
			.map((all) => [`t=${now()}`, ...all.map((v1) => `v1=${v1}`)].join()),
		fc.string({ minLength: 1 }).map((other) => signatureOf(other, signed)),
		fc.integer({ min: 310, max: 10_000_000 }).map((late) => signatureOf(secret, signed, late)),
		fc.integer({ min: 3_000, max: 10_000_000 }).map((early) => signatureOf(secret, signed, -early)),
		fc.constant(signatureOf(secret, `${signed} `)),

		fc
			.integer({ min: 1, max: 200 })
			.map((seconds) => signatureOf(secret, signed).replace(/t=\d+/, `t=${now() - seconds}`)),
	);

const delivery = (secret: string, trueEvent: string): fc.Arbitrary<Delivery> =>
	bodyOf(trueEvent).chain((signed) =>
		fc
			.record({
				signature: signature(secret, signed),
				name: fc.constantFrom('X-Blooio-Signature', 'Blooio-Signature', 'X-Signature'),
				type: fc.constantFrom('application/json', 'text/plain', 'application/octet-stream'),
				event: fc.constantFrom(undefined, 'message.received', 'message.received, message.sent'),
				replay: fc.constantFrom(undefined, 'true'),
			})
			.map(({ signature: value, name, type, event, replay }) => ({
				body: signed,
				headers: {
					'Content-Type': type,
					...(value !== undefined && value !== '' && { [name]: value }),
					...(event !== undefined && { 'X-Blooio-Event': event }),
					...(replay !== undefined && { 'X-Blooio-Replay': replay }),
				},
			})),
	);

/**
 * Posts forged, malformed and stale deliveries.
 *
 * @param secret with which true events are signed; of a recorded one only what is stale or changed is sent
 * @param trueEvent that would be accepted with a true signature
 * @returns how often which status was the answer
 */
export async function flood(url: string, secret: string, trueEvent: string, count: number) {
	const statuses = new Map<number, number>();
	const deliveries = fc.sample(delivery(secret, trueEvent), { seed: SEED, numRuns: DIFFERENT });
	let next = 0;
	const send = async () => {
		while (next < count) {
			const given = deliveries[next++ % deliveries.length];
			if (!given) return;
			const answer = await fetch(url, { method: 'POST', ...given });
			await answer.arrayBuffer();
			statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
		}
	};
	await Promise.all(Array.from({ length: SIDE_BY_SIDE }, send));
	return statuses;
}
