import { IN_FLIGHT, stopMidway } from '../support/stopping';
import type { QueueHost } from './support/queueHost';

/**
 * Somebody stops an execution that a worker runs. (n8n 2.41.1 cannot stop one that a webhook
 * process has put into the queue: the worker goes on, and no node learns of the stop.)
 */
export function cancelling(current: () => QueueHost): void {
	it('a stopped execution sends nothing more', async () => {
		const { execution, atStop, left } = await stopMidway(current());
		// What the node had sent by then is its output, if the worker could still store it.
		const [run] = execution.data.resultData.runData?.Send ?? [];
		const ids = (run?.data?.main?.[0] ?? []).map(({ json }) => json.message_id);
		const known = new Set(
			current()
				.simulator.state.messages.all()
				.map((one) => one.messageId),
		);
		expect(ids.filter((id) => !known.has(id))).toEqual([]);
		expect(execution.status).toBe('canceled');
		expect(left).toMatchObject({ doubled: [], disordered: [] });
		expect(left.sent - atStop.sent).toBeLessThanOrEqual(IN_FLIGHT);
		expect(left.sent).toBeLessThan(100);
	});
}
