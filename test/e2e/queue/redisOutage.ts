import { publishBulkSend, untilSent, type BulkSend } from './support/bulk';
import { bulkItems, complete, ledgerOf, prepare } from '../support/messages';
import type { Plan } from './support/plan';
import type { QueueHost } from './support/queueHost';

/** Redis goes away while a worker sends, and comes back with its data. */
export function redisOutage(current: () => QueueHost, { after }: Plan): void {
	let bulk: BulkSend | undefined;

	it.each([
		['before the send ends', (sent: number) => Math.min(sent + 100, 490)],
		['after the last message', () => 500],
	])('Redis dies and comes back %s', async (when, until) => {
		const host = current();
		const { simulator, queue, rest } = host;
		prepare(simulator);
		simulator.delay(60);
		bulk ??= await publishBulkSend(host, 'redis outage');
		const items = bulkItems(`Redis ${when}`);
		const executionId = await bulk.start(items);
		await untilSent(host, after);
		await queue.redis.kill();
		await untilSent(host, until(after));
		await queue.redis.restart();
		expect((await rest.waitForExecution(executionId)).status).toBe('success');
		expect(ledgerOf(simulator, items)).toEqual(complete(items));
	});
}
