import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { comparePair } from '../measure.mjs';
import { compileUnbundled } from './unbundled.mjs';
import { run } from '../../process/command.mjs';
import { ensureN8n } from '../../n8n/install.mjs';
import { unpackPackage } from '../../package/pack.mjs';

const CHILD = fileURLToPath(new URL('load-child.mjs', import.meta.url));
const OWN = ['nodes/Blooio/Blooio.node.js', 'nodes/Blooio/BlooioTrigger.node.js'];
const TWILIO = ['nodes/Twilio/Twilio.node.js', 'nodes/Twilio/TwilioTrigger.node.js'];

/**
 * What loading the package costs, each time in a fresh process: from nothing beside n8n's own nodes of
 * this kind, and as n8n meets it, which has loaded n8n-workflow long before, beside the files of the
 * package as they are before they become one.
 *
 * @param {import('../sends.mjs').Bench} bench
 * @returns {Promise<import('../measure.mjs').Row[]>}
 */
export async function loading({ host, runs }) {
	const { bin, node } = await ensureN8n();
	const modules = path.resolve(path.dirname(bin), '..', '..');
	const beside = (/** @type {string} */ name) => path.join(path.dirname(host.tarball), name);
	await unpackPackage(host.tarball, beside('unpacked'));
	const unbundled = await compileUnbundled(beside('unbundled'));
	const under = (/** @type {string} */ folder, /** @type {string[]} */ files) =>
		files.map((file) => path.join(folder, file));
	const own = under(path.join(beside('unpacked'), 'dist'), OWN);
	const cases = /** @type {const} */ ([
		{
			start: 'cold',
			where: 'in a new process',
			against: 'the built-in Twilio nodes',
			other: under(path.join(modules, 'n8n-nodes-base', 'dist'), TWILIO),
			goals: { ms: 1, kB: 1 },
		},
		{
			start: 'warm',
			where: 'where n8n-workflow is loaded already',
			against: 'its files unbundled',
			other: under(unbundled, OWN),
			goals: { ms: 0.4, kB: 0.7 },
		},
	]);

	/** @param {string[]} files @param {'ms' | 'kB'} figure @param {'cold' | 'warm'} start */
	const load = (files, figure, start) => async () => {
		const env = { ...process.env, NODE_PATH: modules, NODE_OPTIONS: '' };
		const args = ['--expose-gc', CHILD, start, ...files];
		const { code, stdout, output } = await run(node, args, { env });
		if (code !== 0) throw new Error(`The nodes do not load:\n${output}`);
		return JSON.parse(stdout)[figure];
	};
	/** @type {import('../measure.mjs').Row[]} */
	const rows = [];
	for (const { start, where, against, other, goals } of cases) {
		for (const unit of /** @type {const} */ (['ms', 'kB'])) {
			const pair = await comparePair(load(own, unit, start), load(other, unit, start), runs);
			const what = unit === 'ms' ? 'CPU' : 'memory';
			const name = `loading the package ${where}: ${what}`;
			rows.push({ name, against, goal: goals[unit], ...pair, unit });
		}
	}
	return rows;
}
