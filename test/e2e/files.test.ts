import { PEOPLE } from '../simulator';
import { fileNodes, filesIn, photoNode, sha256, someBytes } from './support/files';
import { startHost, type Host } from './support/host';
import { rowOf } from './support/workflow';

let host: Host;

beforeAll(async () => {
	host = await startHost();
});
afterAll(async () => await host?.stop());
beforeEach(() => host.simulator.reset());

const SIZE = 3_000_001;

const photo = (seed: number) => ({
	name: 'photo.jpg',
	bytes: SIZE,
	type: 'image/jpeg',
	sha256: sha256(someBytes(SIZE, seed)),
});

const workflow = (seed: number, parameters = {}) =>
	rowOf(`File ${seed}`, [...fileNodes(SIZE, seed), photoNode(host, PEOPLE.alice, parameters)]);

/** Runs a workflow as the editor does; gives what the Send node put out first, and all of the run. */
async function runToSend(given: ReturnType<typeof rowOf>) {
	const { outputsOf } = await import('../../scripts/lib/n8n/workflow-run.mjs');
	const { id } = await host.n8n.rest.createWorkflow(given);
	const run = await host.n8n.rest.runToEnd(id);
	const [item] = run.data.resultData.runData.Send ? (outputsOf(run, 'Send')[0] ?? []) : [];
	return { id, run, json: item?.json };
}

const posts = () => host.simulator.requests.filter(({ method }) => method === 'POST');

it('a file on disk arrives, byte by byte, and its address is nowhere in the execution', async () => {
	const { run, json } = await runToSend(workflow(1));
	expect(run.status).toBe('success');
	expect(json).toMatchObject({ files: ['photo.jpg'], duplicate: false });
	expect(await filesIn(host, PEOPLE.alice)).toEqual([photo(1)]);
	const stored = JSON.stringify(run);
	expect(stored).toContain('filesystem-v2:');
	expect(stored).not.toMatch(/binary-data\/signed|token=/);
	expect(host.n8n.logs()).not.toMatch(/binary-data\/signed|token=/);
});

it('Same Content knows the file in another execution, whose address is another one', async () => {
	const { id } = await runToSend(workflow(2, { idempotency: 'content' }));
	const again = await host.n8n.rest.runToEnd(id);
	expect(again.status).toBe('success');
	const [first, second] = posts();
	expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key']);
	expect(JSON.stringify(second?.body)).not.toBe(JSON.stringify(first?.body));
	const sent = host.simulator.state.chats.get(PEOPLE.alice)?.messages ?? [];
	expect(sent.filter(({ text }) => text === 'Look')).toHaveLength(1);
});

it('an address with a wrong token opens nothing, and n8n says so', async () => {
	const answer = await fetch(`${host.n8n.url}/rest/binary-data/signed?token=x`);
	expect([answer.status, await answer.text()]).toEqual([
		400,
		expect.stringContaining('Token must be a valid JWT format'),
	]);
});

it('says what to set where nobody else can open the address, and sends nothing', async () => {
	const real = await host.n8n.rest.createCredential({
		name: 'Blooio itself',
		type: 'blooioApi',
		data: { apiKey: 'bl_test_key', baseUrl: 'https://blooio.example.com/v2/api' },
	});
	const sender = photoNode({ credential: { id: real.id, name: real.name } }, PEOPLE.alice);
	const { run } = await runToSend(rowOf('No address', [...fileNodes(10, 4), sender]));
	expect(run.status).toBe('error');
	expect(run.data.resultData.error).toMatchObject({
		message: expect.stringMatching(/cannot fetch files from n8n at http:\/\/127\.0\.0\.1:\d+/),
		description: expect.stringMatching(/WEBHOOK_URL.*tunnel/),
	});
	expect(posts()).toEqual([]);
});
