import { NUMBERS, PEOPLE } from '../../simulator';
import { startEditor, type Editor } from '../support/editor';
import { itemsOf } from '../support/examples';
import { blooioNode, itemsNode, rowOf } from '../support/workflow';

let editor: Editor;

beforeAll(async () => {
	editor = await startEditor();
});
afterAll(async () => await editor?.stop());
beforeEach(() => editor.host.simulator.reset());

/** Each item ends in the error that it is named after. */
const ITEMS = [
	{ case: 'Sent', to: PEOPLE.alice },
	{ case: 'Reply-only', to: PEOPLE.stranger, from: NUMBERS.inbound },
	{ case: 'Contact limit', to: PEOPLE.bob, from: NUMBERS.limited },
	{ case: 'Daily limit', to: PEOPLE.bob, from: NUMBERS.shared },
	{ case: 'Text first', to: PEOPLE.stranger, text: '', file: 'https://cdn.example.com/a.png' },
	{ case: 'Typed', to: PEOPLE.carol },
	{ case: 'Others', to: PEOPLE.emergency },
];

const SEND = {
	resource: 'message',
	operation: 'send',
	chatId: { __rl: true, mode: 'phone', value: '={{ $json.to }}' },
	text: "={{ $json.text ?? 'Hello' }}",
	options: {
		attachments: { attachment: [{ url: '={{ $json.file ?? [] }}', name: '' }] },
		fromNumber: { __rl: true, mode: 'phone', value: '={{ $json.from }}' },
	},
};

/** What the wired outputs are called before anybody changes them. */
const FIRST = ['Sent', 'Reply-only', 'Contact limit', 'Daily limit'];

const wiresTo = (names: string[]) => ({
	main: names.map((node) => [{ node, type: 'main', index: 0 }]),
});

/** A send with outputs for three errors, each wired to a node of its name. */
async function createWired() {
	const { host } = editor;
	const errorOutputs = [
		'inbound_only_no_prior_inbound',
		'outbound_limit_reached',
		'new_conversation_limit_reached',
	];
	const send = blooioNode(host, 'Send', { ...SEND, errorOutputs });
	const row = rowOf('Wired outputs', [itemsNode(ITEMS), send]);
	const ends = [...ITEMS.map((item) => item.case), "n8n's Error"].map((name, index) => ({
		id: `end-${index}`,
		name,
		type: 'n8n-nodes-base.noOp',
		typeVersion: 1,
		position: [900, index * 120] as [number, number],
		parameters: {},
	}));
	return await host.n8n.rest.createWorkflow({
		...row,
		nodes: [...row.nodes, ...ends],
		connections: { ...row.connections, Send: wiresTo(FIRST) },
	});
}

const stored = async (id: string) => await editor.host.n8n.rest.workflow(id);
const sendIn = ({ nodes }: Awaited<ReturnType<typeof stored>>) =>
	nodes.find(({ name }) => name === 'Send') ?? {};

/** Saves as people do, and waits until n8n holds the choice. */
async function save(id: string, expected: string[]) {
	const { until } = await import('../../../scripts/lib/process/poll.mjs');
	await editor.page.keyboard.press('Control+s');
	const isSaved = async () =>
		JSON.stringify(sendIn(await stored(id)).parameters?.errorOutputs) === JSON.stringify(expected);
	await until(isSaved, { what: `the choice ${expected.join(', ')} to be stored` });
}

/** Wires Send anew and sets On Error, then runs and tells which case arrived where. */
async function run(id: string, names: string[], onError: string) {
	const { host } = editor;
	host.simulator.reset();
	const body = { error: 'ApiError', message: 'No', status: 403, code: 'number_in_verification' };
	host.simulator.fail({
		method: 'POST',
		chat: PEOPLE.carol,
		times: 1,
		respond: { status: 403, body },
	});
	const workflow = await stored(id);
	const nodes = workflow.nodes.map((node) => (node.name === 'Send' ? { ...node, onError } : node));
	const connections = { ...workflow.connections, Send: wiresTo(names) };
	await host.n8n.rest.updateWorkflow(id, { nodes, connections, versionId: workflow.versionId });
	const run = await host.n8n.rest.runToEnd(id);
	const items = Object.entries(itemsOf(run)).filter(([name]) => names.includes(name));
	const arrived = items.flatMap(([name, list]) =>
		list.map((json) => [json.case ?? 'Sent', name] as const),
	);
	return { status: run.status, arrived: Object.fromEntries(arrived) };
}

