import { createHmac } from 'node:crypto';

import fc from 'fast-check';

import { startTriggerWorld } from '../engine/trigger/support/world';

const world = startTriggerWorld();

/** Deliveries in one run, and how many are under way at once. */
const COUNT = 100_000;
const SIDE_BY_SIDE = 50;
const PATIENCE_MS = 900_000;
const SEED = 20_261_126;

interface Delivery {
	headers: Record<string, string>;
	body: string;
}

const TRUE_EVENT = JSON.stringify({ event: 'message.received', message_id: 'msg_1', text: 'Hi' });

/** A header as Blooio would write it, `late` seconds ago. */
function signatureOf(secret: string, body: string, late = 0): string {
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
const body = fc.oneof(
	fc.constant(TRUE_EVENT),
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

const delivery = (secret: string): fc.Arbitrary<Delivery> =>
	body.chain((signed) =>
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

it(
	`of ${COUNT} forged, malformed and stale deliveries none is accepted, and none brings n8n down`,
	async () => {
		const n8n = await world.workflow();
		await n8n.publish();
		const { secret } = world.webhook();
		const statuses = new Map<number, number>();
		const started = Date.now();
		const deliveries = fc.sample(delivery(secret), { seed: SEED, numRuns: 2_000 });
		let next = 0;
		const send = async () => {
			while (next < COUNT) {
				const given = deliveries[next++ % deliveries.length];
				if (!given) return;
				const answer = await fetch(n8n.url(), { method: 'POST', ...given });
				await answer.arrayBuffer();
				statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
			}
		};
		await Promise.all(Array.from({ length: SIDE_BY_SIDE }, send));
		await n8n.idle();
		const seconds = (Date.now() - started) / 1000;

		expect(n8n.executions).toEqual([]);
		// By the node 401; by n8n 422, for a body that is said to be JSON and is not.
		expect([...statuses.keys()].sort()).toEqual([401, 422]);
		expect([...statuses.values()].reduce((sum, count) => sum + count, 0)).toBe(COUNT);
		expect(world.webhook()).toMatchObject({ secret, rotationCount: 0 });
		expect(n8n.log.length).toBeLessThanOrEqual(seconds / 60 + 1);
		expect(world.calls().length).toBeLessThanOrEqual(1 + 2 * (seconds / 10 + 1));

		const headers = {
			'Content-Type': 'application/json',
			'X-Blooio-Signature': signatureOf(secret, TRUE_EVENT),
		};
		const answer = await fetch(n8n.url(), { method: 'POST', headers, body: TRUE_EVENT });
		await n8n.idle();
		expect(answer.status).toBe(200);
		expect(n8n.executions).toHaveLength(1);
	},
	PATIENCE_MS,
);
