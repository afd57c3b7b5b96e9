import { PEOPLE } from '../../../simulator';
import { to } from '../../support/world';
import { until } from '../../support/until';
import type { LittleN8n } from '../../trigger/support/littleN8n';
import { answersOf, startDoorWorld } from '../../waiting/support/doorWorld';
import type { Execution } from '../../waiting/support/execution';
import { question } from '../../waiting/support/world';

const world = startDoorWorld({
	timing: { sentAfterMs: 0, deliveredAfterMs: 0 },
	deliveryRetry: { attempts: 1 },
});

const LONG_AGO_MS = 10 * 60_000;
/** The package was loaded since the tests of this file began. */
const LOADED_AT = Date.now();

const publish = async (catchUp: boolean) =>
	await world.publish(
		{ events: ['message.received'], options: { catchUp } },
		{ type: 'n8n-nodes-blooio.blooioChannelsTrigger' },
	);

const ask = async () =>
	await world.n8n.run({
		parameters: { ...question({ separateOutputs: false }), to: to(PEOPLE.alice) },
		settings: { type: 'n8n-nodes-blooio.blooioChannels' },
	});

/** Time goes by, n8n starts again, and somebody else writes. */
async function afterAStart(trigger: LittleN8n, agoMs = LONG_AGO_MS): Promise<void> {
	trigger.forgetProcess();
	for (const delivery of world.simulator.deliveries) {
		delivery.at -= agoMs;
		if (delivery.answeredAt !== null) delivery.answeredAt -= agoMs;
	}
	world.simulator.receive({ from: PEOPLE.bob, text: 'Now' });
	await world.settled();
}

/** Alice answers while this n8n is not there, or starts. */
async function answerMissed(how: 'away' | 'starting' = 'away'): Promise<void> {
	if (how === 'away') world.front.isOpen = false;
	else world.front.starts = true;
	world.simulator.receive({ from: PEOPLE.alice, text: 'Yes' });
	await world.simulator.idle();
	Object.assign(world.front, { isOpen: true, starts: false });
}

async function resumed(execution: Execution) {
	await until(() => execution.status === 'success');
	return answersOf([execution]);
}

describe('a trigger of Blooio Channels that catches up', () => {
	it('brings an execution that waits the answer that it missed', async () => {
		const trigger = await publish(true);
		const execution = await ask();
		await answerMissed();
		await afterAStart(trigger);
		expect(await resumed(execution)).toEqual(['Yes']);
	});

	it('brings it what n8n answered, but did not take, as it started', async () => {
		const trigger = await publish(true);
		const execution = await ask();
		await answerMissed('starting');
		expect(execution.status).toBe('waiting');
		await afterAStart(trigger, Date.now() - LOADED_AT + 5_000);
		expect(await resumed(execution)).toEqual(['Yes']);
	});
});

it('without Catch Up the next message of the chat brings it', async () => {
	const trigger = await publish(false);
	const execution = await ask();
	await answerMissed();
	await afterAStart(trigger);
	expect(execution.status).toBe('waiting');
	world.simulator.receive({ from: PEOPLE.alice, text: 'Hello?' });
	await world.settled();
	expect(answersOf([execution])).toEqual(['Yes']);
});
