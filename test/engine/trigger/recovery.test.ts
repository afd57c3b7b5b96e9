import { NUMBERS, PEOPLE } from '../../simulator';
import type { LittleN8n } from './support/littleN8n';
import { post } from './support/post';
import { startTriggerWorld } from './support/world';

const world = startTriggerWorld({
	deliveryRetry: { attempts: 3, delayMs: 20 },
	clock: () => Date.now(),
});

const realNow = Date.now.bind(Date);
let passed = 0;

beforeEach(() => {
	passed = 0;
	jest.spyOn(Date, 'now').mockImplementation(() => realNow() + passed);
});
afterEach(() => void jest.restoreAllMocks());

/** Lets time pass, for everybody. */
function pass(ms: number): void {
	passed += ms;
}

async function published(given: Parameters<typeof world.workflow>[1] = {}) {
	const n8n = await world.workflow({}, given);
	await n8n.publish();
	return n8n;
}

/** What an execution brings back that slept since before the workflow was published again. */
async function publishAgainAndWriteBack(n8n: LittleN8n) {
	const old = n8n.saved;
	await n8n.unpublish();
	await n8n.publish();
	n8n.saved = old;
}

async function writes(n8n: LittleN8n, text: string) {
	world.simulator.receive({ from: PEOPLE.alice, to: NUMBERS.dedicated, text });
	await world.simulator.idle();
	await n8n.idle();
}

const texts = (n8n: LittleN8n) => n8n.executions.map(({ items }) => items[0]?.json.text);
const statuses = () => world.simulator.deliveries.map(({ status }) => status);

/** A delivery by somebody who knows the address; Blooio's log says nothing of it. */
const forged = async (n8n: LittleN8n) =>
	await post(n8n, {
		secret: 'whsec_of_somebody_else',
		body: '{"event":"message.received","message_id":"msg_forged"}',
	});

/** Whether the process has started anew since the workflow was published. */
describe.each([
	['the process that published', false],
	['another process', true],
])('in %s', (_what, isOther) => {
	const forget = (n8n: LittleN8n) => {
		if (isOther) n8n.forgetProcess();
	};

	it('true events are taken although old static data were written back', async () => {
		const n8n = await published();
		await publishAgainAndWriteBack(n8n);
		forget(n8n);
		await writes(n8n, 'One');
		await writes(n8n, 'Two');
		expect(texts(n8n)).toEqual(['One', 'Two']);
		expect(n8n.secretOnFile).toBe(world.webhook().secret);
		expect(world.webhook().rotationCount).toBe(isOther ? 1 : 0);
		expect(statuses()).toEqual(isOther ? [503, 200, 200] : [200, 200]);
	});

	it('as often as they are', async () => {
		const n8n = await published();
		const old = n8n.saved;
		await n8n.unpublish();
		await n8n.publish();
		forget(n8n);
		for (const text of ['One', 'Two', 'Three']) {
			n8n.saved = old;
			await writes(n8n, text);
		}
		expect(texts(n8n)).toEqual(['One', 'Two', 'Three']);
		expect(world.webhook().rotationCount).toBe(isOther ? 1 : 0);
	});

	it('true events are taken although static data are lost', async () => {
		const n8n = await published();
		n8n.saved = '{}';
		forget(n8n);
		await writes(n8n, 'One');
		expect(texts(n8n)).toEqual(['One']);
		expect(n8n.secretOnFile).toBe(world.webhook().secret);
	});

	it('no webhook is left where old static data were written back', async () => {
		const n8n = await published();
		await publishAgainAndWriteBack(n8n);
		forget(n8n);
		await n8n.unpublish();
		expect(world.webhooks()).toEqual([]);
	});
});

it('a secret that was made elsewhere is replaced once Blooio itself was refused', async () => {
	const n8n = await published();
	world.simulator.state.webhooks.rotate(world.webhook());
	await writes(n8n, 'One');
	pass(11_000);
	await writes(n8n, 'Two');
	expect(statuses()).toEqual([401, 401, 401, 503, 200]);
	expect(texts(n8n)).toEqual(['Two']);
	expect(n8n.secretOnFile).toBe(world.webhook().secret);

	world.simulator.state.webhooks.rotate(world.webhook());
	pass(59 * 60_000);
	await writes(n8n, 'Three');
	expect(world.webhook().rotationCount).toBe(3);
	pass(60_000);
	await writes(n8n, 'Four');
	expect(world.webhook().rotationCount).toBe(4);
	expect(texts(n8n)).toEqual(['Two', 'Four']);
});

describe('a forged delivery', () => {
	it('changes nothing, and asks Blooio no more than once in ten seconds', async () => {
		const n8n = await published();
		for (let at = 0; at < 20; at++) await forged(n8n);
		expect(world.webhook().rotationCount).toBe(0);
		const [, ...asked] = world.calls().map(([call]) => call);
		expect(asked).toEqual(['GET /webhooks', 'GET /webhooks/:id/logs']);
		expect(n8n.executions).toEqual([]);
		await writes(n8n, 'True');
		expect(texts(n8n)).toEqual(['True']);
	});

	it('registers nothing where the webhook was deleted in Blooio', async () => {
		const n8n = await published();
		world.simulator.state.webhooks.delete(world.webhook().webhookId);
		expect(await forged(n8n)).toMatchObject({ status: 401 });
		expect(world.webhooks()).toEqual([]);
	});

	it('changes nothing with a webhook that was registered by hand', async () => {
		const n8n = await world.workflow(
			{ additionalOptions: { registration: 'manual' } },
			{ webhookSecret: 'whsec_made_by_hand' },
		);
		world.simulator.state.webhooks.add({
			...{ url: n8n.url(), type: 'all', validUntil: -1, createdAt: 0 },
		});
		await n8n.publish();
		await forged(n8n);
		expect(world.webhook().rotationCount).toBe(0);
		expect(world.calls()).toEqual([]);
	});

	it('is told once a minute, with a count', async () => {
		const n8n = await published();
		for (let at = 0; at < 5; at++) await forged(n8n);
		pass(60_000);
		await forged(n8n);
		expect(n8n.log).toEqual([
			expect.stringMatching(/refused with 401: the signature does not match[^(]*$/),
			expect.stringMatching(/refused with 401.*\(and 4 more since the last such line\)$/),
		]);
	});
});

it('says when the secret could not be renewed, and refuses', async () => {
	const n8n = await published();
	n8n.saved = '{}';
	n8n.forgetProcess();
	world.simulator.fail({ times: 1, path: '/rotate', respond: { status: 403 } });
	await forged(n8n);
	expect(n8n.log).toEqual([
		expect.stringContaining('could not be renewed'),
		expect.stringContaining('refused with 401'),
	]);
});
