import { readFileSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from '../install/paths.mjs';
import { binFile, run } from '../process/command.mjs';
import { Problem } from '../process/problem.mjs';
import { showProgress } from '../process/progress.mjs';

const FILE = path.join(ROOT, 'nodes/Blooio/outputFields.json');
const TEST = ['test/engine/outputFields', '-t', 'before the first run', '--updateSnapshot'];

/**
 * Keeps the fields that come out of the cases of `test/engine/operations/cases`. The package must
 * be built, and built again where they have changed.
 *
 * @returns {Promise<boolean>} whether they have changed
 * @throws {Problem} with Jest's output when a case fails
 */
export async function keepOutputFields() {
	const before = readFileSync(FILE, 'utf8');
	await showProgress('Reading the fields of outputs', async () => {
		const { code, output } = await run(process.execPath, [binFile('jest'), ...TEST]);
		if (code !== 0) throw new Problem(`A case fails:\n${output}`, 'mend it, and run this again.');
	});
	return readFileSync(FILE, 'utf8') !== before;
}
