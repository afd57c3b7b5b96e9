import { KEYS, PEOPLE } from '../simulator';
import bulkSend from '../../examples/bulk-send-with-error-branches.json';
import { startHost, type Host } from './support/host';
import { blooioNode, itemsNode, rowOf } from './support/workflow';

let host: Host;

beforeAll(async () => {
	host = await startHost();
});
afterAll(async () => await host?.stop());
beforeEach(() => host.simulator.reset());

const send = (parameters: Record<string, unknown> = {}) => ({
	resource: 'message',
	operation: 'send',
	chatId: { __rl: true, mode: 'phone', value: '={{ $json.to }}' },
	text: '={{ $json.text }}',
	...parameters,
});

/** Stores a workflow, runs it as the editor does and reads what came out of a node. */
async function runNode(name: string, workflow: ReturnType<typeof rowOf>) {
	const { outputsOf } = await import('../../scripts/lib/n8n/workflow-run.mjs');
	const stored = await host.n8n.rest.createWorkflow(workflow);
	const run = await host.n8n.rest.runToEnd(stored.id);
	return { run, outputs: run.data.resultData.runData[name] ? outputsOf(run, name) : [] };
}

describe('the package in n8n', () => {
	it('brings the action node, its tool variant and the credential', async () => {
		const types = await host.n8n.rest.nodeTypes();
		const names = types.map(({ name }) => name);
		expect(names).toEqual(
			expect.arrayContaining(['n8n-nodes-blooio.blooio', 'n8n-nodes-blooio.blooioTool']),
		);
		const credentials = await host.n8n.rest.credentialTypes();
		expect(credentials.map(({ name }) => name)).toContain('blooioApi');
	});
});

describe('the credential test', () => {
	const test = async (data: Record<string, string>) =>
		await host.n8n.rest.testCredential({ name: 'Try', type: 'blooioApi', data });

	it.each([
		['accepts a valid key', KEYS.blooio, '', 'OK', /success/],
		['accepts a base URL with a trailing slash', KEYS.blooio, '/', 'OK', /success/],
		['says that a key is unknown', 'bl_wrong', '', 'Error', /does not know this API key/],
		['says that a key was revoked', KEYS.revoked, '', 'Error', /revoked or has expired/],
		['says that the address is wrong', KEYS.blooio, '/nowhere', 'Error', /no Blooio API/],
	])('%s', async (_rule, apiKey, suffix, status, message) => {
		const result = await test({ apiKey, baseUrl: host.simulator.url + suffix });
		expect(result).toEqual({ status, message: expect.stringMatching(message) });
	});
});

describe('lists in the editor', () => {
	const list = async (method: string, parameter: string, filter?: string) =>
		await host.n8n.rest.listSearch({
			nodeType: 'n8n-nodes-blooio.blooio',
			method,
			parameter,
			filter,
			credentials: { blooioApi: host.credential },
		});

	it('finds chats by name', async () => {
		const { results } = await list('searchChats', 'chatId', 'alice');
		expect(results.map(({ value }) => value)).toContain(PEOPLE.alice);
	});

	it('says which numbers are reply-only', async () => {
		const { results } = await list('searchNumbers', 'fromNumber', 'reply-only');
		expect(results).toHaveLength(1);
	});
});

describe('the bulk send example', () => {
	it('puts every item on the output that bears the name of its error', async () => {
		const nodes = bulkSend.nodes.map((node) =>
			node.type.startsWith('n8n-nodes-blooio.')
				? { ...node, credentials: { blooioApi: host.credential } }
				: node,
		);
		const { outputs } = await runNode('Send', { ...bulkSend, nodes } as never);
		const cases = outputs.map((items) => items.map(({ json }) => json.case ?? json.status));
		expect(cases.slice(1)).toEqual([
			['Stranger, picture only'],
			['Stranger, inbound line'],
			['Stranger, full line'],
			['Stranger, shared line'],
			['Number of someone else'],
			['Emergency number', 'Number without country'],
		]);
		expect(cases[0]).toEqual(Array.from({ length: 13 }, () => 'queued'));
	});
});

