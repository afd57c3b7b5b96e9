import { PEOPLE } from '../../simulator';
import { until } from '../support/until';
import { startDoorWorld, startedBy } from '../waiting/support/doorWorld';

const world = startDoorWorld({ deliveryRetry: { attempts: 1 } });

const LONG_AGO_MS = 10 * 60_000;

/** Something is written while this n8n is not there. */
async function missed(text: string): Promise<void> {
	world.front.isOpen = false;
	world.simulator.receive({ from: PEOPLE.alice, text });
	await world.simulator.idle();
	world.front.isOpen = true;
}

it('the first event of this process brings what was missed, but for what Blooio repeats itself', async () => {
	const trigger = await world.publish({ additionalOptions: { catchUp: true } });
	await missed('One');
	await missed('Two');
	for (const delivery of world.simulator.deliveries) delivery.at -= LONG_AGO_MS;
	await missed('A moment ago');
	// n8n starts, and calls nothing of the trigger's.
	world.simulator.receive({ from: PEOPLE.alice, text: 'Now' });
	const replays = () =>
		world.simulator.deliveries.filter(({ originalEventId }) => originalEventId !== null);
	await until(() => replays().length === 2);
	await world.settled();
	expect(startedBy(trigger)).toEqual(['Now', 'One', 'Two']);
});
