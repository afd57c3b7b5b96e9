import path from 'node:path';

import { format, resolveConfig } from 'prettier';

import { withArchitecture } from './architecture.mjs';
import { withParts } from './docs-tables.mjs';
import { withPresentNames } from './names-file.mjs';
import { ROOT } from './paths.mjs';

/**
 * The committed files that are made from the code, wholly or in part. The package must be built.
 *
 * @param {{ mayLose: boolean }} options whether fixed names may go
 * @returns {Array<{ name: string, render: (present: string) => Promise<string> }>}
 */
export function generatedFiles({ mayLose }) {
	return [
		{ name: 'README.md', render: (text) => formatted('README.md', withParts(text)) },
		{
			name: 'docs/architecture.md',
			render: async (text) => await formatted('docs/architecture.md', await withArchitecture(text)),
		},
		{
			name: 'test/upgrade/names.json',
			render: async (text) => withPresentNames(text, { mayLose }),
		},
	];
}

/** @param {string} name @param {string} text */
async function formatted(name, text) {
	const filepath = path.join(ROOT, name);
	const style = await resolveConfig(filepath, { editorconfig: true });
	return await format(text, { ...style, filepath });
}
