import { PEOPLE } from '../../simulator';
import telegram from '../../engine/waiting/support/telegramApproval.json';
import { startHost, type Host } from '../support/host';

let host: Host;

beforeAll(async () => {
	host = await startHost();
});
afterAll(async () => await host?.stop());
beforeEach(() => host.simulator.reset());

/** The workflow with the node and the recipient changed, and nothing else. */
const ours = () => ({
	...telegram,
	nodes: telegram.nodes.map((node) =>
		node.name === 'Ask'
			? {
					...node,
					type: 'n8n-nodes-blooio.blooio',
					typeVersion: 2,
					credentials: { blooioApi: host.credential },
					parameters: {
						...node.parameters,
						chatId: { __rl: true, mode: 'phone', value: PEOPLE.alice },
					},
				}
			: node,
	),
});

it.each([
	['approved', 0, 'Order', expect.stringMatching(/^New laptop: true on 20[0-9]{2}$/)],
	['declined', 1, 'Drop It', undefined],
])("a workflow with n8n's Telegram node becomes ours: %s", async (_what, link, branch, said) => {
	const { rest } = host.n8n;
	const { outputsOf } = await import('../../../scripts/lib/n8n/workflow-run.mjs');
	const { id } = await rest.createWorkflow(ours());
	const { executionId } = await rest.run(id);
	await rest.waitForExecution(executionId, { statuses: ['waiting', 'error'] });
	const [text = ''] = host.simulator.requests
		.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'))
		.map(({ body }) => (body as { text: string }).text);
	const url = text.match(/https?:\/\/\S+/g)?.[link] ?? '';
	expect((await fetch(url, { method: 'POST' })).status).toBe(200);
	const run = await rest.waitForExecution(executionId);
	expect(run.status).toBe('success');
	expect(outputsOf(run, branch)[0]?.[0]?.json.said).toEqual(said);
});
