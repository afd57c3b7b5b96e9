'use strict';

const { readdir, readFile, mkdir, rm, writeFile } = require('node:fs/promises');
const path = require('node:path');
const esbuild = require('esbuild');
const { dest, parallel, series, src } = require('gulp');

const manifest = require('./package.json');

/** What n8n brings along; anything else that is imported goes into the bundle. */
const EXTERNAL = ['n8n-workflow', 'zod', 'luxon'];

/** All code of the package, in one file that the entry files share. */
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

/** The numbering plans of all countries: 84 kB that nobody needs before the first phone number. */
const PHONE_METADATA = 'node_modules/libphonenumber-js/metadata.min.json';

/** Keeps them as a text until then: as code, they would be read whenever n8n starts. */
const lazyPhoneMetadata = {
	name: 'lazy phone metadata',
	setup({ onLoad }) {
		onLoad({ filter: /[\\/]libphonenumber-js[\\/]metadata\.min\.json\.js$/ }, async () => {
			const metadata = JSON.parse(await readFile(PHONE_METADATA, 'utf8'));
			const members = Object.keys(metadata).map(
				(name) => `get ${name}() { return all().${name}; }`,
			);
			return {
				contents: [
					`const text = ${JSON.stringify(JSON.stringify(metadata))};`,
					'let parsed;',
					'const all = () => (parsed ??= JSON.parse(text));',
					`export default { ${members.join(', ')} };`,
				].join('\n'),
			};
		});
	},
};

const MARKED = 'node_modules/marked/lib/marked.esm.js';

/**
 * Of the Markdown parser what reads: a third of it writes HTML, which nobody here needs. Even that is
 * not run before the first text with markup.
 */
const markdownLexer = {
	name: 'markdown lexer',
	setup({ onLoad, onResolve }) {
		onResolve({ filter: /^marked$/ }, () => ({ path: 'marked', namespace: 'later' }));
		onLoad({ filter: /^marked$/, namespace: 'later' }, () => ({
			contents: `export const Lexer = { lex: (text) => require('./${MARKED}').Lexer.lex(text) };`,
			resolveDir: __dirname,
		}));
		onLoad({ filter: /[\\/]marked[\\/]lib[\\/]marked\.esm\.js$/ }, async ({ path: file }) => {
			const [reading, writing] = (await readFile(file, 'utf8')).split('\n// src/Renderer.ts\n');
			if (writing === undefined) throw new Error(`${file} is put together in another way`);
			return { contents: `${reading}\nexport { _Lexer as Lexer };\n` };
		});
	},
};

/**
 * Bundles nodes and credentials, and with them the libraries that n8n does not have: a published
 * node has no dependencies. Types are checked by `npm test`.
 */
async function bundle() {
	const { metafile, outputFiles } = await esbuild.build({
		stdin: {
			contents: [
				...entries().map(({ className, source }) => `export { ${className} } from '${source}';`),
				...FOR_DOCS,
			].join('\n'),
			resolveDir: process.cwd(),
			loader: 'ts',
		},
		absWorkingDir: process.cwd(),
		outfile: BUNDLE,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'es2022',
		external: EXTERNAL,
		// The text of `outputs` is a function's own: no helper may get into it.
		keepNames: false,
		minify: false,
		legalComments: 'inline',
		// Paths in comments are the same wherever node_modules lies.
		preserveSymlinks: true,
		// Nothing that a library has to say belongs into n8n's log.
		drop: ['console'],
		plugins: [lazyPhoneMetadata, markdownLexer],
		metafile: true,
		write: false,
		logLevel: 'warning',
	});
	await mkdir('dist', { recursive: true });
	await Promise.all([
		...outputFiles.map(({ text }) => writeFile(BUNDLE, inOneByte(text))),
		...entries().map(writeEntry),
		writeLicenses(Object.keys(metafile.inputs)),
	]);
}

/**
 * Writes signs beyond Latin-1, which here stand in patterns and comments only, as escapes: one of them
 * in it makes Node.js hold the whole text in two bytes a sign.
 */
const inOneByte = (text) =>
	text.replace(/[^\0-\xff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** An entry file hands on its class: the code behind it exists once. */
async function writeEntry({ file, className }) {
	const target = path.posix.relative(path.posix.dirname(file), BUNDLE);
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(
		file,
		`'use strict';\n\nexports.${className} = require('${target}').${className};\n`,
	);
}

/** Puts the licences of all bundled libraries beside the bundle. */
async function writeLicenses(inputs) {
	const names = inputs.flatMap(
		(file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? [],
	);
	const libraries = [...new Set(names)].sort();
	if (libraries.length === 0) return;
	const texts = await Promise.all(libraries.map(licensesOf));
	await writeFile(
		'dist/THIRD_PARTY_LICENSES.txt',
		`This package contains code of the following libraries.\n\n${texts.join('\n')}`,
	);
}

async function licensesOf(library) {
	const folder = path.join('node_modules', library);
	const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
	const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|notice)/i.test(file)).sort();
	if (files.length === 0) throw new Error(`${library} has no licence file to bring along`);
	const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
	return [`${'='.repeat(72)}\n${library} ${version}\n`, ...texts].join(`\n${'-'.repeat(72)}\n\n`);
}

/** Codex files (`*.node.json`) tell n8n's node panel category, search words and links. */
const codex = () => src('nodes/**/*.node.json', { base: '.' }).pipe(dest('dist'));

/** The fields that come out of each operation, as tests have found them, and the versions of the nodes. */
const OUTPUT_FIELDS = [
	['nodes/Blooio/outputFields.json', 'v2.0.0'],
	['nodes/BlooioChannels/outputFields.json', 'v1.0.0'],
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
