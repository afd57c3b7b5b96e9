import path from 'node:path';

import { format, resolveConfig } from 'prettier';

import { withArchitecture } from './architecture.mjs';
import { GENERATED, withPart } from './docs-tables.mjs';
import { withPresentNames } from './names-file.mjs';
import { ROOT } from '../install/paths.mjs';

/**
 * The committed files that are made from the code, wholly or in part. The package must be built.
 *
 * @param {{ mayLose: boolean }} options whether fixed names may go
 * @returns {Array<{ name: string, render: (present: string) => Promise<string> }>}
 */
export function generatedFiles({ mayLose }) {
	return [
		...Object.entries(GENERATED).map(([name, part]) => ({
			name,
			render: async (/** @type {string} */ text) => await formatted(name, withPart(text, part)),
		})),
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
