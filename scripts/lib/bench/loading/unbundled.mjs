import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from '../../install/paths.mjs';

/** Source of the package, by folder. */
const SOURCES = ['nodes', 'credentials'];
/** What the package brings of others; it lies beside the files, as it would be installed. */
const LIBRARIES = ['libphonenumber-js', 'marked'];

/**
 * Compiles the package file by file, as n8n's own tool does for nodes that are not bundled.
 *
 * @param {string} folder absolute path
 * @returns {Promise<string>} where the compiled files lie, in the folders of the source
 */
export async function compileUnbundled(folder) {
	const esbuild = await import('esbuild');
	const entryPoints = SOURCES.flatMap((source) =>
		readdirSync(path.join(ROOT, source), { recursive: true, encoding: 'utf8' })
			.filter((file) => file.endsWith('.ts'))
			.map((file) => path.join(ROOT, source, file)),
	);
	await esbuild.build({
		entryPoints,
		outdir: folder,
		outbase: ROOT,
		platform: 'node',
		format: 'cjs',
		target: 'es2022',
	});
	writeFileSync(path.join(folder, 'package.json'), '{"type":"commonjs"}');
	const modules = path.join(folder, 'node_modules');
	mkdirSync(modules, { recursive: true });
	for (const library of LIBRARIES) {
		symlinkSync(path.join(ROOT, 'node_modules', library), path.join(modules, library));
	}
	return folder;
}
