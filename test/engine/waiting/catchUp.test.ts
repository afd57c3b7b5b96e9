import { PEOPLE } from '../../simulator';
import { until } from '../support/until';
import { answersOf, startDoorWorld, startedBy } from './support/doorWorld';

const world = startDoorWorld({ deliveryRetry: { attempts: 1 } });

const CATCH_UP = { additionalOptions: { catchUp: true } };

/** Something happens while this n8n is not there. */
async function whileAway(happen: () => unknown): Promise<void> {
	world.front.isOpen = false;
	await happen();
	await world.simulator.idle();
	world.front.isOpen = true;
}

const write = (text: string) => world.simulator.receive({ from: PEOPLE.alice, text });

const replays = () => world.simulator.requests.filter(({ path }) => path.endsWith('/replay'));

describe('a trigger that catches up', () => {
	it('gets what was missed, in order and once, when n8n starts again', async () => {
		const trigger = await world.publish(CATCH_UP);
		write('before');
		await world.settled();
		await whileAway(async () => {
			for (const text of ['one', 'two', 'three']) {
				write(text);
				await world.simulator.idle();
			}
		});
		await trigger.publish('init');
		await until(() => replays().length === 3);
		await world.settled();
		expect(startedBy(trigger)).toEqual(['before', 'one', 'two', 'three']);
		await trigger.publish('init');
		await world.settled();
		expect(startedBy(trigger)).toHaveLength(4);
	});

	it('tries again where n8n does not take it yet', async () => {
		const trigger = await world.publish(CATCH_UP);
		await whileAway(() => write('Hello'));
		world.front.isOpen = false;
		await trigger.publish('init');
		await until(() => replays().length === 1);
		await world.simulator.idle();
		world.front.isOpen = true;
		await until(() => replays().length === 2);
		await world.settled();
		expect(startedBy(trigger)).toEqual(['Hello']);
	});

	it('resumes the executions that waited for it', async () => {
		const trigger = await world.publish(CATCH_UP);
		const execution = await world.ask({ separateOutputs: false });
		await whileAway(() => write('Yes'));
		await trigger.publish('init');
		await until(() => execution.status === 'success');
		expect(answersOf([execution])).toEqual(['Yes']);
	});

	it('resumes those as well that have a webhook of their own', async () => {
		const execution = await world.ask({ separateOutputs: false });
		const trigger = await world.publish(CATCH_UP);
		await whileAway(() => write('Yes'));
		await trigger.publish('init');
		await until(() => execution.status === 'success');
		expect(answersOf([execution])).toEqual(['Yes']);
	});

	it('gets what n8n answered with 200, but did not take, as it started', async () => {
		const trigger = await world.publish(CATCH_UP);
		const execution = await world.ask({ separateOutputs: false });
		write('Yes');
		await world.settled();
		world.front.starts = true;
		write('Hello?');
		await world.simulator.idle();
		world.front.starts = false;
		await trigger.publish('init');
		await until(() => replays().length === 1);
		await world.settled();
		expect(answersOf([execution])).toEqual(['Yes']);
		expect(startedBy(trigger)).toEqual(['Yes', 'Hello?']);
	});

	it('leaves what nobody wants', async () => {
		const trigger = await world.publish(CATCH_UP);
		await whileAway(
			() => void world.simulator.emit({ event: 'message.read', message_id: 'msg_1' }),
		);
		await trigger.publish('init');
		await whileAway(() => undefined);
		expect(replays()).toEqual([]);
	});
});

it('nothing is caught up with unless that is switched on', async () => {
	const trigger = await world.publish();
	await whileAway(() => write('Hello'));
	await trigger.publish('init');
	await world.settled();
	expect(replays()).toEqual([]);
});
