import { PEOPLE } from '../../simulator';
import { publishBulkSend, sendNode, untilSent } from './support/bulk';
import { bulkItems, complete, ledgerOf, prepare } from '../support/messages';
import type { Plan } from './support/plan';
import type { QueueHost } from './support/queueHost';

/** Kept in the database, unlike a short wait for a time; ends soon after n8n is back. */
const WAIT = {
	name: 'Wait',
	type: 'n8n-nodes-base.wait',
	typeVersion: 1.1,
	webhookId: 'wait-over-a-restart',
	parameters: {
		resume: 'webhook',
		limitWaitTime: true,
		limitType: 'afterTimeInterval',
		resumeAmount: 15,
		resumeUnit: 'seconds',
		options: {},
	},
};

const AFTER = 'After the wait';

/** The main process dies while one execution sends and another one waits. */
export function mainRestart(current: () => QueueHost, { after }: Plan): void {
	it('the main process dies and comes back', async () => {
		const host = current();
		const { simulator, queue, rest } = host;
		prepare(simulator);
		const last = sendNode(
			host,
			{},
			{
				name: 'Afterwards',
				executeOnce: true,
				parameters: {
					resource: 'message',
					operation: 'send',
					chatId: { __rl: true, mode: 'phone', value: PEOPLE.alice },
					text: AFTER,
				},
			},
		);
		const sleeper = await publishBulkSend(host, 'main restart waiting', {}, [WAIT, last]);
		const sender = await publishBulkSend(host, 'main restart sending');

		const waitingItems = bulkItems('Waiting');
		const waiting = await sleeper.start(waitingItems);
		await rest.waitForExecution(waiting, { statuses: ['waiting'] });
		// So slow that the main process misses much of it.
		simulator.delay(150);
		const sendingItems = bulkItems('Sending', '+1555778');
		const sending = await sender.start(sendingItems);
		await untilSent(host, waitingItems.length + after);
		await queue.main.kill();
		await queue.main.restart();

		for (const id of [sending, waiting]) {
			expect((await rest.waitForExecution(id)).status).toBe('success');
		}
		expect(ledgerOf(simulator, sendingItems)).toEqual(complete(sendingItems));
		expect(ledgerOf(simulator, waitingItems)).toEqual(complete(waitingItems));
		const texts = simulator.state.messages.all().map(({ text }) => text);
		expect(texts.filter((text) => text === AFTER)).toHaveLength(1);
	});
}
