import os from 'node:os';

import { events } from './bench-events.mjs';
import { startBenchHost } from './bench-host.mjs';
import { loading } from './bench-load.mjs';
import { growth } from './bench-memory.mjs';
import { lineOf, printRows, writeResults } from './bench-report.mjs';
import { SEND_CASES } from './bench-sends.mjs';
import { build } from './build.mjs';
import { Problem } from './problem.mjs';
import { showProgress } from './progress.mjs';

/** Medians of fewer runs are not worth keeping. */
const FEWEST_RUNS = 7;
const USUAL_ITEMS = 1000;

/** @type {Record<string, (bench: import('./bench-sends.mjs').Bench) =>
 *   Promise<import('./bench-measure.mjs').Row | import('./bench-measure.mjs').Row[]>>} */
const CASES = { ...SEND_CASES, growth, events, loading };

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
	/** @type {import('./bench-measure.mjs').Row[]} */
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
