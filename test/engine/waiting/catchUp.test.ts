import { PEOPLE } from '../../simulator';
import { until } from '../support/until';
import { answersOf, startDoorWorld, startedBy } from './support/doorWorld';

const world = startDoorWorld({ deliveryRetry: { attempts: 1 } });

const CATCH_UP = { additionalOptions: { catchUp: true } };

const LONG_AGO_MS = 10 * 60_000;

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

	describe.each(['behind the trigger', 'with a webhook of its own'])('for a wait %s', (kind) => {
		it('tells once more what n8n took and did not store before it was killed', async () => {
			const isOwn = kind === 'with a webhook of its own';
			const early = isOwn ? undefined : await world.publish(CATCH_UP);
			const execution = await world.ask({ separateOutputs: false });
			const trigger = early ?? (await world.publish(CATCH_UP));
			world.n8n.dies = 'answered';
			world.simulator.fail({ times: 9, method: 'DELETE', respond: { status: 403, body: {} } });
			write('Yes');
			await world.settled();
			world.n8n.dies = undefined;
			expect(execution.status).toBe('waiting');
			for (const delivery of world.simulator.deliveries) delivery.at -= LONG_AGO_MS;
			await trigger.publish('init');
			await until(() => execution.status === 'success');
			await world.settled();
			expect(answersOf([execution])).toEqual(['Yes']);
			// The workflow of the trigger has had the message.
			expect(startedBy(trigger)).toEqual(['Yes']);
		});
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
