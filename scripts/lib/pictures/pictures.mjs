import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { openEditor } from './browser.mjs';
import { build } from '../install/build.mjs';
import { startN8n } from '../n8n/instance.mjs';
import { packPackage } from '../package/pack.mjs';
import { ROOT } from '../install/paths.mjs';
import { MOST_BYTES, PICTURES_FOLDER } from './check.mjs';
import { SCENES } from './scenes.mjs';
import { freePort } from '../process/free-port.mjs';
import { Problem } from '../process/problem.mjs';
import { startSimulator } from '../install/simulator.mjs';

const VIEWPORT = { width: 1360, height: 860 };
const SCALE = 1.5;

/**
 * @typedef {object} Stage what a scene plays on
 * @property {import('playwright-core').Page} page logged in
 * @property {import('../n8n/instance.mjs').N8nInstance} n8n
 * @property {import('../../../test/simulator/index.js').Simulator} simulator
 * @property {{ id: string, name: string }} credential for the simulator
 * @typedef {(stage: Stage) => Promise<import('playwright-core').PageScreenshotOptions['clip']>}
 *   Scene leads to what the picture shows and says where on the page that is
 */

/**
 * Takes every picture in both color schemes, into docs/pictures.
 *
 * @returns {Promise<Array<{ file: string, bytes: number }>>}
 * @throws {Problem} when a picture is too large
 */
export async function takePictures() {
	await build();
	const { tarball } = await packPackage();
	const port = await freePort();
	const simulator = await startSimulator();
	const n8n = await startN8n({
		packages: [tarball],
		port,
		env: { WEBHOOK_URL: `http://127.0.0.1:${port}/` },
	});
	try {
		const data = { apiKey: 'bl_test_key', baseUrl: simulator.url };
		const credential = await n8n.rest.createCredential({
			name: 'Blooio account',
			type: 'blooioApi',
			data,
		});
		const taken = [];
		for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
			const options = { colorScheme, viewport: VIEWPORT, scale: SCALE };
			const { browser, page } = await openEditor(n8n, options);
			try {
				for (const [name, scene] of Object.entries(SCENES)) {
					simulator.reset();
					await page.setViewportSize(VIEWPORT);
					const clip = await scene({ page, n8n, simulator, credential });
					const picture = await page.screenshot({ clip, animations: 'disabled' });
					taken.push(store(`${name}-${colorScheme}.png`, picture));
				}
			} finally {
				await browser.close();
			}
		}
		return taken;
	} finally {
		await Promise.all([n8n.stop(), simulator.close()]);
	}
}

/**
 * @param {string} name
 * @param {Buffer} picture
 */
function store(name, picture) {
	if (picture.length > MOST_BYTES) {
		const kilobytes = Math.ceil(picture.length / 1024);
		throw new Problem(`${name} has ${kilobytes} kB.`, 'crop it, or show less in it.');
	}
	const file = path.join(PICTURES_FOLDER, name);
	mkdirSync(path.join(ROOT, path.dirname(file)), { recursive: true });
	writeFileSync(path.join(ROOT, file), picture);
	return { file, bytes: picture.length };
}
