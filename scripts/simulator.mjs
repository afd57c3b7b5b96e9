import { parseArgs } from 'node:util';

import { ensureDependencies } from './lib/install/dependencies.mjs';
import { runMain } from './lib/process/problem.mjs';

const HELP = `npm run simulator -- [--port 3900] [--host 127.0.0.1]

A local Blooio, to build workflows without a key and without sending anything.`;

await runMain(async () => {
	const { values } = parseArgs({
		options: {
			port: { type: 'string', default: '3900' },
			host: { type: 'string', default: '127.0.0.1' },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) return console.log(HELP);
	await ensureDependencies();

	const { printSeedGuide } = await import('./lib/install/seed-guide.mjs');
	const { startSimulator } = await import('./lib/install/simulator.mjs');
	const simulator = await startSimulator({
		port: Number(values.port),
		host: values.host,
		onRequest: ({ method, path, status }) => console.log(`${status || '---'} ${method} ${path}`),
	});
	printSeedGuide();
	console.log(`\nBase URL for the credential: ${simulator.url}`);
	console.log(`Base URL of the v4 API: ${simulator.channelsUrl}\nCtrl-C ends it.\n`);
	await new Promise((resolve) => {
		process.once('SIGINT', resolve);
		process.once('SIGTERM', resolve);
	});
	await simulator.close();
});
