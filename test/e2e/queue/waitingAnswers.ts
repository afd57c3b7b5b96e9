import { PEOPLE } from '../../simulator';
import { prepare } from '../support/messages';
import { until } from '../support/until';
import { blooioNode, itemsNode, rowOf } from '../support/workflow';
import type { QueueHost } from './support/queueHost';

/** Somebody answers a question: the webhook process takes the answer, and a worker goes on. */
export function waitingAnswers(current: () => QueueHost): void {
	it('an answer reaches the webhook process, and a worker goes on with it', async () => {
		const host = current();
		const { simulator, rest, front } = host;
		const { outputsOf } = await import('../../../scripts/lib/n8n/workflow-run.mjs');
		prepare(simulator);
		const ask = blooioNode(host, 'Ask', {
			resource: 'message',
			operation: 'sendAndWait',
			chatId: { __rl: true, mode: 'phone', value: PEOPLE.alice },
			message: 'Does Friday suit you?',
			responseType: 'reply',
		});
		const { id } = await rest.createWorkflow(
			rowOf('Question in queue mode', [itemsNode([{ order: 17 }]), ask]),
		);
		const { executionId } = await rest.run(id);
		await rest.waitForExecution(executionId, { statuses: ['waiting'] });
		const [subscription] = simulator.state.webhooks.all();
		expect(new URL(subscription?.url ?? '').origin).toBe(front.url);

		simulator.receive({ from: PEOPLE.alice, text: 'Yes, it does' });
		const run = await rest.waitForExecution(executionId);
		expect(run.status).toBe('success');
		expect(outputsOf(run, 'Ask')[0]?.[0]?.json).toMatchObject({
			order: 17,
			data: { text: 'Yes, it does' },
		});
		// The webhook is deleted after the answer to the call that woke the execution.
		await until(() => simulator.state.webhooks.all().length === 0, {
			what: 'the webhook of the wait to be deleted',
		});
	});
}
