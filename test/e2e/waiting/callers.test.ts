import { PEOPLE } from '../../simulator';
import { startHost, type Host } from '../support/host';
import { until } from '../support/until';
import { limitOf } from '../support/waiting';
import { blooioNode, rowOf } from '../support/workflow';

let host: Host;

beforeAll(async () => {
	host = await startHost();
});
afterAll(async () => await host?.stop());
beforeEach(() => host.simulator.reset());

/** Asks Alice, with the one output that the node has unless told otherwise. */
const ask = () =>
	blooioNode(host, 'Ask', {
		resource: 'message',
		operation: 'sendAndWait',
		chatId: { __rl: true, mode: 'phone', value: PEOPLE.alice },
		message: 'Does Friday suit you?',
		responseType: 'reply',
		options: limitOf(1, 'hours'),
	});

/** Nodes in a row, without the manual trigger before them. */
function workflowOf(name: string, nodes: ReturnType<typeof ask>[]) {
	const row = rowOf(name, nodes);
	const connections = Object.entries(row.connections).filter(([node]) => node !== 'Start');
	return {
		...row,
		nodes: row.nodes.filter(({ name: node }) => node !== 'Start'),
		connections: Object.fromEntries(connections),
	};
}

it('who calls a webhook that answers when the last node finishes gets the question', async () => {
	const { rest, url } = host.n8n;
	const path = 'ask-alice';
	const { id } = await rest.createWorkflow(
		workflowOf('Asked by a webhook', [
			{
				name: 'Webhook',
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2,
				webhookId: path,
				parameters: { httpMethod: 'POST', path, responseMode: 'lastNode' },
			},
			ask(),
		]),
	);
	await rest.publish(id);
	const answer = await fetch(`${url}/webhook/${path}`, { method: 'POST' });
	expect(answer.status).toBe(200);
	expect(await answer.json()).toMatchObject({
		answered: false,
		timed_out: false,
		sent: { chat_id: PEOPLE.alice },
	});
	host.simulator.receive({ from: PEOPLE.alice, text: 'Yes' });
	await until(
		async () => (await rest.countExecutions({ workflowId: id, status: ['success'] })) > 0,
		{
			what: 'the end of the execution',
		},
	);
});

it('a sub-workflow hands the answer to its parent', async () => {
	const { rest } = host.n8n;
	const child = await rest.createWorkflow(
		workflowOf('Asks', [
			{
				name: 'Called',
				type: 'n8n-nodes-base.executeWorkflowTrigger',
				typeVersion: 1.1,
				parameters: { inputSource: 'passthrough' },
			},
			ask(),
		]),
	);
	await rest.publish(child.id).catch(() => undefined);
	const parent = await rest.createWorkflow(
		rowOf('Has it asked', [
			{
				name: 'Call',
				type: 'n8n-nodes-base.executeWorkflow',
				typeVersion: 1.2,
				parameters: {
					workflowId: { __rl: true, mode: 'id', value: child.id },
					mode: 'once',
					options: { waitForSubWorkflow: true },
				},
			},
			{ name: 'After', type: 'n8n-nodes-base.noOp', typeVersion: 1 },
		]),
	);
	const { executionId } = await rest.run(parent.id);
	await until(() => host.simulator.state.webhooks.all().length > 0, { what: 'the question' });
	await rest.waitForExecution(executionId, { statuses: ['waiting'] });
	host.simulator.receive({ from: PEOPLE.alice, text: 'Yes' });
	const run = await rest.waitForExecution(executionId);
	const { outputsOf } = await import('../../../scripts/lib/n8n/workflow-run.mjs');
	expect(run.status).toBe('success');
	expect(outputsOf(run, 'After')[0]?.map(({ json }) => json)).toEqual([
		expect.objectContaining({ answered: true, data: expect.objectContaining({ text: 'Yes' }) }),
	]);
});
