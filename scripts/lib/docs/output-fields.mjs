import { readFileSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from '../install/paths.mjs';
import { binFile, run } from '../process/command.mjs';
import { Problem } from '../process/problem.mjs';
import { showProgress } from '../process/progress.mjs';

const FILES = ['nodes/Blooio/outputFields.json', 'nodes/BlooioChannels/outputFields.json'];
const TESTS = ['test/engine/outputFields', 'test/engine/channels/operations'];
/** All but the test of what the next build makes of the files. */
const CASES = ['-t', '^(?!the build )', '--updateSnapshot'];

const textOfAll = () => FILES.map((file) => readFileSync(path.join(ROOT, file), 'utf8')).join();

/**
 * Keeps the fields that come out of the cases of operations in `test/engine`. The package must be
 * built, and built again where they have changed.
 *
 * @returns {Promise<boolean>} whether they have changed
 * @throws {Problem} with Jest's output when a case fails
 */
export async function keepOutputFields() {
	const before = textOfAll();
	await showProgress('Reading the fields of outputs', async () => {
		const { code, output } = await run(process.execPath, [binFile('jest'), ...TESTS, ...CASES]);
		if (code !== 0) throw new Problem(`A case fails:\n${output}`, 'mend it, and run this again.');
	});
	return textOfAll() !== before;
}
