import { createHmac } from 'node:crypto';

import { NUMBERS, PEOPLE } from '../../simulator';
import { startHost, type Host } from '../support/host';
import { storm, textsOf } from '../../load/support/storm';
import { startGate, type Gate } from './support/gate';
import { startPathProxy, type PathProxy } from './support/pathProxy';
import { packed, postRaw } from './support/raw.cjs';
import { ended, outputOf, storeTriggered } from './support/triggered';

const SECRET = 'whsec_registered_by_hand';

let host: Host;
let proxy: PathProxy;

beforeAll(async () => {
	proxy = await startPathProxy('/apps/n8n/');
	host = await startHost({ WEBHOOK_URL: proxy.url, N8N_PATH: '/apps/n8n/' });
	proxy.target = host.n8n.url;
});
afterAll(async () => await Promise.all([host?.stop(), proxy?.close()]));

const writes = (text: string) =>
	host.simulator.receive({ from: PEOPLE.alice, to: NUMBERS.dedicated, text });

it('behind a path that a proxy takes off, events arrive', async () => {
	const workflow = await storeTriggered(host, 'behind a path');
	await host.n8n.rest.publish(workflow.id);
	expect(host.simulator.state.webhooks.all().map(({ url }) => url)).toEqual([
		expect.stringContaining(`${proxy.url}webhook/hook-of-behind-a-path/webhook`),
	]);
	writes('Hello');
	const executions = await ended(host, workflow.id, 1);
	const [item] = await outputOf(host, executions, 'Blooio Trigger');
	expect(item?.json.text).toBe('Hello');
	await host.n8n.rest.unpublish(workflow.id);
	expect(host.simulator.state.webhooks.all()).toEqual([]);
});

describe('an execution that runs while the workflow is published again', () => {
	let gate: Gate;
	beforeAll(async () => void (gate = await startGate()));
	afterAll(async () => await gate?.close());

	const counting =
		"const data = $getWorkflowStaticData('global'); data.count = (data.count ?? 0) + 1; return [{ json: { count: data.count } }];";
	const slow = () => [
		{
			name: 'Slow',
			type: 'n8n-nodes-base.httpRequest',
			typeVersion: 4.2,
			parameters: { url: gate.url, options: {} },
		},
		{
			name: 'Count',
			type: 'n8n-nodes-base.code',
			typeVersion: 2,
			parameters: { jsCode: counting },
		},
	];

	it('writes back old static data, and every true event is taken all the same', async () => {
		const workflow = await storeTriggered(host, 'recovery', { behind: slow() });
		const { rest } = host.n8n;
		await rest.publish(workflow.id);
		writes('One');
		await gate.reached;

		await rest.unpublish(workflow.id);
		await rest.publish(workflow.id);
		const [webhook] = host.simulator.state.webhooks.all();
		const stored = async () => JSON.stringify((await rest.workflow(workflow.id)).staticData ?? {});
		expect(await stored()).toContain(webhook?.webhookId);

		gate.open();
		await ended(host, workflow.id, 1);
		expect(await stored()).toContain('"count":1');
		expect(await stored()).not.toContain(webhook?.webhookId);

		const before = host.simulator.deliveries.length;
		writes('Two');
		await host.simulator.idle();
		expect(host.simulator.deliveries.slice(before).map(({ status }) => status)).toEqual([200]);
		await ended(host, workflow.id, 2);
		expect(webhook?.rotationCount).toBe(0);
		await rest.unpublish(workflow.id);
		expect(host.simulator.state.webhooks.all()).toEqual([]);
	});
});

