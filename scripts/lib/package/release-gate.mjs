import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { Problem } from '../process/problem.mjs';

/** What stands in package.json until someone owns the package: no such account or domain exists. */
const PLACEHOLDER = /\.example\b|github\.com\/n8n-nodes-blooio\//;

/**
 * Where people would be sent, by the place that says so.
 *
 * @param {string} folder absolute path of the repository
 * @returns {Array<[place: string, text: string]>}
 */
function addresses(folder) {
	const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
	const own = ['author', 'homepage', 'repository', 'bugs'].map(
		(name) =>
			/** @type {[string, string]} */ ([
				`${name} in package.json`,
				JSON.stringify(manifest[name] ?? ''),
			]),
	);
	const documented = ['credentials', 'nodes'].flatMap((root) => {
		const from = path.join(folder, root);
		if (!existsSync(from)) return [];
		return readdirSync(from, { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.node\.json$|\.credentials\.ts$/.test(name))
			.map(
				(name) =>
					/** @type {[string, string]} */ ([
						`the documentation links in ${path.posix.join(root, name.replaceAll('\\', '/'))}`,
						readFileSync(path.join(from, name), 'utf8'),
					]),
			);
	});
	return [...own, ...documented];
}

/**
 * Refuses a release while people would be sent to places that nobody owns.
 *
 * @param {string} folder absolute path of the repository
 * @throws {Problem} naming each place that is still to be filled in
 */
export function refusePlaceholders(folder) {
	const open = addresses(folder).filter(([, text]) => text === '""' || PLACEHOLDER.test(text));
	if (open.length === 0) return;
	throw new Problem(
		`Placeholders are left, so the package cannot be released yet:\n${open.map(([place]) => `- ${place}`).join('\n')}`,
		'put your own name, address and repository there; docs/release.md lists the steps.',
	);
}

/**
 * Refuses a release under a name that somebody else publishes under.
 *
 * @param {string} name of the package
 * @param {{ owners: (name: string) => Promise<string[] | undefined>, whoAmI: () => Promise<string | undefined> }} registry
 *   `owners`: names of the accounts that may publish the package, `undefined` where there is none yet;
 *   `whoAmI`: the account that is logged in, `undefined` for nobody
 * @returns {Promise<void>}
 * @throws {Problem} when the name is taken
 */
export async function refuseTakenName(name, { owners, whoAmI }) {
	const taken = await owners(name);
	if (taken === undefined) return;
	const account = await whoAmI();
	if (account !== undefined && taken.includes(account)) return;
	const who = account === undefined ? 'nobody is logged in here' : `you are ${account}`;
	throw new Problem(
		`The package ${name} is published by ${taken.join(', ') || 'somebody else'}, and ${who}.`,
		'log in with "npm login" if it is yours; otherwise give the package a scope of your own (@you/n8n-nodes-blooio) before its names are fixed for good.',
	);
}
