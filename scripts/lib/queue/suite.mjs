import { isObtainable } from '../install/debian.mjs';
import { Problem } from '../process/problem.mjs';
import { POSTGRES, REDIS } from './programs.mjs';

/** Lines for `--help`. */
export const QUEUE_SUITE_HELP = `Queue mode needs Redis and PostgreSQL; without them its tests are skipped, unless CI or
BLOOIO_REQUIRE_QUEUE is set.

  BLOOIO_FAULT_RUNS=20  how often a worker is killed in the middle of a bulk send; default 1
  BLOOIO_FAULT_SEED=7   repeats the run with this seed; further runs count on from it`;

/**
 * @typedef {object} QueueSuite
 * @property {string} [missing] what queue mode lacks here, if its tests are to be skipped
 * @property {number[]} seeds of the runs in which a worker is killed
 */

/**
 * How the tests of queue mode are to run.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {QueueSuite}
 * @throws {Problem} for a setting that is no whole number
 */
export function queueSuite(env = process.env) {
	const required = Boolean(env.CI || env.BLOOIO_REQUIRE_QUEUE);
	const missing = [REDIS, POSTGRES].filter((program) => !isObtainable(program));
	const first = wholeNumber(env, 'BLOOIO_FAULT_SEED') ?? Math.floor(Math.random() * 1_000_000);
	const runs = wholeNumber(env, 'BLOOIO_FAULT_RUNS') ?? 1;
	return {
		...(missing.length > 0 && !required && { missing: missing.map(title).join(' and ') }),
		seeds: Array.from({ length: runs }, (_, run) => first + run),
	};
}

const title = (/** @type {import('../install/debian.mjs').Program} */ program) => program.title;

/** @param {NodeJS.ProcessEnv} env @param {string} name */
function wholeNumber(env, name) {
	const text = env[name];
	if (!text) return undefined;
	if (/^[0-9]{1,9}$/.test(text)) return Number(text);
	throw new Problem(`${name} is "${text}".`, 'set it to a whole number, or unset it.');
}
