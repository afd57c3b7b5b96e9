import {
	branchesWorkflow,
	questionWorkflow,
	refusedWorkflow,
	triggerWorkflow,
} from './workflows.mjs';
import { until } from '../process/poll.mjs';

/**
 * @typedef {import('./pictures.mjs').Scene} Scene
 * @typedef {import('./pictures.mjs').Stage} Stage
 */

/** What each picture shows, by its name. */
export const SCENES = /** @type {Record<string, Scene>} */ ({
	'error-outputs': errorOutputs,
	'send-panel': sendPanel,
	credential: credentialDialog,
	'trigger-event': triggerEvent,
	'send-and-wait': sendAndWait,
});

/** Pixels around the nodes on the canvas; their names stand below them. */
const AROUND = { left: 50, right: 24, top: 30, bottom: 65 };

/** Pixels of a window in which the panel leaves room for its output. */
const WIDE = { width: 1760, height: 860 };

/** What floats above the editor, or leads on from the last nodes. */
const DISTRACTIONS = [
	'[data-test-id="canvas-controls"]',
	'[data-test-id="canvas-handle-plus-wrapper"]',
	'[data-test-id="execute-workflow-button"]',
	'[data-test-id="floating-nodes"]',
	'[data-test-id="logs-panel"]',
	'[role="tooltip"]',
	'.el-notification',
];

/**
 * The part of the canvas that the nodes take.
 *
 * @param {import('playwright-core').Page} page
 */
async function canvas(page) {
	const boxes = await Promise.all(
		(await page.getByTestId('canvas-node').all()).map((node) => node.boundingBox()),
	);
	const found = boxes.filter((box) => box !== null);
	const left = Math.min(...found.map(({ x }) => x)) - AROUND.left;
	const top = Math.min(...found.map(({ y }) => y)) - AROUND.top;
	const right = Math.max(...found.map(({ x, width }) => x + width)) + AROUND.right;
	const bottom = Math.max(...found.map(({ y, height }) => y + height)) + AROUND.bottom;
	return { x: left, y: top, width: right - left, height: bottom - top };
}

/**
 * Stores a workflow and opens it.
 *
 * @param {Stage} stage
 * @param {(credential: import('./workflows.mjs').Credential) =>
 *   import('../n8n/workflows.mjs').WorkflowJson} workflow
 * @param {string} [node] whose panel to open
 * @returns {Promise<string>} the workflow's id
 */
async function open({ page, n8n, credential }, workflow, node) {
	const { id } = await n8n.rest.createWorkflow(workflow(credential));
	await page.goto(`/workflow/${id}${node ? `/${encodeURIComponent(node)}` : ''}`);
	await page
		.getByTestId(node ? 'ndv' : 'canvas-node')
		.first()
		.waitFor();
	return id;
}

/**
 * Waits until the connections say how many items went through; they do so after the nodes.
 *
 * @param {import('playwright-core').Page} page
 * @param {string[]} counts
 */
async function counted(page, counts) {
	const labels = page.locator('[data-test-id="edge-label"]');
	for (const count of counts) await labels.getByText(count, { exact: true }).last().waitFor();
}

/** @type {Scene} */
async function errorOutputs(stage) {
	const { page } = stage;
	await open(stage, branchesWorkflow);
	await page.getByTestId('execute-workflow-button').first().click();
	const nodes = page.getByTestId('canvas-node');
	const done = page.getByTestId('canvas-node-status-mark-success');
	const all = async () => (await done.count()) === (await nodes.count());
	await until(all, { what: 'the end of the run' });
	await counted(page, ['8 items', '4 items', '1 item']);
	await settle(page);
	return await canvas(page);
}

/** @type {Scene} */
async function sendPanel(stage) {
	const { page } = stage;
	await page.setViewportSize(WIDE);
	await open(stage, refusedWorkflow, 'Tell a Customer');
	await page.getByTestId('node-execute-button').first().click();
	const output = page.getByTestId('output-panel');
	await output.getByText('Reply-only Branch (1 item)').click();
	await output.getByText('inbound_only_no_prior_inbound').first().waitFor();
	await settle(page);
	return await between(page.getByTestId('tab-params'), output, 752);
}

/** @type {Scene} */
async function credentialDialog(stage) {
	const { page } = stage;
	await open(stage, refusedWorkflow, 'Tell a Customer');
	await page.getByTestId('credential-edit-button').click();
	const dialog = page.getByTestId('credential-edit-dialog');
	await dialog.getByText('Connection tested successfully').waitFor();
	await settle(page);
	const whole = await page.locator('.el-dialog').filter({ has: dialog }).boundingBox();
	// Below the key stands the address of the local Blooio, which is nobody else's.
	const rest = await dialog.getByTestId('parameter-input-baseUrl').boundingBox();
	if (!whole || !rest) throw new Error('the dialog is not there');
	return { ...whole, height: rest.y - 36 - whole.y };
}

/** @type {Scene} */
async function triggerEvent(stage) {
	const { page, simulator } = stage;
	await page.setViewportSize(WIDE);
	await open(stage, triggerWorkflow, 'Blooio Trigger');
	await page.getByTestId('node-execute-button').first().click();
	const subscribed = async () => simulator.state.webhooks.all().length > 0;
	await until(subscribed, { what: 'the test subscription' });
	await simulator.receive({ from: '+15551234567', text: 'Is there a table at eight?' });
	const output = page.getByTestId('output-panel');
	await output.getByTestId('radio-button-schema').click();
	await output.getByText('Is there a table at eight?').first().waitFor();
	await settle(page);
	return await between(page.getByTestId('tab-params'), output, 600);
}

/** @type {Scene} */
async function sendAndWait(stage) {
	const { page, n8n, simulator } = stage;
	const id = await open(stage, questionWorkflow);
	await page.getByTestId('execute-workflow-button').first().click();
	const asleep = async () =>
		(await n8n.rest.executions({ workflowId: id }))[0]?.status === 'waiting';
	await until(asleep, { what: 'the execution to wait' });
	await simulator.receive({ from: '+15551234567', text: 'Yes, it does' });
	const booked = page.getByTestId('canvas-node').filter({ hasText: 'Book the Date' });
	await booked.getByTestId('canvas-node-status-mark-success').waitFor();
	await counted(page, ['1 item']);
	await settle(page);
	return await canvas(page);
}

/**
 * From the top left corner of one element to the right edge of another.
 *
 * @param {import('playwright-core').Locator} from
 * @param {import('playwright-core').Locator} to
 * @param {number} height
 */
async function between(from, to, height) {
	const [start, end] = await Promise.all([from.first().boundingBox(), to.boundingBox()]);
	if (!start || !end) throw new Error('the panel is not there');
	return { x: start.x, y: start.y - 10, width: end.x + end.width - start.x, height };
}

/**
 * Makes the page worth a picture: no messages, no pointer, letters drawn.
 *
 * @param {import('playwright-core').Page} page
 */
async function settle(page) {
	await page.mouse.move(2, 400);
	await page.addStyleTag({ content: `${DISTRACTIONS.join()} { visibility: hidden !important }` });
	await page.evaluate('document.fonts.ready.then(() => true)');
}