describe('a body', () => {
	let url = '';
	let workflowId = '';

	beforeAll(async () => {
		const credential = await host.n8n.rest.createCredential({
			name: 'By hand',
			type: 'blooioApi',
			data: { apiKey: 'bl_test_key', baseUrl: host.simulator.url, webhookSecret: SECRET },
		});
		const workflow = await storeTriggered(host, 'bodies', {
			parameters: { events: ['*'], additionalOptions: { registration: 'manual' } },
			credential: { id: credential.id, name: credential.name },
		});
		await host.n8n.rest.publish(workflow.id);
		workflowId = workflow.id;
		url = `${host.n8n.url}/webhook/hook-of-bodies/webhook`;
	});

	const eventOf = (id: string, text = 'hé 🎉') =>
		Buffer.from(JSON.stringify({ event: 'message.received', message_id: id, text }));
	const time = () => Math.floor(Date.now() / 1000);
	const signed = (body: Uint8Array, t = time()) =>
		`t=${t},v1=${createHmac('sha256', SECRET).update(`${t}.`).update(body).digest('hex')}`;
	const BOM = Buffer.from('\uFEFF');
	const json = { 'Content-Type': 'application/json' };
	const nested = (levels: number) =>
		Buffer.from(`{"event":"message.received","a":${'['.repeat(levels)}${']'.repeat(levels)}}`);

	it.each<[string, number, Uint8Array, Record<string, string>?, Uint8Array?]>([
		['as Blooio sends it', 200, eventOf('plain')],
		[
			'with a charset',
			200,
			eventOf('charset'),
			{ 'Content-Type': 'application/json; charset=UTF-8' },
		],
		['of no type', 200, eventOf('no type'), {}],
		['of another type', 200, eventOf('octets'), { 'Content-Type': 'application/octet-stream' }],
		['of text', 200, eventOf('text'), { 'Content-Type': 'text/plain' }],
		['after a byte order mark', 200, Buffer.concat([BOM, eventOf('bom')])],
		['of 15 MB', 200, eventOf('large', 'x'.repeat(15_000_000))],
		['of 17 MB', 413, eventOf('too large', 'x'.repeat(17_000_000))],
		['of 200 levels', 200, nested(199)],
		['of 100,000 levels', 400, nested(100_000)],
		['that is broken', 422, Buffer.from('{"event"')],
		['that is a list', 400, Buffer.from('[]')],
		['that is a form', 400, eventOf('form'), { 'Content-Type': 'multipart/form-data; boundary=a' }],
	])('%s is answered with %d', async (_what, status, body, headers = json) => {
		const answer = await postRaw(url, body, { ...headers, 'X-Blooio-Signature': signed(body) });
		// n8n itself answers for what it cannot read.
		expect(status >= 400 ? answer >= 400 : answer).toBe(status >= 400 ? true : status);
		expect([status, 500]).toContain(answer);
	});

	it('that is packed is verified as it was before', async () => {
		const body = eventOf('packed');
		const headers = { ...json, 'Content-Encoding': 'gzip', 'X-Blooio-Signature': signed(body) };
		expect(await postRaw(url, packed(body), headers)).toBe(200);
	});

	it('may come with headers in any case, and with some of them twice', async () => {
		const body = eventOf('headers');
		expect(await postRaw(url, body, { ...json, 'x-BLOOIO-signature': signed(body) })).toBe(200);
		const twice = eventOf('twice');
		const t = time();
		const wrong = `t=${t},v1=${'0'.repeat(64)}`;
		const headers = { ...json, 'X-Blooio-Signature': [wrong, signed(twice, t)] };
		expect(await postRaw(url, twice, headers)).toBe(200);
	});

	it('with a wrong or an old signature is refused, however large', async () => {
		const body = eventOf('forged', 'x'.repeat(15_000_000));
		for (const signature of [`t=${time()},v1=${'0'.repeat(64)}`, signed(body, time() - 301)]) {
			expect(await postRaw(url, body, { ...json, 'X-Blooio-Signature': signature })).toBe(401);
		}
		expect(host.n8n.logs()).not.toContain('JavaScript heap');
		const all = await host.n8n.rest.executions({ workflowId });
		expect(all.filter(({ status }: { status: string }) => status === 'error')).toEqual([]);
	});
});

it('a bulk of 200 sends and 50 messages: 50 executions', async () => {
	const { started } = await storm(host, 200, 50);
	expect(started).toEqual(textsOf(50));
}, 300_000);
