import { NUMBERS, PEOPLE } from '../simulator';
import { startHost, type Host } from './support/host';
import { startScriptedModel } from './support/scriptedModel';

let host: Host;

beforeAll(async () => {
	host = await startHost();
});
afterAll(async () => await host?.stop());
beforeEach(() => host.simulator.reset());

const fromAi = (name: string, description: string) =>
	`={{ /*n8n-auto-generated-fromAI-override*/ $fromAI('${name}', '${description}', 'string') }}`;

/** A workflow in which an agent has Blooio's Send as its only tool. */
async function storeAgent(modelUrl: string) {
	const openAi = await host.n8n.rest.createCredential({
		name: 'Scripted model',
		type: 'openAiApi',
		data: { apiKey: 'none', url: modelUrl },
	});
	const node = (name: string, type: string, typeVersion: number, more: object) => ({
		id: name,
		name,
		type,
		typeVersion,
		position: [0, 0],
		...more,
	});
	return await host.n8n.rest.createWorkflow({
		name: 'Agent',
		nodes: [
			node('Start', 'n8n-nodes-base.manualTrigger', 1, { parameters: {} }),
			node('Agent', '@n8n/n8n-nodes-langchain.agent', 3, {
				parameters: { promptType: 'define', text: 'Say hello to the new customer' },
			}),
			node('Model', '@n8n/n8n-nodes-langchain.lmChatOpenAi', 1.2, {
				parameters: { model: { __rl: true, mode: 'id', value: 'scripted' } },
				credentials: { openAiApi: { id: openAi.id, name: openAi.name } },
			}),
			node('Send a message in Blooio', 'n8n-nodes-blooio.blooioTool', 1, {
				parameters: {
					resource: 'message',
					operation: 'send',
					chatId: { __rl: true, mode: 'phone', value: fromAi('To', 'Phone number') },
					text: fromAi('Text', 'What to send'),
					sender: 'number',
					fromNumber: { __rl: true, mode: 'phone', value: fromAi('Sender', 'Sender number') },
				},
				credentials: { blooioApi: host.credential },
			}),
		],
		connections: {
			Start: { main: [[{ node: 'Agent', type: 'main', index: 0 }]] },
			Model: { ai_languageModel: [[{ node: 'Agent', type: 'ai_languageModel', index: 0 }]] },
			'Send a message in Blooio': { ai_tool: [[{ node: 'Agent', type: 'ai_tool', index: 0 }]] },
		},
		settings: { executionOrder: 'v1' },
	});
}

describe('an AI agent with Blooio as its tool', () => {
	it('reads from a refusal what to do, and does it', async () => {
		const call = (sender: string) => ({
			call: 'Send_a_message_in_Blooio',
			arguments: { To: PEOPLE.stranger, Text: 'Hello', Sender: sender },
		});
		const model = await startScriptedModel(({ toolResult, toolResults }) => {
			if (toolResults === 0) return call(NUMBERS.inbound);
			const understood =
				toolResult.includes('inbound_only_no_prior_inbound') &&
				toolResult.includes('Send the first message from a Dedicated or Shared number');
			if (toolResults === 1 && understood) return call(NUMBERS.dedicated);
			return { text: toolResult.includes('msg_') ? 'The message is on its way' : 'I gave up' };
		});
		try {
			const workflow = await storeAgent(model.url);
			const run = await host.n8n.rest.runToEnd(workflow.id);
			const { outputsOf } = await import('../../scripts/lib/workflow-run.mjs');
			expect(run.status).toBe('success');
			expect(outputsOf(run, 'Agent')[0]?.[0]?.json.output).toBe('The message is on its way');
			expect(model.turns.map(({ toolResults }) => toolResults)).toEqual([0, 1, 2]);
			const sent = host.simulator.requests.filter(({ method }) => method === 'POST');
			expect(sent.map(({ status }) => status)).toEqual([403, 202]);
		} finally {
			await model.close();
		}
	});
});
