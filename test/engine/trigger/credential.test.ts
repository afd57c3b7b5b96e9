import { KEYS, NUMBERS, PEOPLE } from '../../simulator';
import { CredentialsForTests } from '../support/package/credentials';
import type { LittleN8n } from './support/littleN8n';
import { post } from './support/post';
import { startTriggerWorld } from './support/world';

const world = startTriggerWorld({ clock: () => Date.now() });

const realNow = Date.now.bind(Date);
let passed = 0;
let reads: jest.SpyInstance;

beforeEach(() => {
	// Nothing is known any more of what an earlier test has read.
	passed += 120_000;
	jest.spyOn(Date, 'now').mockImplementation(() => realNow() + passed);
	reads = jest.spyOn(CredentialsForTests.prototype, 'getDecrypted');
});
afterEach(() => void jest.restoreAllMocks());

async function published() {
	const n8n = await world.workflow();
	await n8n.publish();
	await writes(n8n, 'First');
	reads.mockClear();
	return n8n;
}

async function writes(n8n: LittleN8n, text: string) {
	world.simulator.receive({ from: PEOPLE.alice, to: NUMBERS.dedicated, text });
	await world.simulator.idle();
	await n8n.idle();
}

const forged = async (n8n: LittleN8n) =>
	await post(n8n, { secret: 'whsec_of_somebody_else', body: '{"event":"message.received"}' });

const statuses = () => world.simulator.deliveries.map(({ status }) => status);

test('is read once a minute, however many events come, and not for forged ones', async () => {
	const n8n = await published();
	await writes(n8n, 'Second');
	await forged(n8n);
	await writes(n8n, 'Third');
	expect(reads).not.toHaveBeenCalled();
	passed += 61_000;
	await writes(n8n, 'Fourth');
	expect(reads).toHaveBeenCalledTimes(1);
	expect(n8n.executions).toHaveLength(4);
});

test('is read again for a wrong signature after ten seconds', async () => {
	const n8n = await published();
	passed += 11_000;
	await forged(n8n);
	expect(reads).toHaveBeenCalledTimes(1);
});

describe('a new key that the workflow was published with counts at once', () => {
	test.each<[string, (n8n: LittleN8n) => Promise<void>]>([
		['in the process that published', async (n8n) => await n8n.publish()],
		[
			'in another process',
			async (n8n) => {
				await n8n.publish();
				n8n.forgetProcess();
			},
		],
		[
			'in a process that remembers what was before',
			async (n8n) => {
				const { nodeId } = n8n.setup;
				n8n.forgetProcess();
				await n8n.publish();
				n8n.setup.nodeId = nodeId;
			},
		],
	])('%s', async (_, publish) => {
		const n8n = await published();
		n8n.setup.credential.apiKey = KEYS.twilio;
		await publish(n8n);
		await writes(n8n, 'Second');
		expect(n8n.executions).toHaveLength(2);
		expect(statuses()).toEqual([200, 200]);
		// It is sealed with the new key.
		expect(n8n.secretOnFile).toBe(world.webhook().secret);
	});
});
