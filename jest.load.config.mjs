import base from './jest.e2e.config.mjs';

/** @param {string} name @param {number} otherwise */
const number = (name, otherwise) => Number(process.env[name] ?? otherwise);

/** Runs with many people and killed processes; scripts/load.mjs says how many. */
export default {
	...base,
	testMatch: ['<rootDir>/test/load/**/*.test.ts'],
	testTimeout: 3_600_000,
	globals: {
		...base.globals,
		LOAD: {
			mode: process.env.LOAD_MODE === 'queue' ? 'queue' : 'regular',
			plan: {
				people: number('LOAD_PEOPLE', 1_000),
				perSecond: number('LOAD_RATE', 5),
				others: number('LOAD_OTHERS', 2_000),
				kills: number('LOAD_KILLS', 2),
				seed: number('LOAD_SEED', 1),
			},
			env: JSON.parse(process.env.LOAD_ENV ?? '{}'),
		},
	},
};
