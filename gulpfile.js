'use strict';

const { spawn } = require('node:child_process');
const { rm } = require('node:fs/promises');
const { dest, parallel, series, src } = require('gulp');

const clean = () => rm('dist', { recursive: true, force: true });

/** Compiles nodes and credentials into dist/, with the project's own TypeScript. */
function compile(done) {
	const tsc = require.resolve('typescript/bin/tsc');
	spawn(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' }).on(
		'close',
		(code) => done(code === 0 ? undefined : new Error(`tsc ended with exit code ${code}`)),
	);
}

/** Codex files (`*.node.json`) tell n8n's node panel category, search words and links. */
const codex = () => src('nodes/**/*.node.json', { base: '.' }).pipe(dest('dist'));

const icons = () => src('icons/*.svg', { base: '.' }).pipe(dest('dist'));

exports.clean = clean;
exports.build = series(clean, parallel(compile, codex, icons));
exports.default = exports.build;
