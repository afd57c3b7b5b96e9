import { MEASURED, measuredRow } from './nodes.mjs';
import { nodeMilliseconds, outputsOf } from '../n8n/workflow-run.mjs';

const PATIENCE_MS = 300_000;

/**
 * @typedef {object} Row one line of the result
 * @property {string} name what was measured
 * @property {string} against
 * @property {number} goal largest allowed ratio, or amount where `against` is empty
 * @property {number} own median
 * @property {number} [other] median; without it `own` itself stands against the goal
 * @property {string} unit
 * @property {number} runs
 * @property {string} [remark]
 * @typedef {() => Promise<number>} Side one measurement, in the row's unit
 */

/** @param {number[]} values */
export function median(values) {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length / 2;
	return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
}

/** The figure that stands against the goal. @param {Row} row */
export const figureOf = ({ own, other }) => (other === undefined ? own : own / other);

/**
 * Measures sides in alternation, after one run of each that does not count.
 *
 * @param {Side[]} sides this package first
 * @param {number} runs
 * @returns {Promise<number[]>} median of each side
 */
export async function alternate(sides, runs) {
	/** @type {number[][]} */
	const times = sides.map(() => []);
	for (let run = 0; run <= runs; run++) {
		for (const [index, side] of sides.entries()) {
			const time = await side();
			if (run > 0) times[index]?.push(time);
		}
	}
	return times.map(median);
}

/**
 * The part of a row that two sides make.
 *
 * @param {Side} own
 * @param {Side} other
 * @param {number} runs
 */
export async function comparePair(own, other, runs) {
	const [ownMedian = NaN, otherMedian] = await alternate([own, other], runs);
	return { own: ownMedian, other: otherMedian, runs };
}

/**
 * Makes a side that runs one node in n8n.
 *
 * @param {import('./host.mjs').BenchHost} host
 * @param {import('./nodes.mjs').MeasuredNode} node
 * @param {{ items: number, delayMs?: number, requests?: number, output?: number,
 *   chats?: number, written?: boolean }} options `requests` and `output` items that are expected, default one for each
 *   item
 */
export async function nodeSide({ api, n8n, credential }, node, options) {
	const { items, delayMs = 0, requests = items, output = items, chats, written } = options;
	const { id } = await n8n.rest.createWorkflow(
		measuredRow(node, credential, items, { chats, written }),
	);
	const side = {
		/** @type {import('./api.mjs').ApiCounts | undefined} */
		counts: undefined,
		/** @type {Side} milliseconds that the node itself took */
		run: async () => {
			await api.reset(delayMs);
			const run = await n8n.rest.runToEnd(id, { timeoutMs: PATIENCE_MS });
			side.counts = await api.counts();
			const failed = run.status !== 'success' && run.data.resultData.error?.message;
			const came = outputsOf(run, MEASURED)[0]?.length;
			if (failed || came !== output || side.counts.requests !== requests) {
				const found = `${came} items out, ${side.counts.requests} requests`;
				throw new Error(`${node.type} did not do its work: ${failed || found}`);
			}
			return nodeMilliseconds(run, MEASURED);
		},
	};
	return side;
}
