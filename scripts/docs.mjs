import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { ensureDependencies } from './lib/dependencies.mjs';
import { Problem, runMain } from './lib/problem.mjs';

const HELP = `npm run docs [-- --check]

Writes the tables of README.md that are made from the package; --check only compares them.
Both check the pictures that it shows.`;

await runMain(async () => {
	const args = process.argv.slice(2);
	if (args.includes('--help')) return console.log(HELP);
	await ensureDependencies();
	const { build } = await import('./lib/build.mjs');
	const { withParts } = await import('./lib/docs-tables.mjs');
	const { checkPictures } = await import('./lib/picture-check.mjs');
	const { ROOT } = await import('./lib/paths.mjs');
	await build();
	const file = path.join(ROOT, 'README.md');
	const present = readFileSync(file, 'utf8');
	checkPictures(present);
	const { format, resolveConfig } = await import('prettier');
	const style = await resolveConfig(file, { editorconfig: true });
	const wanted = await format(withParts(present), { ...style, filepath: file });
	if (present === wanted) return;
	if (args.includes('--check')) {
		throw new Problem('README.md does not show the present package.', 'run npm run docs.');
	}
	writeFileSync(file, wanted);
});
