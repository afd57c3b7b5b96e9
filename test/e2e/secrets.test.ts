import { KEYS, NUMBERS, PEOPLE, startSimulator, type Simulator } from '../simulator';
import { startHost, type Host } from './support/host';
import { blooioNode, itemsNode, rowOf } from './support/workflow';

const OWN_SECRETS = ['whsec_of_the_credential', 'whsec_another_of_it'];

let host: Host;
/** Another host, which must never learn the key. */
let stranger: Simulator;

beforeAll(async () => {
	[host, stranger] = await Promise.all([startHost(), startSimulator()]);
});
afterAll(async () => await Promise.all([host?.stop(), stranger?.close()]));
beforeEach(() => host.simulator.reset());

describe('the credential test', () => {
	it.each([301, 302, 303, 307, 308])('does not follow HTTP %d to another host', async (status) => {
		const headers = { location: `${stranger.url}/me` };
		host.simulator.fail({ times: Infinity, respond: { status, headers } });
		const data = { apiKey: KEYS.blooio, baseUrl: host.simulator.url };
		const result = await host.n8n.rest.testCredential({ name: 'Try', type: 'blooioApi', data });
		expect(result).toEqual({ status: 'Error', message: expect.stringMatching(/no Blooio API/) });
		expect(stranger.requests).toEqual([]);
	});
});

/** Ways in which an answer can go wrong, each of them repeating all secrets. */
const ANSWERS = (() => {
	const said = [KEYS.blooio, ...OWN_SECRETS].join(' and ');
	const body = { error: 'ApiError', message: said, given: { [said]: [said] } };
	return [
		...[200, 302, 400, 401, 403, 404, 409, 429, 500].map((status) => ({ status, body })),
		{ status: 500, body: said },
		{ status: 200, body: `<html>${said}</html>` },
		{ status: 200, body: [said] },
	];
})();

async function storedWorkflow(name: string, nodes: Parameters<typeof rowOf>[1]) {
	return await host.n8n.rest.createWorkflow(rowOf(name, nodes));
}

describe('after runs that fail in every way', () => {
	let credential: Host['credential'];
	const executions: string[] = [];

	/** Keeps what the executions of a workflow hold. */
	async function keepExecutions(workflowId: string) {
		for (const { id } of await host.n8n.rest.executions({ workflowId })) {
			executions.push(JSON.stringify(await host.n8n.rest.execution(id)));
		}
	}

	beforeAll(async () => {
		const { id, name } = await host.n8n.rest.createCredential({
			name: 'With secrets',
			type: 'blooioApi',
			data: {
				apiKey: KEYS.blooio,
				baseUrl: host.simulator.url,
				webhookSecret: OWN_SECRETS.join(', '),
			},
		});
		credential = { id, name };
	});

	it('the API key and the webhook secrets stand in no execution, log or other file', async () => {
		const send = {
			resource: 'message',
			operation: 'send',
			chatId: { __rl: true, mode: 'phone', value: '={{ $json.to }}' },
			text: 'Hello',
			options: { maxRetries: 0 },
		};
		const items = itemsNode([{ to: PEOPLE.alice }, { to: 'nobody' }]);
		const workflows = [];
		for (const onError of ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput']) {
			const nodes = [items, blooioNode({ ...host, credential }, 'Send', send, { onError })];
			workflows.push(await storedWorkflow(`Fails: ${onError}`, nodes));
		}
		for (const respond of ANSWERS) {
			for (const { id } of workflows) {
				host.simulator.fail({ times: 1, method: 'POST', respond });
				await host.n8n.rest.runToEnd(id);
			}
		}
		for (const { id } of workflows) await keepExecutions(id);
		expect(executions.length).toBeGreaterThanOrEqual(ANSWERS.length);
		expect(executions.join()).toContain('[hidden]');
		const { filesWith } = await import('../../scripts/lib/n8n/storage.mjs');
		expect(filesWith(host.n8n.userFolder, 'Fails: stopWorkflow')).not.toEqual([]);
		for (const secret of [KEYS.blooio, ...OWN_SECRETS]) {
			expect(executions.join()).not.toContain(secret);
			expect(filesWith(host.n8n.userFolder, secret)).toEqual([]);
		}
	});

	it('the secret of a subscription stands nowhere in the clear', async () => {
		const trigger = {
			id: 'trigger',
			name: 'Blooio Trigger',
			type: 'n8n-nodes-blooio.blooioTrigger',
			typeVersion: 2,
			position: [0, 0],
			webhookId: 'hook-of-secrets',
			parameters: { events: ['*'] },
			credentials: { blooioApi: credential },
		};
		const { rest, userFolder } = host.n8n;
		const workflow = await rest.createWorkflow({
			name: 'Subscribed',
			nodes: [trigger],
			connections: {},
			settings: { executionOrder: 'v1' },
		});
		await rest.publish(workflow.id);
		const { secret } = host.simulator.state.webhooks.all()[0] ?? { secret: 'nothing' };
		expect(secret).toMatch(/^whsec_/);

		host.simulator.emit({ event: 'message.received', text: 'Forged' }, { secret: 'whsec_no' });
		host.simulator.receive({ from: PEOPLE.alice, to: NUMBERS.dedicated, text: 'Hello' });
		await host.simulator.idle();
		const { until } = await import('../../scripts/lib/process/poll.mjs');
		const ended = async () =>
			(await rest.executions({ workflowId: workflow.id })).some(
				({ status }: { status: string }) => status === 'success',
			);
		await until(ended, { what: 'the execution', timeoutMs: 60_000 });
		// The answers to the deletion, and to a new subscription, repeat the secret.
		const body = { error: 'ApiError', message: `Secret ${secret}`, signing_secret: secret };
		host.simulator.fail({ times: 5, method: 'DELETE', respond: { status: 403, body } });
		await rest.unpublish(workflow.id);
		await keepExecutions(workflow.id);

		const { filesWith } = await import('../../scripts/lib/n8n/storage.mjs');
		expect(executions.join()).not.toContain(secret);
		expect(host.n8n.logs()).not.toContain(secret);
		for (const own of [secret, KEYS.blooio, ...OWN_SECRETS]) {
			expect(filesWith(userFolder, own)).toEqual([]);
		}
	});
});
