import type { Browser, Locator, Page } from 'playwright-core';

import { startHost, type Host } from './host';

/** n8n's editor in a browser, with what a person does in it. */
export type Editor = Awaited<ReturnType<typeof startEditor>>;

/** A slow machine is no failure. */
const PATIENCE_MS = 60_000;

/** Starts a host and opens its editor in a browser. */
export async function startEditor() {
	const host = await startHost();
	const { openEditor } = await import('../../../scripts/lib/pictures/browser.mjs');
	const { browser, page } = await openEditor(host.n8n);
	page.setDefaultTimeout(PATIENCE_MS);
	return { host, page, ...actionsOn(page), stop: () => stop(host, browser) };
}

async function stop(host: Host, browser: Browser) {
	await browser.close();
	await host.stop();
}

/** What a person does in the editor, and where they look. */
function actionsOn(page: Page) {
	const field = (name: string) => page.getByTestId(`parameter-input-${name}`).first();
	const output = page.getByTestId('output-panel');
	const found = (name: string) =>
		page.getByTestId('node-creator-item-name').getByText(name, { exact: true }).first();
	const search = page.getByTestId('node-creator-search-bar');

	return {
		/** The input of a parameter, by its name. */
		field,
		/** What the node of the open panel returned. */
		output,
		/** A node, or one of its actions, in the list of nodes to add. */
		found,
		/** Where words are typed to find a node to add. */
		search,
		/** A named output of a node on the canvas. */
		outputOnCanvas: (name: string) =>
			page.getByTestId('canvas-node-output-handle').getByText(name, { exact: true }),
		nodeOnCanvas: (name: string) => page.getByTestId('canvas-node').filter({ hasText: name }),

		/** Opens a workflow without a node. */
		async openEmptyWorkflow() {
			await page.goto('/workflow/new');
			await page.getByTestId('canvas-add-button').waitFor();
		},

		/** Puts a manual trigger on an empty canvas, and opens the list of nodes to add behind it. */
		async startManually() {
			await page.getByTestId('canvas-add-button').click();
			await page.getByText('Trigger manually', { exact: true }).first().click();
			await page.getByTestId('canvas-handle-plus').first().click();
			await search.waitFor();
		},

		/** Chooses Blooio, and what it shall do, from the list of nodes to add. */
		async addBlooio(action: string) {
			await found('Blooio').click();
			await found(action).click();
			await page.getByTestId('node-parameters').waitFor();
		},

		/** Takes an option of a select. */
		async choose(name: string, option: string) {
			await field(name).click();
			await page.getByRole('option', { name: option }).click();
		},

		/** Adds a field to Options, by its label. */
		async addOption(label: string) {
			await page.getByTestId('collection-parameter-add').last().click();
			await page.getByRole('option', { name: label, exact: true }).click();
		},

		/** Opens or closes the options of a select that takes several. */
		async toggle(name: string, option: string) {
			await field(name).click();
			await page.getByRole('option', { name: option }).click();
			await page.keyboard.press('Escape');
		},

		/** Runs the node of the open panel. */
		run: async () => await page.getByTestId('node-execute-button').first().click(),

		/** Shows the items of an output of the node in the open panel. */
		openBranch: async (name: string) => await output.getByText(`${name} Branch`).first().click(),

		closePanel: async () => await page.getByTestId('ndv-close-button').first().click(),

		/** Waits for a condition outside the page. */
		async until(check: () => boolean, what: string) {
			const { until } = await import('../../../scripts/lib/process/poll.mjs');
			await until(async () => check(), { what });
		},

		/** Opens the panel of a node on the canvas. */
		openNode: async (name: string) =>
			await page.getByTestId('canvas-node').filter({ hasText: name }).first().dblclick(),

		/** Goes down the list of a node's actions to one of them, by the arrow key. */
		async arrowTo(action: string, most = 100) {
			await search.waitFor({ state: 'hidden' });
			// While the list slides in, it does not hear keys yet.
			await page.locator('[class*="panel-slide-in"]').last().waitFor({ state: 'hidden' });
			const wanted = page.getByTestId('item-iterator-item').filter({ has: found(action) });
			await wanted.first().waitFor();
			const active = page.locator('[data-keyboard-nav-id][class*="_active_"]').last();
			for (let step = 0; step < most; step += 1) {
				const at = await active.getAttribute('data-keyboard-nav-id');
				if (at === (await wanted.first().getAttribute('data-keyboard-nav-id'))) return;
				await page.keyboard.press('ArrowDown');
				await page.locator(`[data-keyboard-nav-id="${at}"]:not([class*="_active_"])`).waitFor();
			}
			throw new Error(`The arrow key did not reach "${action}" within ${most} steps`);
		},

		/** Goes from field to field by a key until the wanted one has the focus. */
		async tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 80) {
			for (let step = 0; step < most; step += 1) {
				await page.keyboard.press(key);
				if ((await target.and(page.locator(':focus')).count()) > 0) return;
			}
			throw new Error(`${key} did not reach ${target} within ${most} steps`);
		},
	};
}
