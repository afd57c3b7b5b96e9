import { createRequire } from 'node:module';
import path from 'node:path';

import { compareNames, fixedNames } from './fixed-names.cjs';
import { ROOT } from '../install/paths.mjs';
import { Problem } from '../process/problem.mjs';

const require = createRequire(import.meta.url);

/** The names of the built package. */
function presentNames() {
	const built = require(path.join(ROOT, 'dist', 'blooio.js'));
	const { Blooio, BlooioTrigger, BlooioChannels, BlooioChannelsTrigger, BlooioApi } = built;
	const nodes = [Blooio, BlooioTrigger, BlooioChannels, BlooioChannelsTrigger];
	return fixedNames({
		nodes: nodes.map((Node) => new Node().description),
		credentials: [new BlooioApi()],
	});
}

/**
 * The list of fixed names as it should be: what is new is added.
 *
 * @param {string} text the list as it is; empty for none
 * @param {{ mayLose?: boolean }} [options] whether names may go, as before a first release
 * @returns {string}
 * @throws {Problem} when a name that saved workflows hold is gone
 */
export function withPresentNames(text, { mayLose = false } = {}) {
	const present = presentNames();
	const lost = mayLose || text === '' ? [] : compareNames(JSON.parse(text), present).lost;
	if (lost.length > 0) {
		throw new Problem(
			`Saved workflows rely on what is gone or has changed:\n  ${lost.join('\n  ')}`,
			'put it back. If no released version has it: npm run docs -- --forget-names',
		);
	}
	return `${JSON.stringify(present, undefined, '\t')}\n`;
}