const ON_ERROR = ['stopWorkflow', 'continueRegularOutput', 'continueErrorOutput'];

it('outputs that are added come last, typed ones too, and every wire keeps its meaning', async () => {
	const { page, field } = editor;
	const { id } = await createWired();
	await page.goto(`/workflow/${id}/${sendIn(await stored(id)).id}`);
	await page.getByText('A new output comes last').first().waitFor();
	for (const choice of ['Text first', 'Other code 1', 'Other errors']) {
		await editor.toggle('errorOutputs', choice);
	}
	await field('otherCode1').locator('input').first().fill('number_in_verification');
	await editor.closePanel();
	const added = ['attachment_first_message_not_allowed', 'other_code_1', 'all_other_errors'];
	const first = [
		'inbound_only_no_prior_inbound',
		'outbound_limit_reached',
		'new_conversation_limit_reached',
	];
	for (const name of [...FIRST, 'Text first', 'number_in_verifi', 'Other errors']) {
		await editor.outputOnCanvas(name).waitFor();
	}
	await save(id, [...first, ...added]);
	expect((await stored(id)).connections.Send).toEqual(wiresTo(FIRST));

	const names = [...FIRST, 'Text first', 'Typed', 'Others'];
	const own = Object.fromEntries(names.map((name) => [name, name]));
	for (const onError of ON_ERROR) {
		const { status, arrived } = await run(id, names, onError);
		expect({ onError, status, arrived }).toEqual({ onError, status: 'success', arrived: own });
	}
});

it('outputs behind one that is removed move up, as the panel says at that field', async () => {
	const { page } = editor;
	const { id } = await createWired();
	await page.goto(`/workflow/${id}/${sendIn(await stored(id)).id}`);
	await page.getByText('Removing one moves those behind it').first().waitFor();
	await editor.toggle('errorOutputs', 'Other errors');
	await editor.toggle('errorOutputs', 'Contact limit');
	await editor.closePanel();
	await editor.outputOnCanvas('Other errors').waitFor();
	await save(id, [
		'inbound_only_no_prior_inbound',
		'new_conversation_limit_reached',
		'all_other_errors',
	]);
	// The wires are as they were: what was wired as Contact limit now gets the daily limit.
	for (const onError of ON_ERROR) {
		const { arrived } = await run(id, FIRST, onError);
		expect({ onError, arrived }).toEqual({
			onError,
			arrived: {
				Sent: 'Sent',
				'Reply-only': 'Reply-only',
				'Daily limit': 'Contact limit',
				'Contact limit': 'Daily limit',
				'Text first': 'Daily limit',
				Typed: 'Daily limit',
				Others: 'Daily limit',
			},
		});
	}
});

it("without Other errors the rest follows On Error, n8n's error output last", async () => {
	const { id } = await createWired();
	const own = { Sent: 'Sent', 'Reply-only': 'Reply-only', 'Daily limit': 'Daily limit' };
	const chosen = { ...own, 'Contact limit': 'Contact limit' };
	const wired = [...FIRST, "n8n's Error"];
	const rest = (at: string) => ({ 'Text first': at, Typed: at, Others: at });
	expect((await run(id, wired, 'stopWorkflow')).status).toBe('error');
	expect((await run(id, wired, 'continueRegularOutput')).arrived).toEqual({
		...chosen,
		...rest('Sent'),
	});
	expect((await run(id, wired, 'continueErrorOutput')).arrived).toEqual({
		...chosen,
		...rest("n8n's Error"),
	});
});
