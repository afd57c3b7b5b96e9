import { NUMBERS, PEOPLE } from '../../simulator';
import { startHost, type Host } from '../support/host';
import { startScriptedModel } from '../support/scriptedModel';

let host: Host;

beforeAll(async () => {
	host = await startHost();
});
afterAll(async () => await host?.stop());
beforeEach(() => host.simulator.reset());

/** A workflow in which an agent may send a message only after Alice has approved it. */
async function storeReviewedAgent(modelUrl: string) {
	const openAi = await host.n8n.rest.createCredential({
		name: 'Scripted model',
		type: 'openAiApi',
		data: { apiKey: 'none', url: modelUrl },
	});
	const node = (name: string, type: string, typeVersion: number, more: object) => ({
		id: `id-of-${name}`.replaceAll(' ', '-'),
		name,
		type,
		typeVersion,
		position: [0, 0],
		...more,
	});
	const blooio = { credentials: { blooioApi: host.credential } };
	const to = (from: string, type: string) => [[{ node: from, type, index: 0 }]];
	return await host.n8n.rest.createWorkflow({
		name: 'Reviewed agent',
		nodes: [
			node('Start', 'n8n-nodes-base.manualTrigger', 1, { parameters: {} }),
			node('Agent', '@n8n/n8n-nodes-langchain.agent', 3, {
				parameters: { promptType: 'define', text: 'Say hello to the new customer' },
			}),
			node('Model', '@n8n/n8n-nodes-langchain.lmChatOpenAi', 1.2, {
				parameters: { model: { __rl: true, mode: 'id', value: 'scripted' } },
				credentials: { openAiApi: { id: openAi.id, name: openAi.name } },
			}),
			node('Review', 'n8n-nodes-blooio.blooioHitlTool', 1, {
				parameters: {
					chatId: { __rl: true, mode: 'phone', value: PEOPLE.alice },
					message: '={{ $tool.name }} with {{ JSON.stringify($tool.parameters) }}?',
				},
				...blooio,
			}),
			node('Say hello', 'n8n-nodes-blooio.blooioTool', 1, {
				parameters: {
					resource: 'message',
					operation: 'send',
					chatId: { __rl: true, mode: 'phone', value: PEOPLE.stranger },
					text: `={{ $fromAI('Text', 'What to send', 'string') }}`,
					sender: 'number',
					fromNumber: { __rl: true, mode: 'phone', value: NUMBERS.dedicated },
				},
				...blooio,
			}),
		],
		connections: {
			Start: { main: to('Agent', 'main') },
			Model: { ai_languageModel: to('Agent', 'ai_languageModel') },
			'Say hello': { ai_tool: to('Review', 'ai_tool') },
			Review: { ai_tool: to('Agent', 'ai_tool') },
		},
		settings: { executionOrder: 'v1' },
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
			expect(sent().map(({ to }) => to)).toEqual(recipients);
		} finally {
			await model.close();
		}
	});
});
