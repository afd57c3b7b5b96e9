import { existsSync, readFileSync } from 'node:fs';

import { comparePair, median, nodeSide } from './measure.mjs';
import { blooioSend, FLOOR, floorSend, measuredRow } from './nodes.mjs';
import { until } from '../process/poll.mjs';

const TIMES_MORE = 10;
const SETTLING_MS = 3000;

/** @typedef {{ before: number, growth: number, peak: number }} Growth in MB */

/** @param {number} pid @returns {number} MB of memory in use; NaN where the system has no /proc */
function residentMb(pid) {
	const file = `/proc/${pid}/status`;
	if (!existsSync(file)) return NaN;
	return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(file, 'utf8'))?.[1]) / 1024;
}

/**
 * What n8n's process holds more after one long run than before it, and at most during it. The run's
 * data is not asked for: reading it would cost n8n more memory than the run.
 *
 * @param {import('./sends.mjs').Bench} bench
 * @param {import('./nodes.mjs').MeasuredNode} node
 * @returns {Promise<Growth>}
 */
async function growthOf({ host, items }, node) {
	const { n8n, credential } = host;
	const { rest } = n8n;
	await n8n.restart();
	/** @param {number} count */
	const runOnce = async (count) => {
		const { id } = await rest.createWorkflow(measuredRow(node, credential, count));
		await rest.run(id);
		const done = async () => (await rest.executions({ workflowId: id, status: ['success'] }))[0];
		await until(done, { what: `${count} sends`, timeoutMs: 300_000, intervalMs: 500 });
	};
	for (let warmUp = 0; warmUp < 3; warmUp++) await runOnce(items);
	const before = residentMb(n8n.pid);
	let peak = before;
	const watch = setInterval(() => (peak = Math.max(peak, residentMb(n8n.pid))), 50);
	await runOnce(items * TIMES_MORE).finally(() => clearInterval(watch));
	await new Promise((resolve) => setTimeout(resolve, SETTLING_MS));
	return { before, growth: residentMb(n8n.pid) - before, peak: peak - before };
}

/** @param {Growth[]} all @returns {Growth} */
const medianOf = (all) => ({
	before: median(all.map(({ before }) => before)),
	growth: median(all.map(({ growth }) => growth)),
	peak: median(all.map(({ peak }) => peak)),
});

/** @param {import('./sends.mjs').Bench} bench @returns {Promise<import('./measure.mjs').Row>} */
async function time({ host, runs, items }) {
	const many = await nodeSide(host, blooioSend(), { items: items * TIMES_MORE });
	const few = await nodeSide(host, blooioSend(), { items });
	return {
		name: `${items * TIMES_MORE} sends, answered at once`,
		against: `${items} sends`,
		goal: 10.5,
		...(await comparePair(many.run, few.run, runs)),
		unit: 'ms',
	};
}

/**
 * Ten times the items: how time and memory grow.
 *
 * @param {import('./sends.mjs').Bench} bench
 * @returns {Promise<import('./measure.mjs').Row[]>}
 */
export async function growth(bench) {
	const timeRow = await time(bench);
	/** @type {Growth[]} */
	const owns = [];
	/** @type {Growth[]} */
	const floors = [];
	for (let run = 0; run < bench.runs; run++) {
		owns.push(await growthOf(bench, blooioSend()));
		if (Number.isNaN(owns[0]?.growth)) {
			return [{ ...timeRow, remark: 'memory not measured: no /proc' }];
		}
		floors.push(await growthOf(bench, floorSend()));
	}
	const own = medianOf(owns);
	const floor = medianOf(floors);
	return [
		timeRow,
		{
			name: `growth of n8n's process by one run of ${bench.items * TIMES_MORE} sends`,
			against: FLOOR,
			goal: 1.05,
			own: own.growth,
			other: floor.growth,
			unit: 'MB',
			runs: bench.runs,
			remark:
				`from ${own.before.toFixed(0)} MB, at most +${own.peak.toFixed(0)} MB on the way; the bare ` +
				`loop at most +${floor.peak.toFixed(0)} MB`,
		},
	];
}
