import { NUMBERS, PEOPLE } from '../../simulator';
import { agentNode, storeAgent, to } from '../support/agent';
import { startHost, type Host } from '../support/host';
import { startScriptedModel } from '../support/scriptedModel';

let host: Host;

beforeAll(async () => {
	host = await startHost();
});
afterAll(async () => await host?.stop());
beforeEach(() => host.simulator.reset());

/** A workflow in which an agent may send a message only after Alice has approved it. */
async function storeReviewedAgent(modelUrl: string, more: object = {}) {
	const credentials = { blooioApi: host.credential };
	const nodes = [
		agentNode('Review', 'n8n-nodes-blooio.blooioHitlTool', 1, {
			parameters: {
				chatId: { __rl: true, mode: 'phone', value: PEOPLE.alice },
				approvalOptions: { values: { approvalType: 'double' } },
				...more,
				message: '={{ $tool.name }} with {{ JSON.stringify($tool.parameters) }}?',
			},
			credentials,
		}),
		agentNode('Say hello', 'n8n-nodes-blooio.blooioTool', 1, {
			parameters: {
				resource: 'message',
				operation: 'send',
				chatId: { __rl: true, mode: 'phone', value: PEOPLE.stranger },
				text: `={{ $fromAI('Text', 'What to send', 'string') }}`,
				options: { fromNumber: { __rl: true, mode: 'phone', value: NUMBERS.dedicated } },
			},
			credentials,
		}),
	];
	return await storeAgent(host, modelUrl, nodes, {
		'Say hello': { ai_tool: to('Review', 'ai_tool') },
		Review: { ai_tool: to('Agent', 'ai_tool') },
	});
}

const sent = () =>
	host.simulator.requests
		.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'))
		.map(({ path, body }) => ({
			to: decodeURIComponent(path.split('/').at(-2) ?? ''),
			text: (body as { text: string }).text,
		}));

describe('human review of what an agent wants to do', () => {
	it.each([
		['approved', 'like', [PEOPLE.alice, PEOPLE.stranger]],
		['declined', 'dislike', [PEOPLE.alice]],
	])('%s by a tapback: the tool runs, or does not', async (_how, reaction, recipients) => {
		const model = await startScriptedModel(({ toolResult, toolResults, tools }) => {
			const input = { toolParameters: { Text: 'Hello' } };
			if (toolResults === 0) return { call: tools[0] ?? '', arguments: input };
			return { text: toolResult };
		});
		try {
			const { rest } = host.n8n;
			const workflow = await storeReviewedAgent(model.url, { chatApproval: true });
			const { executionId } = await rest.run(workflow.id);
			await rest.waitForExecution(executionId, { statuses: ['waiting', 'success', 'error'] });
			expect(sent()[0]?.text).toMatch(/tap 👍 or 👎 on this message$/);
			const messageId = host.simulator.state.messages.all().at(-1)?.messageId ?? '';
			host.simulator.react({ from: PEOPLE.alice, messageId, reaction });
			const run = await rest.waitForExecution(executionId);
			expect(run.status).toBe('success');
			expect(sent().map((message) => message.to)).toEqual(recipients);
		} finally {
			await model.close();
		}
	});

	it.each([
		['approved', 0, [PEOPLE.alice, PEOPLE.stranger]],
		['declined', 1, [PEOPLE.alice]],
	])('%s by a link in a message: the tool runs, or does not', async (_how, link, recipients) => {
		const model = await startScriptedModel(({ toolResult, toolResults, tools }) => {
			// So n8n describes a reviewed tool to the model.
			const input = { toolParameters: { Text: 'Hello' } };
			if (toolResults === 0) return { call: tools[0] ?? '', arguments: input };
			return { text: toolResult };
		});
		try {
			const { rest } = host.n8n;
			const workflow = await storeReviewedAgent(model.url);
			const { executionId } = await rest.run(workflow.id);
			await rest.waitForExecution(executionId, { statuses: ['waiting', 'success', 'error'] });
			const [question] = sent();
			expect(question).toMatchObject({ to: PEOPLE.alice });
			expect(question?.text).toContain('Say_hello with {"Text":"Hello"}?');
			const url = question?.text.match(/https?:\/\/\S+/g)?.[link] ?? '';
			expect((await fetch(url, { method: 'POST' })).status).toBe(200);
			const run = await rest.waitForExecution(executionId);
			expect(run.status).toBe('success');
			expect(sent().map((message) => message.to)).toEqual(recipients);
		} finally {
			await model.close();
		}
	});
});
