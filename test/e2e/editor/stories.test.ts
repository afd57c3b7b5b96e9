import { NUMBERS, PEOPLE } from '../../simulator';
import { startEditor, type Editor } from '../support/editor';
import { waitingWorkflow } from '../support/waiting';

let editor: Editor;

beforeAll(async () => {
	editor = await startEditor();
});
afterAll(async () => await editor?.stop());
beforeEach(() => editor.host.simulator.reset());

/** Fills in the credential's dialog and saves it, which tests it as well. */
async function saveCredential(apiKey: string) {
	const { page, field, host } = editor;
	await field('baseUrl').locator('input').first().fill(host.simulator.url);
	await field('apiKey').locator('input').first().fill(apiKey);
	await page.getByTestId('credential-save-button').click();
}

describe('someone new to the node', () => {
	it('finds it, connects it, sends, and reads why a message did not go out', async () => {
		const { page, field, output, search, found } = editor;
		await editor.openEmptyWorkflow();
		await editor.startManually();
		for (const words of ['iMessage', 'SMS', 'text message']) {
			await search.fill(words);
			await found('Blooio').waitFor();
		}
		await editor.addBlooio('Send a message');

		await page.getByTestId('node-credentials-select').first().click();
		await page.getByTestId('node-credentials-select-item-new').click();
		const dialog = page.getByTestId('credential-edit-dialog');
		await saveCredential('bl_unknown_key');
		await dialog.getByText('More details').click();
		await dialog.getByText('Blooio does not know this API key.').first().waitFor();
		await saveCredential('bl_test_key');
		// n8n closes the dialog once the test has succeeded.
		await dialog.waitFor({ state: 'hidden' });
		await page.getByTestId('credential-edit-button').click();
		await dialog.getByText('Connection tested successfully').waitFor();
		await page.getByRole('button', { name: 'Close this dialog' }).click();
		await dialog.waitFor({ state: 'hidden' });

		await field('chatId').getByTestId('rlc-input').fill(PEOPLE.stranger);
		await field('text').locator('textarea').fill('Your table is ready');
		await editor.addOption('Sender Number');
		await field('fromNumber').getByTestId('rlc-input').click();
		await page.getByText(`${NUMBERS.inbound} (Inbound: reply-only)`).click();
		await editor.toggle('errorOutputs', 'Not allowed');
		await editor.run();
		await editor.openBranch('Reply-only');
		await output.getByText('inbound_only_no_prior_inbound').first().waitFor();
		await output.getByText('Send the first message from a Dedicated or Shared').first().waitFor();

		await editor.toggle('errorOutputs', 'Reply-only');
		await editor.run();
		await output.getByText('This reply-only number cannot send').first().waitFor();
		await output.getByText('Send the first message from a Dedicated or Shared').first().waitFor();

		await field('fromNumber').getByTestId('rlc-input').click();
		await page.getByText(`${NUMBERS.dedicated} (Dedicated)`).click();
		await editor.run();
		await output.getByText('Sent Branch (1 item)').click();
		await output.getByText('message_id').first().waitFor();
		await editor.closePanel();
		await editor.nodeOnCanvas('Message: Send').first().waitFor();
		for (const name of ['Sent', 'Text first', 'Contact limit', 'Daily limit', 'Not allowed']) {
			await editor.outputOnCanvas(name).waitFor();
		}
		expect(await editor.outputOnCanvas('Reply-only').count()).toBe(0);
	});

	it('starts a workflow by an incoming message, and sees a first one as a test', async () => {
		const { host, page, output, search } = editor;
		await editor.openEmptyWorkflow();
		await page.getByTestId('canvas-add-button').click();
		await search.fill('text message');
		await editor.addBlooio('On message received');
		await editor.run();
		const webhooks = () => host.simulator.state.webhooks.all();
		await editor.until(() => webhooks().length > 0, 'the test subscription');
		expect(webhooks()[0]?.url).toContain('/webhook-test/');
		await page.getByText('Waiting for an event from Blooio').first().waitFor();
		host.simulator.receive({ from: PEOPLE.alice, to: NUMBERS.dedicated, text: 'Only a test' });
		await output.getByText('Only a test').first().waitFor();
		await editor.until(() => webhooks().length === 0, 'the end of the test subscription');
		await editor.closePanel();
		await editor.nodeOnCanvas('Message Received').first().waitFor();
	});

	it('asks someone, sees the workflow wait, and reads the answer', async () => {
		const { host, page, output } = editor;
		const question = {
			resource: 'message',
			operation: 'sendAndWait',
			chatId: { __rl: true, mode: 'phone', value: PEOPLE.alice },
			message: 'Does Friday suit you?',
			responseType: 'reply',
			separateOutputs: true,
		};
		const workflow = await host.n8n.rest.createWorkflow(waitingWorkflow(host, question));
		await page.goto(`/workflow/${workflow.id}`);
		for (const name of ['Timed Out', 'Answered']) await editor.outputOnCanvas(name).waitFor();
		await page.getByTestId('execute-workflow-button').first().click();
		const asked = () => host.simulator.state.webhooks.all().length > 0;
		await editor.until(asked, 'the webhook for the answer');
		await editor.openNode('Wait');
		await output.getByText("Execution will continue after the user's response").waitFor();
		host.simulator.receive({ from: PEOPLE.alice, text: 'Yes, it does' });
		await output.getByText('Answered Branch (1 item)').waitFor();
		await editor.openBranch('Answered');
		await output.getByText('Yes, it does').first().waitFor();
	});

	it('adds, fills in and runs the node without a mouse', async () => {
		const { host, page, field, output, search } = editor;
		await editor.openEmptyWorkflow();
		await page.keyboard.press('n');
		await search.waitFor();
		await page.keyboard.type('manual');
		await page.getByText('Trigger manually', { exact: true }).first().waitFor();
		await page.keyboard.press('Enter');
		await editor.nodeOnCanvas('When clicking').first().waitFor();
		await page.keyboard.press('n');
		await search.waitFor();
		await page.keyboard.type('iMessage');
		await editor.found('Blooio').waitFor();
		await page.keyboard.press('Enter');
		await editor.arrowTo('Send a message');
		await page.keyboard.press('Enter');
		await page.getByTestId('node-parameters').waitFor();
		await editor.tabTo(field('chatId').getByTestId('rlc-input'));
		await page.keyboard.type(PEOPLE.alice);
		await editor.tabTo(field('text').locator('textarea'));
		await page.keyboard.type('No mouse was needed');
		await editor.tabTo(page.getByTestId('node-execute-button').first(), 'Shift+Tab');
		await page.keyboard.press('Enter');
		await output.getByText('Sent Branch (1 item)').waitFor();
		const sent = host.simulator.requests.filter(({ method }) => method === 'POST');
		expect(sent.map(({ body }) => body)).toEqual([
			expect.objectContaining({ text: 'No mouse was needed' }),
		]);
	});
});
