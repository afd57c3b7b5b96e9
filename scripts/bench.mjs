import { parseArgs } from 'node:util';

import { allDone } from './lib/process/all-done.mjs';
import { ensureDependencies } from './lib/install/dependencies.mjs';
import { ensureN8n } from './lib/n8n/install.mjs';
import { checkNodeVersion } from './lib/n8n/node-runtime.mjs';
import { runMain } from './lib/process/problem.mjs';

const HELP = `npm run bench -- [--runs 7] [--items 1000] [--only case,case…]

Measures the package against n8n's own nodes, in a real n8n, and writes test/bench/RESULTS.md
(only when all cases are measured as usual). Takes about an hour; leave the machine alone.

  --runs   runs of each side of a pair, after one that does not count
  --items  messages, and events, of a run
  --only   instant, delayed, ordered, instantFloor, delayedFloor, contacts, recipients, answers, growth,
           events, calls, loading`;

await runMain(async () => {
	checkNodeVersion();
	const { values } = parseArgs({
		options: {
			runs: { type: 'string', default: '7' },
			items: { type: 'string', default: '1000' },
			only: { type: 'string' },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) return console.log(HELP);
	await allDone([ensureDependencies(), ensureN8n()]);
	const { runBench } = await import('./lib/bench/bench.mjs');
	return await runBench({
		runs: Number(values.runs),
		items: Number(values.items),
		only: values.only?.split(','),
	});
});
