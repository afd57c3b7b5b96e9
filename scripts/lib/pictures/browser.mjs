import { chromium, selectors } from 'playwright-core';

import { ensureChromium } from './chromium.mjs';

const ARGS = [
	'--disable-gpu',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
];

/**
 * @typedef {object} Editor
 * @property {import('playwright-core').Browser} browser to be closed by the caller
 * @property {import('playwright-core').BrowserContext} context
 * @property {import('playwright-core').Page} page logged in, showing nothing yet; routes are
 *   relative to the instance: `page.goto('/workflow/<id>')`
 */

/**
 * Opens a headless browser that is logged in to n8n as its owner.
 *
 * @param {{ url: string, rest: { cookie: () => string } }} instance
 * @param {{ colorScheme?: 'light' | 'dark', viewport?: { width: number, height: number },
 *   scale?: number }} [options] sizes in CSS pixels; device pixels to each of them
 * @returns {Promise<Editor>}
 * @throws {import('../process/problem.mjs').Problem} when there is no browser
 */
export async function openEditor({ url, rest }, options = {}) {
	// The attribute by which n8n's editor names its elements for tests.
	selectors.setTestIdAttribute('data-test-id');
	const { colorScheme = 'light', viewport = { width: 1440, height: 900 }, scale = 1 } = options;
	// Chromium refuses to sandbox itself as root.
	const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	const browser = await chromium.launch({
		executablePath: await ensureChromium(),
		args: [...ARGS, ...sandbox],
	});
	const context = await browser.newContext({
		baseURL: url,
		colorScheme,
		viewport,
		deviceScaleFactor: scale,
		// The canvas fades in, which a screenshot would catch half way.
		reducedMotion: 'reduce',
	});
	const [name = '', value = ''] = rest.cookie().split('=');
	await context.addCookies([{ name, value, url }]);
	return { browser, context, page: await context.newPage() };
}
