import { allDone } from './lib/process/all-done.mjs';
import { chooseN8n } from './lib/n8n/choose-n8n.mjs';
import { ensureDependencies } from './lib/install/dependencies.mjs';
import { ensureN8n } from './lib/n8n/install.mjs';
import { checkNodeVersion } from './lib/n8n/node-runtime.mjs';
import { runMain } from './lib/process/problem.mjs';
import { QUEUE_SUITE_HELP, queueSuite } from './lib/queue/suite.mjs';

const HELP = `npm run test:e2e -- [--n8n x.y.z] [arguments for Jest]

Tests with a real n8n and a real browser.

${QUEUE_SUITE_HELP}`;

await runMain(async () => {
	checkNodeVersion();
	const args = chooseN8n(process.argv.slice(2));
	if (args.includes('--help')) return console.log(HELP);
	await allDone([ensureDependencies(), ensureN8n()]);

	const { ensureChromium } = await import('./lib/pictures/chromium.mjs');
	const { runRealSuite } = await import('./lib/process/suite.mjs');
	await ensureChromium();
	const { missing } = queueSuite();
	if (missing) console.log(`The tests of queue mode are skipped. Was not found: ${missing}.`);
	return await runRealSuite(['-c', 'jest.e2e.config.mjs', ...args]);
});
