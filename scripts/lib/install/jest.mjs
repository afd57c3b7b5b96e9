import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { binFile, runVisibly } from '../process/command.mjs';

/**
 * @typedef {object} JestSummary
 * @property {number} passed
 * @property {number} failed tests, and test files that could not be run
 * @property {boolean} ok
 */

/**
 * Runs Jest with its output on the terminal.
 *
 * @param {string[]} args
 * @param {{ nodeFlags?: string[] }} [options]
 * @returns {Promise<JestSummary>}
 */
export async function runJest(args, { nodeFlags = [] } = {}) {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'n8n-nodes-blooio-jest-'));
	const report = path.join(folder, 'report.json');
	const jest = [...nodeFlags, binFile('jest'), '--json', `--outputFile=${report}`, ...args];
	try {
		const code = await runVisibly(process.execPath, jest);
		return { ...countTests(report), ok: code === 0 };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** @param {string} report */
function countTests(report) {
	try {
		const summary = JSON.parse(readFileSync(report, 'utf8'));
		return {
			passed: summary.numPassedTests,
			failed: summary.numFailedTests + summary.numRuntimeErrorTestSuites,
		};
	} catch {
		// Jest ended before it could write a report.
		return { passed: 0, failed: 1 };
	}
}
