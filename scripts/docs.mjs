import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { ensureDependencies } from './lib/install/dependencies.mjs';
import { Problem, runMain } from './lib/process/problem.mjs';

const HELP = `npm run docs [-- --check | --forget-names]

Writes what is made from the code: lists of operations and errors, the picture in
docs/architecture.md, the list of names that saved workflows hold, test/upgrade/names.json, and the
fields that each operation puts out, outputFields.json of each node. Checks the pictures that the
pages show and the links in nodes and credential.

  --check         only compare
  --forget-names  let names go from that list which no released version has`;

await runMain(async () => {
	const args = process.argv.slice(2);
	if (args.includes('--help')) return console.log(HELP);
	await ensureDependencies();
	const { build } = await import('./lib/install/build.mjs');
	await build();
	if (!args.includes('--check')) {
		const { keepOutputFields } = await import('./lib/docs/output-fields.mjs');
		if (await keepOutputFields()) await build();
	}
	const { generatedFiles } = await import('./lib/docs/generated-files.mjs');
	const { ROOT } = await import('./lib/install/paths.mjs');
	const { checkDocLinks } = await import('./lib/docs/doc-links.mjs');
	checkDocLinks();
	const { checkPictures } = await import('./lib/pictures/check.mjs');
	checkPictures();
	const files = generatedFiles({ mayLose: args.includes('--forget-names') });
	const stale = [];
	for (const { name, render } of files) {
		const file = path.join(ROOT, name);
		const present = existsSync(file) ? readFileSync(file, 'utf8') : '';
		const wanted = await render(present);
		if (present === wanted) continue;
		stale.push(name);
		if (!args.includes('--check')) writeFileSync(file, wanted);
	}
	if (stale.length === 0 || !args.includes('--check')) return;
	throw new Problem(`Not up to date with the code: ${stale.join(', ')}.`, 'run npm run docs.');
});
