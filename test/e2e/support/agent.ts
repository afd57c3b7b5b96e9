import type { Host } from './host';

type Node = ReturnType<typeof agentNode>;

/** A node of an agent's workflow, as n8n stores it. */
export const agentNode = (name: string, type: string, typeVersion: number, more: object) => ({
	id: `id-of-${name}`.replaceAll(' ', '-'),
	name,
	type,
	typeVersion,
	position: [0, 0],
	...more,
});

/** A connection to the first input of a node. */
export const to = (node: string, type: string) => [[{ node, type, index: 0 }]];

/**
 * Stores a workflow in which an agent with a scripted model is to greet a new customer.
 *
 * @param nodes what the agent has, beside its model
 * @param connections of these nodes
 */
export async function storeAgent(
	{ n8n: { rest } }: Host,
	modelUrl: string,
	nodes: Node[],
	connections: Record<string, object>,
) {
	const openAi = await rest.createCredential({
		name: 'Scripted model',
		type: 'openAiApi',
		data: { apiKey: 'none', url: modelUrl },
	});
	return await rest.createWorkflow({
		name: 'Agent',
		nodes: [
			agentNode('Start', 'n8n-nodes-base.manualTrigger', 1, { parameters: {} }),
			agentNode('Agent', '@n8n/n8n-nodes-langchain.agent', 3, {
				parameters: { promptType: 'define', text: 'Say hello to the new customer' },
			}),
			agentNode('Model', '@n8n/n8n-nodes-langchain.lmChatOpenAi', 1.2, {
				parameters: { model: { __rl: true, mode: 'id', value: 'scripted' } },
				credentials: { openAiApi: { id: openAi.id, name: openAi.name } },
			}),
			...nodes,
		],
		connections: {
			Start: { main: to('Agent', 'main') },
			Model: { ai_languageModel: to('Agent', 'ai_languageModel') },
			...connections,
		},
		settings: { executionOrder: 'v1' },
	});
}
