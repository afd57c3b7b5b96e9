'use strict';

const { readdir, readFile, writeFile } = require('node:fs/promises');
const path = require('node:path');
const esbuild = require('esbuild');

const { withoutFormats } = require('./phone-metadata.cjs');
const { writeCode } = require('./write-code.cjs');

/**
 * @typedef {{ imported: string, names: string[] }} Library
 * @typedef {import('esbuild').Plugin} Plugin
 */

/**
 * The libraries that n8n does not have: what the nodes take of each.
 *
 * @type {Record<string, Library>}
 */
const LIBRARIES = {
	'libphonenumber-js': {
		imported: 'libphonenumber-js/min',
		names: ['default', 'getCountries', 'getCountryCallingCode', 'Metadata'],
	},
	marked: { imported: 'marked', names: ['lexer'] },
};

/**
 * Where a library stands in the build, seen from the bundle of the nodes.
 *
 * @param {string} library
 */
const placeOf = (library) => `./libraries/${library}.js`;

/** The code of libphonenumber-js, as it was compiled for old browsers. */
const COMPILED = /[\\/]libphonenumber-js[\\/]es6[\\/]/;

/** One class that it calls as a function, which only a compiled class suffers. */
const CALLED_CLASS = /[\\/]metadata\.js$/;

/**
 * Numbers are read here, never written.
 *
 * @type {Plugin}
 */
const readingOnly = {
	name: 'phone numbers without formats',
	setup({ onLoad }) {
		onLoad({ filter: /[\\/]libphonenumber-js[\\/]metadata\.min\.json\.js$/ }, async (file) => {
			const metadata = JSON.parse(await readFile(file.path.replace(/\.js$/, ''), 'utf8'));
			const text = JSON.stringify(JSON.stringify(withoutFormats(metadata)));
			return { contents: `export default JSON.parse(${text});` };
		});
		onLoad({ filter: new RegExp(`${COMPILED.source}format\\.js$`) }, () => ({
			contents: [
				`export default () => { throw new Error('Formats are left out'); };`,
				'export const chooseFormatForNumber = undefined;',
			].join('\n'),
		}));
		// Node.js reads what it was compiled from, which is half as long.
		onLoad({ filter: COMPILED }, async ({ path: file }) => {
			if (CALLED_CLASS.test(file)) return undefined;
			const original = file.replace(COMPILED, (folders) => folders.replace('es6', 'source'));
			return { contents: await readFile(original, 'utf8') };
		});
	},
};

/**
 * Of the Markdown parser what reads: a third of it writes HTML.
 *
 * @type {Plugin}
 */
const lexerOnly = {
	name: 'markdown lexer',
	setup({ onLoad }) {
		onLoad({ filter: /[\\/]marked[\\/]lib[\\/]marked\.esm\.js$/ }, async (file) => {
			const [reading, writing] = (await readFile(file.path, 'utf8')).split(
				'\n// src/Renderer.ts\n',
			);
			if (writing === undefined) throw new Error(`${file.path} is put together in another way`);
			return { contents: `${reading}\nexport const lexer = _Lexer.lex;\n` };
		});
	},
};

/** @param {string} name of what is handed on once it is called */
const later = (name) =>
	`${name === 'default' ? 'export default function' : `export function ${name}`}(...given) {
	const { ${name}: called } = library();
	return new.target ? new called(...given) : called(...given);
}`;

/**
 * Keeps libraries out of a bundle: each is read when something of it is called, for much needs none.
 *
 * @type {Plugin}
 */
const librariesLater = {
	name: 'libraries when they are needed',
	setup({ onLoad, onResolve }) {
		for (const [library, { imported, names }] of Object.entries(LIBRARIES)) {
			const filter = new RegExp(`^${imported}$`);
			onResolve({ filter }, () => ({ path: library, namespace: 'later', sideEffects: false }));
			onResolve({ filter: new RegExp(`^${placeOf(library)}$`) }, ({ path: place }) => ({
				path: place,
				external: true,
			}));
			onLoad({ filter: new RegExp(`^${library}$`), namespace: 'later' }, () => ({
				contents: [
					`let loaded;\nconst library = () => (loaded ??= require('${placeOf(library)}'));`,
					...names.map(later),
				].join('\n'),
			}));
		}
	},
};

/**
 * Writes each library into a file of its own, and the licences of all of them. They are made small:
 * who wants to read them finds their sources elsewhere.
 *
 * @param {string} folder of the build
 * @param {import('esbuild').BuildOptions} options of the build
 */
async function writeLibraries(folder, options) {
	const texts = await Promise.all(
		Object.entries(LIBRARIES).map(([library, what]) =>
			writeLibrary(folder, library, what, options),
		),
	);
	await writeFile(
		path.join(folder, 'THIRD_PARTY_LICENSES.txt'),
		`This package contains code of the following libraries.\n\n${texts.join('\n')}`,
	);
}

/**
 * @param {string} folder
 * @param {string} library
 * @param {Library} what
 * @param {import('esbuild').BuildOptions} options
 * @returns {Promise<string>} its licences
 */
async function writeLibrary(folder, library, { imported, names }, options) {
	const { metafile, outputFiles } = await esbuild.build({
		...options,
		stdin: {
			contents: `export { ${names.join(', ')} } from '${imported}';`,
			resolveDir: process.cwd(),
		},
		outfile: path.join(folder, placeOf(library)),
		minify: true,
		// What a library has to say does not belong into n8n's log.
		drop: ['console'],
		plugins: [readingOnly, lexerOnly],
	});
	await writeCode(outputFiles ?? []);
	const foreign = Object.keys(metafile?.inputs ?? {}).filter(
		(file) => file !== '<stdin>' && !file.startsWith(`node_modules/${library}/`),
	);
	if (foreign.length > 0) throw new Error(`${library} brings ${foreign.join(', ')}`);
	return await licencesOf(library);
}

/** @param {string} library */
async function licencesOf(library) {
	const folder = path.join('node_modules', library);
	const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
	const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|notice)/i.test(file)).sort();
	if (files.length === 0) throw new Error(`${library} has no licence file to bring along`);
	const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
	return [`${'='.repeat(72)}\n${library} ${version}\n`, ...texts].join(`\n${'-'.repeat(72)}\n\n`);
}

module.exports = { librariesLater, writeLibraries };
