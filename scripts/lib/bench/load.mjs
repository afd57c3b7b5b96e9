import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { comparePair } from './measure.mjs';
import { run } from '../process/command.mjs';
import { ensureN8n } from '../n8n/install.mjs';
import { unpackPackage } from '../package/pack.mjs';

const CHILD = fileURLToPath(new URL('load-child.mjs', import.meta.url));
const OWN = ['nodes/Blooio/Blooio.node.js', 'nodes/Blooio/BlooioTrigger.node.js'];
const OTHER = ['nodes/Twilio/Twilio.node.js', 'nodes/Twilio/TwilioTrigger.node.js'];

/**
 * What loading the package costs, each time in a fresh process.
 *
 * @param {import('./sends.mjs').Bench} bench
 * @returns {Promise<import('./measure.mjs').Row[]>}
 */
export async function loading({ host, runs }) {
	const { bin, node } = await ensureN8n();
	const modules = path.resolve(path.dirname(bin), '..', '..');
	const folder = path.join(path.dirname(host.tarball), 'unpacked');
	await unpackPackage(host.tarball, folder);
	const against = 'the built-in Twilio nodes';
	const own = OWN.map((file) => path.join(folder, 'dist', file));
	const other = OTHER.map((file) => path.join(modules, 'n8n-nodes-base', 'dist', file));

	/** @param {string[]} files @param {'ms' | 'kB'} figure @param {'cold' | 'warm'} start */
	const load = (files, figure, start) => async () => {
		const env = { ...process.env, NODE_PATH: modules, NODE_OPTIONS: '' };
		const args = ['--expose-gc', CHILD, start, ...files];
		const { code, stdout, output } = await run(node, args, { env });
		if (code !== 0) throw new Error(`The nodes do not load:\n${output}`);
		return JSON.parse(stdout)[figure];
	};
	/** @type {import('./measure.mjs').Row[]} */
	const rows = [];
	for (const start of /** @type {const} */ (['cold', 'warm'])) {
		for (const unit of /** @type {const} */ (['ms', 'kB'])) {
			const pair = await comparePair(load(own, unit, start), load(other, unit, start), runs);
			const what = unit === 'ms' ? 'CPU' : 'memory';
			const where = start === 'cold' ? 'in a new process' : 'where n8n-workflow is loaded already';
			rows.push({ name: `loading the package ${where}: ${what}`, against, goal: 1, ...pair, unit });
		}
	}
	return rows;
}
