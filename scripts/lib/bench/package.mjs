import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { packPackage } from '../package/pack.mjs';
import { ROOT } from '../install/paths.mjs';

/** Name of the throw-away package; its node types are `<name>.items` and so on. */
export const BENCH_PACKAGE = 'n8n-nodes-bench';

const NODES = ['Items.node.cjs', 'Floor.node.cjs', 'Events.node.cjs'];

/**
 * Makes the package with the nodes that only the bench needs.
 *
 * @param {string} folder absolute path of a temporary folder
 * @returns {Promise<string>} tarball
 */
export async function packBenchPackage(folder) {
	const source = path.join(folder, BENCH_PACKAGE);
	mkdirSync(source, { recursive: true });
	for (const file of NODES) {
		copyFileSync(path.join(ROOT, 'test', 'bench', 'package', file), path.join(source, file));
	}
	const manifest = { name: BENCH_PACKAGE, version: '1.0.0', n8n: { nodes: NODES } };
	writeFileSync(path.join(source, 'package.json'), JSON.stringify(manifest));
	return (await packPackage(folder, source)).tarball;
}
