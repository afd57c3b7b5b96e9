import { parseArgs } from 'node:util';

import { allDone } from './lib/process/all-done.mjs';
import { ensureDependencies } from './lib/install/dependencies.mjs';
import { ensureN8n } from './lib/n8n/install.mjs';
import { checkNodeVersion } from './lib/n8n/node-runtime.mjs';
import { runMain } from './lib/process/problem.mjs';

const HELP = `npm run test:load -- [--people 1000] [--rate 5] [--others 2000] [--kills 2] [--moments 20] [--bursts 100]

Many people are asked at once, in a real n8n, and answer while n8n is killed: first in one process
with SQLite, then in queue mode with PostgreSQL. Then n8n is killed at the ask, at the resume and
while it asks again, a bulk goes out while messages come in, and a trigger and a wait are called with
forged deliveries, and people write to an agent in pieces. Takes about an hour; leave the machine alone.

  --people   executions that sleep at the same time
  --rate     answers in a second
  --others   messages of people whom nobody has asked
  --kills    how often n8n is killed while the answers come
  --moments  how often n8n is killed at each of the three places
  --bursts   how many people write in pieces to an agent
  --seed     of the order and the moments
  --only     regular, queue, bursts, moments, storm, forged
  --env      further settings of n8n as JSON; N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE is on unless given`;

await runMain(async () => {
	checkNodeVersion();
	const { values } = parseArgs({
		options: {
			people: { type: 'string', default: '1000' },
			rate: { type: 'string', default: '5' },
			others: { type: 'string', default: '2000' },
			kills: { type: 'string', default: '2' },
			moments: { type: 'string', default: '20' },
			bursts: { type: 'string', default: '100' },
			seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
			only: { type: 'string', default: 'regular,queue,bursts,moments,storm,forged' },
			env: { type: 'string', default: '{}' },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) return console.log(HELP);
	await allDone([ensureDependencies(), ensureN8n()]);
	console.log(`Seed: ${values.seed}`);
	Object.assign(process.env, {
		LOAD_PEOPLE: values.people,
		LOAD_RATE: values.rate,
		LOAD_OTHERS: values.others,
		LOAD_KILLS: values.kills,
		LOAD_MOMENTS: values.moments,
		LOAD_BURSTS: values.bursts,
		LOAD_SEED: values.seed,
		LOAD_ONLY: values.only,
		LOAD_ENV: values.env,
	});
	const { runRealSuite } = await import('./lib/process/suite.mjs');
	return await runRealSuite(['-c', 'jest.load.config.mjs']);
});
