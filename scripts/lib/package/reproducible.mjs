import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { binFile, run, tail } from '../process/command.mjs';
import { git } from '../install/git.mjs';
import { packPackage } from './pack.mjs';
import { ROOT } from '../install/paths.mjs';
import { Problem } from '../process/problem.mjs';

/** @param {string} file */
const hashOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

/**
 * Whether the tarball depends on nothing but the sources: they are copied elsewhere, built and
 * packed there, and must give the same bytes as here. This package must be built already.
 *
 * @returns {Promise<{ same: boolean, hashes: string[] }>} SHA-256 of the tarball here and there
 * @throws {Problem} when the copy cannot be built
 */
export async function compareTarballs() {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'n8n-nodes-blooio-reproducible-'));
	const copy = path.join(folder, 'elsewhere');
	try {
		for (const file of await sources()) {
			cpSync(path.join(ROOT, file), path.join(copy, file), { recursive: true });
		}
		symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
		const gulp = [binFile('gulp'), 'build', '--cwd', copy];
		const { code, output } = await run(process.execPath, gulp, { cwd: copy });
		if (code !== 0) {
			throw new Problem(`A copy of the sources cannot be built:\n${tail(output)}`, 'mend that.');
		}
		const here = await packPackage(path.join(folder, 'here'));
		const there = await packPackage(path.join(folder, 'there'), copy);
		const hashes = [hashOf(here.tarball), hashOf(there.tarball)];
		return { same: hashes[0] === hashes[1], hashes };
	} finally {
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	}
}

/** What the build and npm read: all that git does not ignore, tests aside. */
async function sources() {
	const listed = await git(ROOT, ['ls-files', '--cached', '--others', '--exclude-standard', '-z']);
	return listed
		.split('\0')
		.filter((file) => file !== '' && !/^(test|examples|docs|\.\w+)\//.test(file))
		.filter((file) => existsSync(path.join(ROOT, file)));
}
