import base from './jest.e2e.config.mjs';

/** @param {string} name @param {number} otherwise */
const number = (name, otherwise) => Number(process.env[name] ?? otherwise);

/** An isolate for each call of a webhook is more than two cores have for so many (docs/operating.md). */
const LAZY = { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' };

const only = (process.env.LOAD_ONLY ?? 'regular,queue,bursts,moments,storm,forged').split(',');

/** Which parts a file holds: one that holds none of those chosen is left out. */
const FILES = {
	door: ['regular', 'queue'],
	bursts: ['bursts'],
	moments: ['moments'],
	storm: ['storm'],
	forged: ['forged'],
};
const left = Object.entries(FILES).filter(
	([, parts]) => !parts.some((part) => only.includes(part)),
);

/** Runs with many people and killed processes; scripts/load.mjs says how many. */
export default {
	...base,
	testMatch: ['<rootDir>/test/load/**/*.test.ts'],
	testPathIgnorePatterns: left.map(([file]) => `load/${file}\\.test`),
	testTimeout: 3_600_000,
	// The machine belongs to one run at a time.
	maxWorkers: 1,
	globals: {
		...base.globals,
		LOAD: {
			only,
			plan: {
				people: number('LOAD_PEOPLE', 1_000),
				perSecond: number('LOAD_RATE', 5),
				others: number('LOAD_OTHERS', 2_000),
				kills: number('LOAD_KILLS', 2),
				seed: number('LOAD_SEED', 1),
			},
			bursts: number('LOAD_BURSTS', 100),
			moments: number('LOAD_MOMENTS', 20),
			env: { ...LAZY, ...JSON.parse(process.env.LOAD_ENV ?? '{}') },
		},
	},
};
