import { createHmac } from 'node:crypto';
import { sleep } from 'n8n-workflow';
import { signatureHeader, signatureOf } from '../../../simulator';
import { call, control } from '../client';
import { type Received, subscribe } from '../inbox';
import { useInbox, useSimulator } from '../useSimulator';

const VECTOR = '{"event":"message.received","message_id":"msg_1","text":"hé"}';
const VECTOR_V1 = '671bfb25aaa713b77952bbd21ff5a095b913090dae84605ee745bb8bcb715c64';

/** The `v1` values of a delivery, and the one that it should have. */
function check(secret: string, { headers, raw }: Received, name = 'x-blooio-signature') {
	const header = String(headers[name]);
	const [time, ...values] = header.split(',');
	const t = time?.replace(/^t=/, '') ?? '';
	const right = createHmac('sha256', secret).update(`${t}.`).update(raw).digest('hex');
	return { t: Number(t), values, right: `v1=${right}` };
}

describe('a signature', () => {
	it('is that of the test vector', () => {
		const signing = { secret: 'whsec_test', signedAt: 1_700_000_000, body: VECTOR };
		expect(signatureOf(signing)).toBe(VECTOR_V1);
		expect(signatureHeader(signing)).toBe(`t=1700000000,v1=${VECTOR_V1}`);
	});
});

describe('the signature of a delivery', () => {
	const START = 1_800_000_000_999;
	const simulator = useSimulator({
		clock: () => START,
		deliveryRetry: { attempts: 2, delayMs: 50 },
	});
	const inbox = useInbox();

	const arrived = (index = 0): Received => {
		const one = inbox.received[index];
		if (!one) throw new Error('Nothing arrived');
		return one;
	};
	const EVENT = JSON.parse(VECTOR);

	it('covers time and raw body', async () => {
		const { secret } = await subscribe(simulator, inbox.url);
		await simulator.emit(EVENT);
		expect(arrived().raw.toString()).toBe(VECTOR);
		const { t, values, right } = check(secret, arrived());
		expect([t, values]).toEqual([1_800_000_000, [right]]);
	});

	it('is the one of the test vector over the wire, too', async () => {
		await subscribe(simulator, inbox.url);
		await simulator.emit(EVENT, { secret: 'whsec_test', signedAt: 1_700_000_000 });
		expect(arrived().headers['x-blooio-signature']).toBe(`t=1700000000,v1=${VECTOR_V1}`);
	});

	it('may have the older name and several values', async () => {
		const { secret } = await subscribe(simulator, inbox.url);
		const settings = { signatureHeader: 'Blooio-Signature', signatures: 3 };
		await control(simulator, 'PUT', '/webhooks', settings);
		await simulator.emit(EVENT);
		const { values, right } = check(secret, arrived(), 'blooio-signature');
		expect(values).toHaveLength(3);
		expect(values.map((value) => value === right)).toEqual([false, true, false]);
		expect(arrived().headers).not.toHaveProperty('x-blooio-signature');
	});

	it('is made with the new secret as soon as that is rotated', async () => {
		const { secret, path } = await subscribe(simulator, inbox.url);
		inbox.answers.push(500);
		const emission = simulator.emit(EVENT);
		while (inbox.received.length === 0) await sleep(1);
		await call(simulator, 'POST', `${path}/secret/rotate`);
		await emission;
		const [first, second] = [check(secret, arrived(0)), check(secret, arrived(1))];
		expect(first.values).toEqual([first.right]);
		expect(second.values).not.toContain(second.right);
		const [webhook] = simulator.state.webhooks.all();
		const now = check(webhook?.secret ?? '', arrived(1));
		expect(now.values).toEqual([now.right]);
	});

	it('can be forged, left out or made up', async () => {
		const { secret } = await subscribe(simulator, inbox.url);
		await simulator.emit(EVENT, { secret: 'whsec_wrong' });
		await simulator.emit(EVENT, { signature: null });
		await simulator.emit(EVENT, { signature: 'garbage' });
		const { values, right } = check(secret, arrived());
		expect(values).not.toContain(right);
		expect(arrived(1).headers).not.toHaveProperty('x-blooio-signature');
		expect(arrived(2).headers['x-blooio-signature']).toBe('garbage');
	});

	it('can be good on a body that is no JSON', async () => {
		const { secret, id } = await subscribe(simulator, inbox.url);
		await simulator.emit('{"event":', { webhookId: id, headers: { 'X-Blooio-Event': 'odd' } });
		expect(arrived().raw.toString()).toBe('{"event":');
		expect(arrived().headers['x-blooio-event']).toBe('odd');
		const { values, right } = check(secret, arrived());
		expect(values).toEqual([right]);
	});

	it('can be put in place over HTTP', async () => {
		await subscribe(simulator, inbox.url);
		const body = { event: EVENT, signature: 'garbage', headers: { 'X-Blooio-Event': null } };
		const { body: answer } = await control(simulator, 'POST', '/emit', body);
		expect(answer).toMatchObject({ deliveries: [{ event: 'message.received', status: 200 }] });
		expect(arrived().headers['x-blooio-signature']).toBe('garbage');
		expect(arrived().headers).not.toHaveProperty('x-blooio-event');
	});
});