describe('the command line', () => {
	it('imports and executes a workflow in a process of its own', async () => {
		const workflow = rowOf('From the command line', [
			itemsNode([{ to: PEOPLE.alice, text: 'Hello' }]),
			blooioNode(host, 'Send', send()),
		]);
		const stored = await host.n8n.rest.createWorkflow(workflow);
		const output = await host.n8n.cli(['execute', `--id=${stored.id}`]);
		expect(output).toContain('"duplicate": false');
		expect(host.simulator.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
	});
});

describe('an error without an output of its own', () => {
	const workflow = (onError?: string) =>
		rowOf(`On Error ${onError}`, [
			itemsNode([
				{ to: PEOPLE.alice, text: 'Hello' },
				{ to: 'grp_unknown', text: 'Hello' },
			]),
			blooioNode(host, 'Send', send(), onError ? { onError } : {}),
		]);

	it('stops the workflow and says what to do', async () => {
		const { run } = await runNode('Send', workflow());
		expect(run.status).toBe('error');
		expect(run.data.resultData.error).toMatchObject({
			message: expect.stringContaining('[item 1]'),
			description: expect.stringContaining('Check the ID, and that it belongs to the organization'),
			context: { itemIndex: 1 },
		});
	});

	it('stays on the regular output when the node continues', async () => {
		const { run, outputs } = await runNode('Send', workflow('continueRegularOutput'));
		expect(run.status).toBe('success');
		expect(outputs[0]?.[1]?.json).toMatchObject({
			to: 'grp_unknown',
			error: { code: 'not_found', status: 404 },
		});
	});

	it("goes to n8n's error output when the node has one", async () => {
		const { outputs } = await runNode('Send', workflow('continueErrorOutput'));
		expect(outputs).toHaveLength(6);
		expect(outputs[0]).toHaveLength(1);
		expect(outputs[5]?.[0]?.json).toMatchObject({
			to: 'grp_unknown',
			error: { code: 'not_found', status: 404 },
		});
	});
});

describe('a loop that leads No connection back to the node', () => {
	it('sends nothing twice when only answers were lost', async () => {
		const options = { maxRetries: 0 };
		const workflow = rowOf('Try again', [
			itemsNode([PEOPLE.alice, PEOPLE.carol].map((to) => ({ to, text: 'Hello' }))),
			blooioNode(host, 'Send', send({ errorOutputs: ['network_error'], options })),
			{ name: 'Sent', type: 'n8n-nodes-base.noOp' },
			{ name: 'Again', type: 'n8n-nodes-base.noOp' },
		]);
		const toNode = (node: string) => [{ node, type: 'main', index: 0 }];
		const connections = {
			...workflow.connections,
			Send: { main: [toNode('Sent'), toNode('Again')] },
			Sent: { main: [] },
			Again: { main: [toNode('Send')] },
		};
		host.simulator.fail({ times: 2, chat: PEOPLE.alice, drop: 'after' });
		const { run, outputs } = await runNode('Send', { ...workflow, connections });
		expect(run.status).toBe('success');
		expect(run.data.resultData.runData.Send).toHaveLength(3);
		expect(outputs[0]?.map(({ json }) => [json.chat_id, json.duplicate])).toEqual([
			[PEOPLE.alice, true],
		]);
		const sends = host.simulator.requests.filter(({ method }) => method === 'POST');
		const keysTo = (chat: string) =>
			sends.flatMap(({ path, headers }) =>
				path.includes(encodeURIComponent(chat)) ? [headers['idempotency-key']] : [],
			);
		expect(keysTo(PEOPLE.alice)).toHaveLength(3);
		expect(new Set(keysTo(PEOPLE.alice)).size).toBe(1);
		expect(keysTo(PEOPLE.carol)).toHaveLength(1);
	});
});

describe('the API key', () => {
	it('stands in no execution, log or other file that n8n keeps', async () => {
		await runNode(
			'Send',
			rowOf('Every way to fail', [
				itemsNode([
					{ to: PEOPLE.alice, text: 'Hello' },
					{ to: 'nobody', text: 'Hello' },
				]),
				blooioNode(host, 'Account', { resource: 'account', operation: 'get' }),
				blooioNode(host, 'Send', send(), { onError: 'continueRegularOutput' }),
			]),
		);
		const { filesWith } = await import('../../scripts/lib/n8n/storage.mjs');
		expect(filesWith(host.n8n.userFolder, 'Every way to fail')).not.toEqual([]);
		expect(filesWith(host.n8n.userFolder, KEYS.blooio)).toEqual([]);
	});
});
