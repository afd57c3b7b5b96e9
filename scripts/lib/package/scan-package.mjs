import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { packPackage, unpackPackage } from './pack.mjs';
import { ROOT } from '../install/paths.mjs';
import { showProgress } from '../process/progress.mjs';
import { compareTarballs } from './reproducible.mjs';

/**
 * n8n's scanner brings no types, so it is imported by a name that the type check does not follow.
 *
 * @type {string}
 */
const SCANNER = '@n8n/scan-community-package/scanner/scanner.mjs';

/** What n8n's own scan reads of a published package, beside its sources. */
const PUBLISHED_PATTERNS = ['**/*.js', 'package.json'];

/**
 * @typedef {{ name: string, passed: boolean, details?: string }} ScanResult
 */

/**
 * Runs the scan by which n8n verifies community packages: over the sources and over what would be
 * published. Also builds the package a second time, elsewhere, which must give the same tarball.
 * Everything must be built already.
 *
 * @returns {Promise<ScanResult[]>}
 */
export async function scanPackage() {
	const scanner = await import(SCANNER);
	const folder = mkdtempSync(path.join(os.tmpdir(), 'n8n-nodes-blooio-scan-'));
	const published = path.join(folder, 'published');
	/** @param {string} name @param {string} where @param {string[]} patterns */
	const scan = async (name, where, patterns) => {
		const { passed, message, details } = await scanner.analyzePackage(where, patterns);
		return { name, passed, details: details ?? message };
	};
	try {
		const { tarball } = await packPackage(folder);
		await unpackPackage(tarball, published);
		return await showProgress("Running n8n's package scan", async () => [
			await scan('sources', ROOT, scanner.SOURCE_FILE_PATTERNS),
			await scan('published files', published, PUBLISHED_PATTERNS),
			await buildTwice(),
		]);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** @returns {Promise<ScanResult>} */
async function buildTwice() {
	const { same, hashes } = await compareTarballs();
	const name = 'built twice, the tarball is the same';
	return { name, passed: same, details: `SHA-256 ${[...new Set(hashes)].join(' and ')}` };
}
