'use strict';

const { readFile, mkdir, rm, writeFile } = require('node:fs/promises');
const path = require('node:path');
const esbuild = require('esbuild');
const { dest, parallel, series, src } = require('gulp');

const manifest = require('./package.json');
const { librariesLater, writeLibraries } = require('./scripts/lib/build/libraries.cjs');
const { writeCode } = require('./scripts/lib/build/write-code.cjs');

/** What n8n brings along. */
const EXTERNAL = ['n8n-workflow', 'zod', 'luxon'];

/** The nodes and the credential, in one file that the entry files share. */
const BUNDLE = 'dist/blooio.js';

/** What the generated documentation reads besides the nodes. */
const FOR_DOCS = [
	`export { CATALOGUE } from './nodes/Blooio/v2/codes';`,
	`export { resources } from './nodes/Blooio/resources';`,
];

const clean = () => rm('dist', { recursive: true, force: true });

/** The files that n8n loads, as package.json names them, each with the class that n8n expects. */
const entries = () =>
	[...manifest.n8n.credentials, ...manifest.n8n.nodes].map((file) => ({
		file,
		source: `./${path.posix.relative('dist', file).replace(/\.js$/, '')}`,
		className: path.posix.basename(file).split('.')[0],
	}));

/** What all code of the package is made with. */
const OPTIONS = {
	absWorkingDir: process.cwd(),
	bundle: true,
	platform: 'node',
	format: 'cjs',
	target: 'es2022',
	legalComments: 'inline',
	// Paths in comments are the same wherever node_modules lies.
	preserveSymlinks: true,
	metafile: true,
	write: false,
	logLevel: 'warning',
};

/**
 * Bundles nodes and credentials, to be read by people too, and beside them the libraries that n8n
 * does not have: a published node has no dependencies. Types are checked by `npm test`.
 */
async function bundle() {
	const { outputFiles } = await esbuild.build({
		...OPTIONS,
		stdin: {
			contents: [
				...entries().map(({ className, source }) => `export { ${className} } from '${source}';`),
				...FOR_DOCS,
			].join('\n'),
			resolveDir: process.cwd(),
			loader: 'ts',
		},
		outfile: BUNDLE,
		external: EXTERNAL,
		// The text of `outputs` is a function's own: no helper may get into it.
		keepNames: false,
		plugins: [librariesLater],
	});
	await Promise.all([
		writeCode(outputFiles),
		...entries().map(writeEntry),
		writeLibraries('dist', OPTIONS),
	]);
}

/** An entry file hands on its class: the code behind it exists once. */
async function writeEntry({ file, className }) {
	const target = path.posix.relative(path.posix.dirname(file), BUNDLE);
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(
		file,
		`'use strict';\n\nexports.${className} = require('${target}').${className};\n`,
	);
}

/** Codex files (`*.node.json`) tell n8n's node panel category, search words and links. */
const codex = () => src('nodes/**/*.node.json', { base: '.' }).pipe(dest('dist'));

/** The fields that come out of each operation, as tests have found them, and the versions of the nodes. */
const OUTPUT_FIELDS = [
	['nodes/Blooio/outputFields.json', 'v2.0.0'],
	['nodes/BlooioChannels/outputFields.json', 'v2.0.0'],
];

/**
 * Puts them where n8n's editor looks for them, so that it offers the fields before the first run: by
 * the version of the node, its resource and its operation.
 */
async function outputSchemas() {
	await Promise.all(
		OUTPUT_FIELDS.map(async ([file, version]) => {
			const fields = JSON.parse(await readFile(file, 'utf8'));
			const folder = path.posix.join('dist', path.posix.dirname(file), '__schema__', version);
			await Promise.all(
				Object.entries(fields).map(async ([name, schema]) => {
					const [resource, operation] = name.split(':');
					await mkdir(`${folder}/${resource}`, { recursive: true });
					await writeFile(`${folder}/${resource}/${operation}.json`, JSON.stringify(schema));
				}),
			);
		}),
	);
}

const icons = () => src('icons/*.svg', { base: '.' }).pipe(dest('dist'));

exports.clean = clean;
exports.build = series(clean, parallel(bundle, codex, icons, outputSchemas));
exports.default = exports.build;
