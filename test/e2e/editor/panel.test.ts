import { PEOPLE } from '../../simulator';
import { startEditor, type Editor } from '../support/editor';
import { fileNodes, photoNode } from '../support/files';
import { blooioNode, rowOf } from '../support/workflow';

let editor: Editor;

beforeAll(async () => {
	editor = await startEditor();
});
afterAll(async () => await editor?.stop());

const reach = (to: string, parameters: Record<string, unknown> = {}) => ({
	resource: 'message',
	operation: 'send',
	chatId: { __rl: true, mode: 'phone', value: to },
	text: 'Hello',
	...parameters,
});

/** Stores a workflow with one Blooio node and opens the node's panel. */
async function openPanel(parameters: Record<string, unknown>, more: object = {}) {
	const { host, page } = editor;
	const workflow = await host.n8n.rest.createWorkflow(
		rowOf('In the editor', [{ ...blooioNode(host, 'Blooio', parameters), ...more }]),
	);
	const node = workflow.nodes.find(({ name }) => name === 'Blooio');
	await page.goto(`/workflow/${workflow.id}/${node?.id}`);
	await page.getByTestId('node-execute-button').first().waitFor();
}

describe('the panel of the node', () => {
	it('asks a first send for two things, and for a text where nothing stands beside it', async () => {
		const { page, field } = editor;
		await openPanel({ ...reach(''), text: '' });
		await field('chatId').waitFor();
		await editor.addOption('Attachments');
		await page.getByText('the first message to someone needs a text').waitFor();
	});

	it('says at Sender Number what reply-only numbers can do', async () => {
		await openPanel(reach(PEOPLE.alice));
		await editor.addOption('Sender Number');
		await editor.page.getByText('can write to people who wrote to them').waitFor();
	});

	it('finds a group by its name in the list of people and groups', async () => {
		const { field, page } = editor;
		await openPanel({ ...reach(''), chatId: { __rl: true, mode: 'list', value: '' } });
		await field('chatId').getByTestId('rlc-input').click();
		await page.getByTestId('rlc-search').fill('Book');
		await page.getByText('Book club (grp_bookclub').waitFor();
	});

	it('tells how to write a phone number that lacks its form', async () => {
		await openPanel(reach('(555) 123-4567', { errorOutputs: [] }));
		await editor.run();
		await editor.output.getByText('Write it as +15551234567').first().waitFor();
	});

	it('reads a local number by the country that is found by its name', async () => {
		const { field, output, page } = editor;
		const options = { defaultCountry: { __rl: true, mode: 'list', value: '' } };
		await openPanel(reach('030 123456', { errorOutputs: [], options }));
		await field('defaultCountry').getByTestId('rlc-input').click();
		await page.getByTestId('rlc-search').fill('germ');
		await page.getByText('Germany (+49)').first().click();
		await editor.run();
		await output.getByText('+4930123456').first().waitFor();
		await output.getByText('to_given').first().waitFor();
	});

	it('lists the countries before there is a credential', async () => {
		const { field, page } = editor;
		const options = { defaultCountry: { __rl: true, mode: 'list', value: '' } };
		await openPanel(reach('030 123456', { options }), { credentials: {} });
		await field('defaultCountry').getByTestId('rlc-input').click();
		await page.getByText('Afghanistan (+93)').first().waitFor();
	});

	it('asks nobody for a country before the first message', async () => {
		await openPanel(reach(PEOPLE.alice));
		await editor.page.getByText('Options', { exact: true }).last().waitFor();
		expect(await editor.field('defaultCountry').count()).toBe(0);
	});

	it('says what to set where Blooio cannot fetch a file from this n8n', async () => {
		const { host, output, page } = editor;
		const { id, name } = await host.n8n.rest.createCredential({
			name: 'Blooio itself',
			type: 'blooioApi',
			data: { apiKey: 'bl_test_key', baseUrl: 'https://blooio.example.com/v2/api' },
		});
		const row = rowOf('A file in the editor', [
			...fileNodes(10, 1),
			photoNode({ credential: { id, name } }, PEOPLE.alice),
		]);
		const workflow = await host.n8n.rest.createWorkflow(row);
		const node = workflow.nodes.find((one) => one.name === 'Send');
		await page.goto(`/workflow/${workflow.id}/${node?.id}`);
		await page.getByText('Input Binary Field', { exact: true }).first().waitFor();
		await editor.run();
		await output.getByText('cannot fetch files from n8n at').first().waitFor();
		await output.getByText('Set N8N_WEBHOOK_URL').first().waitFor();
	});

	it('says before a secret is rotated what that breaks', async () => {
		await openPanel({ resource: 'webhook', operation: 'rotateSecret' });
		for (const notice of ['does not show it again', 'The old secret stops working at once']) {
			await editor.page.getByText(notice).first().waitFor();
		}
	});
});

describe('the list of nodes to add', () => {
	it('names every operation in a sentence', async () => {
		await editor.openEmptyWorkflow();
		await editor.startManually();
		await editor.search.fill('imessage');
		await editor.found('Blooio').click();
		for (const action of ['Get the status of a message', 'Create or update a contact']) {
			await editor.found(action).waitFor();
		}
	});

	it('offers the node where a person shall decide', async () => {
		await editor.openEmptyWorkflow();
		await editor.startManually();
		await editor.page.getByText('Human review', { exact: true }).first().click();
		await editor.search.fill('blooio');
		await editor.found('Blooio').waitFor();
	});
});
