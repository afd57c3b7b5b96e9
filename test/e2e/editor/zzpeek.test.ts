import { PEOPLE } from '../../simulator';
import { startEditor, type Editor } from '../support/editor';
import { itemsOf } from '../support/examples';
import { blooioNode, itemsNode, rowOf } from '../support/workflow';

let editor: Editor;
beforeAll(async () => {
	editor = await startEditor();
});
afterAll(async () => await editor?.stop());

it('peek', async () => {
	const { host, page, field } = editor;
	const send = blooioNode(host, 'Send', {
		resource: 'message',
		operation: 'send',
		chatId: { __rl: true, mode: 'phone', value: '={{ $json.to }}' },
		text: 'Hello',
		additionalFields: { replyTo: { target: { messageId: '={{ $json.replyTo }}' } } },
	}, { onError: 'continueRegularOutput' });
	const workflow = await host.n8n.rest.createWorkflow(
		rowOf('Peek', [itemsNode([{ to: PEOPLE.alice }]), send]),
	);
	const run = await host.n8n.rest.runToEnd(workflow.id);
	console.log(JSON.stringify(itemsOf(run).Send));
	const node = workflow.nodes.find(({ name }) => name === 'Send');
	await page.setViewportSize({ width: 1440, height: 1300 });
	await page.goto(`/workflow/${workflow.id}/${node?.id}`);
	await page.getByTestId('node-execute-button').first().waitFor();
	await field('errorOutputs').scrollIntoViewIfNeeded();
	await page.screenshot({ path: '/tmp/codes-1.png' });
	await field('errorOutputs').click();
	await page.waitForTimeout(500);
	await page.screenshot({ path: '/tmp/codes-2.png' });
	await page.getByRole('option', { name: 'Other code 1' }).click();
	await page.waitForTimeout(300);
	await page.screenshot({ path: '/tmp/codes-3.png' });
	await page.keyboard.press('Escape');
	await page.waitForTimeout(300);
	await page.screenshot({ path: '/tmp/codes-4.png' });
	await editor.closePanel();
	await page.waitForTimeout(500);
	await page.screenshot({ path: '/tmp/codes-5.png' });
}, 200_000);
