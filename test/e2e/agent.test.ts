import { NUMBERS, PEOPLE } from '../simulator';
import { agentNode, storeAgent, to } from './support/agent';
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

const TOOL = 'Send a message in Blooio';

/** A workflow in which an agent has Blooio's Send as its only tool. */
async function storeSender(modelUrl: string) {
	const tool = agentNode(TOOL, 'n8n-nodes-blooio.blooioTool', 1, {
		parameters: {
			resource: 'message',
			operation: 'send',
			chatId: { __rl: true, mode: 'phone', value: fromAi('To', 'Phone number') },
			text: fromAi('Text', 'What to send'),
			options: {
				fromNumber: { __rl: true, mode: 'phone', value: fromAi('Sender', 'Sender number') },
			},
		},
		credentials: { blooioApi: host.credential },
	});
	return await storeAgent(host, modelUrl, [tool], { [TOOL]: { ai_tool: to('Agent', 'ai_tool') } });
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
			const workflow = await storeSender(model.url);
			const run = await host.n8n.rest.runToEnd(workflow.id);
			const { outputsOf } = await import('../../scripts/lib/n8n/workflow-run.mjs');
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
