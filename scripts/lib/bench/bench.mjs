import os from 'node:os';

import { calls } from './calls.mjs';
import { events } from './events.mjs';
import { startBenchHost } from './host.mjs';
import { loading } from './loading/load.mjs';
import { growth } from './memory.mjs';
import { lineOf, printRows, writeResults } from './report.mjs';
import { SEND_CASES } from './sends.mjs';
import { build } from '../install/build.mjs';
import { Problem } from '../process/problem.mjs';
import { showProgress } from '../process/progress.mjs';

/** Medians of fewer runs are not worth keeping. */
const FEWEST_RUNS = 7;
const USUAL_ITEMS = 1000;

/** @type {Record<string, (bench: import('./sends.mjs').Bench) =>
 *   Promise<import('./measure.mjs').Row | import('./measure.mjs').Row[]>>} */
const CASES = { ...SEND_CASES, growth, events, calls, loading };

/** @param {string[] | undefined} only */
function chosenCases(only) {
	const unknown = only?.find((name) => !(name in CASES));
	if (unknown) throw new Problem(`There is no case ${unknown}.`, 'see --help.');
	return Object.entries(CASES).filter(([name]) => !only || only.includes(name));
}

/**
 * Measures and prints; a goal that is missed is a result, not a failure.
 *
 * @param {{ runs: number, items: number, only?: string[] }} options
 */
export async function runBench({ runs, items, only }) {
	const cases = chosenCases(only);
	const load = `Load average before: ${os.loadavg()[0]?.toFixed(1)}`;
	await build();
	const host = await showProgress('Starting n8n', () => startBenchHost());
	/** @type {import('./measure.mjs').Row[]} */
	const rows = [];
	try {
		for (const [name, measure] of cases) {
			const measured = await showProgress(`Measuring ${name}`, () =>
				measure({ host, runs, items }),
			);
			for (const row of [measured].flat()) {
				rows.push(row);
				console.log(lineOf(row));
			}
		}
	} finally {
		await host.stop();
	}
	printRows(rows);
	if (only || runs < FEWEST_RUNS || items !== USUAL_ITEMS) return;
	console.log(`\nWritten to ${await writeResults(rows, load)}`);
}
