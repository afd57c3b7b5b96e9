import { createRequire } from 'node:module';
import path from 'node:path';

import { ROOT } from './paths.mjs';

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
function errorTable() {
	const { CATALOGUE } = built();
	const rows = CATALOGUE.map((/** @type {any} */ { code, label, status, happened, remedy }) => [
		label,
		`\`${code}\``,
		status === null ? '–' : String(status),
		`${happened}.`,
		`${remedy}.`,
	]);
	return table(['Output', 'Code', 'HTTP', 'What happened', 'What to do'], rows);
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

/** The parts of the README that are made from the built package, by the name of their markers. */
const PARTS = { errors: errorTable, operations: operationTable };

/**
 * Puts every generated part between its markers, `<!-- name -->` and `<!-- /name -->`.
 *
 * @param {string} text
 * @returns {string}
 * @throws {Error} when a marker is missing
 */
export function withParts(text) {
	return Object.entries(PARTS).reduce((result, [name, render]) => {
		const [before, rest] = split(result, `<!-- ${name} -->\n`);
		const [, after] = split(rest, `<!-- /${name} -->`);
		return `${before}<!-- ${name} -->\n\n${render()}\n\n<!-- /${name} -->${after}`;
	}, text);
}

/**
 * @param {string} text
 * @param {string} marker
 * @returns {[string, string]}
 */
function split(text, marker) {
	const at = text.indexOf(marker);
	if (at < 0) throw new Error(`README.md lacks the marker ${marker.trim()}`);
	return [text.slice(0, at), text.slice(at + marker.length)];
}
