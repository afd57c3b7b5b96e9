import { createRequire } from 'node:module';
import path from 'node:path';

import { ROOT } from '../install/paths.mjs';

const require = createRequire(import.meta.url);

/** The built package: its registry and its catalogue. */
const built = () => require(path.join(ROOT, 'dist', 'blooio.js'));

/** @param {string} text */
const cell = (text) => text.replaceAll('|', '\\|');

/**
 * @param {string[]} head
 * @param {string[][]} rows
 */
function table(head, rows) {
	const line = (/** @type {string[]} */ cells) => `| ${cells.map(cell).join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Every error code with its output, cause and remedy, from the node's own catalogue. */
function errorList() {
	const { CATALOGUE } = built();
	return CATALOGUE.map((/** @type {any} */ entry) => {
		const { code, label, status, happened, remedy, context = [] } = entry;
		const facts = [`\`${code}\``, ...(status === null ? [] : [`HTTP ${status}`])].join(', ');
		const names = context.map((/** @type {string} */ name) => `\`${name}\``).join(', ');
		const told = names === '' ? '' : ` In \`context\`: ${names}.`;
		return `- **${label}** (${facts}): ${happened}. ${remedy}.${told}`;
	}).join('\n');
}

/** Every operation with its description, from the node's own registry. */
function operationTable() {
	const { resources } = built();
	const rows = resources.map((/** @type {any} */ { name, operations }) => [
		`**${name}**`,
		operations.map((/** @type {any} */ operation) => operation.name).join(' · '),
	]);
	return table(['Resource', 'Operations'], rows);
}

/** What is made from the built package, by the page in which it stands between markers of its name. */
export const GENERATED = {
	'docs/errors.md': { name: 'errors', render: errorList },
	'docs/operations.md': { name: 'operations', render: operationTable },
};

/**
 * Puts a generated part between its markers, `<!-- name -->` and `<!-- /name -->`.
 *
 * @param {string} text
 * @param {{ name: string, render: () => string }} part
 * @returns {string}
 * @throws {Error} when a marker is missing
 */
export function withPart(text, { name, render }) {
	const [before, rest] = split(text, `<!-- ${name} -->\n`);
	const [, after] = split(rest, `<!-- /${name} -->`);
	return `${before}<!-- ${name} -->\n\n${render()}\n\n<!-- /${name} -->${after}`;
}

/**
 * @param {string} text
 * @param {string} marker
 * @returns {[string, string]}
 */
function split(text, marker) {
	const at = text.indexOf(marker);
	if (at < 0) throw new Error(`The marker ${marker.trim()} is missing`);
	return [text.slice(0, at), text.slice(at + marker.length)];
}
