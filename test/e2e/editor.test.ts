import type { Browser, Page } from 'playwright-core';

import { NUMBERS, PEOPLE } from '../simulator';
import { startHost, type Host } from './support/host';
import { blooioNode, rowOf } from './support/workflow';

let host: Host;
let browser: Browser;
let page: Page;

beforeAll(async () => {
	host = await startHost();
	const { openEditor } = await import('../../scripts/lib/browser.mjs');
	({ browser, page } = await openEditor(host.n8n));
	page.setDefaultTimeout(20_000);
});
afterAll(async () => {
	await browser?.close();
	await host?.stop();
});

const reach = (to: string, parameters: Record<string, unknown> = {}) => ({
	resource: 'message',
	operation: 'send',
	chatId: { __rl: true, mode: 'phone', value: to },
	text: 'Hello',
	...parameters,
});

/** Stores a workflow with one Blooio node and opens the node's panel. */
async function openPanel(parameters: Record<string, unknown>) {
	const workflow = await host.n8n.rest.createWorkflow(
		rowOf('In the editor', [blooioNode(host, 'Blooio', parameters)]),
	);
	const node = workflow.nodes.find(({ name }) => name === 'Blooio');
	await page.goto(`/workflow/${workflow.id}/${node?.id}`);
	await page.getByTestId('node-execute-button').first().waitFor();
}

const outputPanel = () => page.getByTestId('output-panel');

describe('the editor', () => {
	it('draws an output for each chosen error, and one more when another is chosen', async () => {
		await openPanel(reach(PEOPLE.alice));
		await page.getByTestId('parameter-input-errorOutputs').first().click();
		await page.getByRole('option', { name: 'Forbidden' }).click();
		await page.keyboard.press('Escape');
		await page.getByTestId('ndv-close-button').first().click();
		for (const name of [
			'Sent',
			'Text first',
			'Reply-only',
			'Contact limit',
			'Daily limit',
			'Forbidden',
		]) {
			await page
				.getByTestId('canvas-node-output-handle')
				.getByText(name, { exact: true })
				.waitFor();
		}
	});

	it('offers the sender numbers and says which one is reply-only', async () => {
		const fromNumber = { __rl: true, mode: 'list', value: '' };
		await openPanel(reach(PEOPLE.alice, { sender: 'number', fromNumber }));
		await page.getByTestId('rlc-input').nth(1).click();
		await page.getByText(`${NUMBERS.inbound} (Inbound: reply-only)`).waitFor();
	});

	it('says what becomes of reply-only numbers where a strategy chooses the sender', async () => {
		await openPanel(reach(PEOPLE.alice, { sender: 'areaCode' }));
		await page.getByText('Inbound numbers are reply-only').waitFor();
		await openPanel(reach(PEOPLE.alice, { sender: 'planType', planType: 'shared' }));
		await page.getByText('Plan Type', { exact: true }).waitFor();
	});

	it('finds a group by its name in the list of people and groups', async () => {
		await openPanel({ ...reach(''), chatId: { __rl: true, mode: 'list', value: '' } });
		await page.getByTestId('rlc-input').first().click();
		await page.getByTestId('rlc-search').fill('Book');
		await page.getByText('Book club (grp_bookclub').waitFor();
	});

	it('tells what happened and what to do when a send fails', async () => {
		const fromNumber = { __rl: true, mode: 'phone', value: NUMBERS.inbound };
		await openPanel(reach(PEOPLE.stranger, { sender: 'number', fromNumber, errorOutputs: [] }));
		await page.getByTestId('node-execute-button').first().click();
		await outputPanel().getByText('This sender number is reply-only').first().waitFor();
		await outputPanel()
			.getByText('Send the first message from a Dedicated or Shared')
			.first()
			.waitFor();
	});

	it('tells how to write a phone number that lacks its form', async () => {
		await openPanel(reach('(555) 123-4567', { errorOutputs: [] }));
		await page.getByTestId('node-execute-button').first().click();
		await outputPanel().getByText('Write it as +15551234567').first().waitFor();
	});

	it('listens for a test event, shows it, and leaves no subscription behind', async () => {
		const trigger = {
			id: 'listener',
			name: 'Listener',
			type: 'n8n-nodes-blooio.blooioTrigger',
			typeVersion: 1,
			position: [0, 0],
			webhookId: 'hook-of-listener',
			parameters: { events: ['message.received'] },
			credentials: { blooioApi: host.credential },
		};
		const workflow = await host.n8n.rest.createWorkflow({
			name: 'Listening',
			nodes: [trigger],
			connections: {},
		});
		await page.goto(`/workflow/${workflow.id}/listener`);
		await page.getByTestId('node-execute-button').first().click();
		const { until } = await import('../../scripts/lib/poll.mjs');
		const subscribed = async () => host.simulator.state.webhooks.all()[0];
		const subscription = await until(subscribed, { what: 'the test subscription' });
		expect(subscription?.url).toContain('/webhook-test/');
		host.simulator.receive({ from: PEOPLE.alice, to: NUMBERS.dedicated, text: 'Only a test' });
		await outputPanel().getByText('Only a test').first().waitFor();
		const gone = async () => host.simulator.state.webhooks.all().length === 0;
		await until(gone, { what: 'the end of the test subscription' });
	});

	it('finds an operation by its words in the node panel', async () => {
		const workflow = await host.n8n.rest.createWorkflow(rowOf('Empty', []));
		await page.goto(`/workflow/${workflow.id}`);
		await page.getByTestId('canvas-node').first().waitFor();
		await page.keyboard.press('n');
		await page.getByTestId('node-creator-search-bar').fill('imessage');
		await page
			.getByTestId('node-creator-item-name')
			.getByText('Blooio', { exact: true })
			.first()
			.click();
		await page.getByText('Get the status of a message').first().waitFor();
		await page.getByText('Create or update a contact').first().waitFor();
	});
});
