import { readFileSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from './paths.mjs';

/**
 * @typedef {{ title: string, entries: Array<{ value: string, note: string }> }} SeedGroup
 */

/**
 * The local Blooio's first world with what each entry is good for, as the comments beside the
 * entries say.
 *
 * @returns {SeedGroup[]}
 */
export function readSeedGuide() {
	const source = readFileSync(path.join(ROOT, 'test', 'simulator', 'seed.ts'), 'utf8');
	const groups = source.matchAll(
		/\/\*\* (?<title>[^*]+?) \*\/\nexport const \w+ = \{\n(?<body>.*?)\n\} as const/gs,
	);
	return [...groups].map(({ groups: group }) => {
		const entries = (group?.body ?? '').matchAll(/\/\*\* (.+?) \*\/\n\t\w+: '(.+?)'/g);
		return {
			title: group?.title ?? '',
			entries: [...entries].map(([, note = '', value = '']) => ({ value, note })),
		};
	});
}

/** Prints whom one can write to in the local Blooio, and which numbers provoke which error. */
export function printSeedGuide() {
	for (const { title, entries } of readSeedGuide()) {
		console.log(`\n${title}`);
		for (const { value, note } of entries) console.log(`  ${value.padEnd(20)} ${note}`);
	}
}
