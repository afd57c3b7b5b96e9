import { parseArgs } from 'node:util';

import { allDone } from './lib/process/all-done.mjs';
import { askForConsent } from './lib/demo/live.mjs';
import { ensureDependencies } from './lib/install/dependencies.mjs';
import { ensureN8n } from './lib/n8n/install.mjs';
import { checkNodeVersion } from './lib/n8n/node-runtime.mjs';
import { runMain } from './lib/process/problem.mjs';

const HELP = `npm run demo -- [--open] [--live]

Installs what is needed, starts a local Blooio and n8n, runs the example workflows and shows which
item came out on which output.

  --open  leave n8n running with its editor until Ctrl-C
  --live  use the real API (BLOOIO_API_KEY); asks before it sends`;

await runMain(async () => {
	checkNodeVersion();
	const { values } = parseArgs({
		options: {
			open: { type: 'boolean', default: false },
			live: { type: 'boolean', default: false },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) return console.log(HELP);
	const consent = values.live ? await askForConsent() : undefined;
	await allDone([ensureDependencies(), ensureN8n()]);
	const { runDemo } = await import('./lib/demo/demo.mjs');
	return await runDemo({ open: values.open, consent });
});
