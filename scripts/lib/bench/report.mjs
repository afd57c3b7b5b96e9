import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import Table from 'cli-table3';

import { figureOf } from './measure.mjs';
import { run } from '../process/command.mjs';
import { ensureN8n } from '../n8n/install.mjs';
import { ROOT } from '../install/paths.mjs';

const HEAD = ['Case', 'Against', 'Goal', 'Figure', 'Met', 'This package', 'Other', 'Runs'];

/** @param {number} value @param {string} unit */
const amount = (value, unit) => `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`;

/** @param {import('./measure.mjs').Row} row @returns {string[]} */
function cellsOf(row) {
	const { name, against, goal, own, other, unit, runs } = row;
	const figure = figureOf(row);
	const isRatio = other !== undefined;
	return [
		name,
		against,
		isRatio ? `≤ ${goal}` : `≤ ${goal} ${unit}`,
		isRatio ? figure.toFixed(3) : amount(figure, unit),
		figure <= goal ? 'yes' : 'NO',
		isRatio ? amount(own, unit) : '',
		isRatio ? amount(other, unit) : '',
		String(runs),
	];
}

/**
 * A result as soon as there is one: the whole run takes long, and may not come to its end.
 *
 * @param {import('./measure.mjs').Row} row
 */
export function lineOf(row) {
	const [name, against, goal, figure, met, own, other] = cellsOf(row);
	const sides = other ? ` (${own} to ${other})` : '';
	const remark = row.remark ? `; ${row.remark}` : '';
	return `  ${name}${against && ` / ${against}`}: ${figure}${sides}, goal ${goal}: ${met}${remark}`;
}

/** @param {import('./measure.mjs').Row[]} rows */
export function printRows(rows) {
	const table = new Table({ head: HEAD, style: { head: [], border: [] } });
	table.push(...rows.map(cellsOf));
	console.log(`\n${table}`);
}

/** @returns {Promise<string[]>} machine and versions, one line each */
async function surroundings() {
	const [cpu] = os.cpus();
	const n8n = await ensureN8n();
	const { stdout } = await run(n8n.node, ['--version']);
	const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
	return [
		`Machine: ${os.availableParallelism()} cores (${cpu?.model.trim()}), ` +
			`${(os.totalmem() / 2 ** 30).toFixed(0)} GB of memory, ${os.platform()} ${os.arch()}`,
		`Node ${stdout.trim().replace(/^v/, '')}, n8n ${n8n.version}, n8n-nodes-blooio ${version}`,
	];
}

/**
 * Writes the results for people who read the repository.
 *
 * @param {import('./measure.mjs').Row[]} rows
 * @param {string} load what else the machine did
 */
export async function writeResults(rows, load) {
	const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
	const remarks = rows.filter(({ remark }) => remark);
	const text = `# Results of \`npm run bench\`

${[...(await surroundings()), load].map((fact) => `- ${fact}`).join('\n')}

One run of the command; every figure is a ratio of medians, this package divided by the other, the two measured in alternation after one run of each that does not count. Times of nodes are n8n's own \`executionTime\`; both sides talk to the same local API in a process of its own, with the same credential.

${line(HEAD)}
${line(HEAD.map(() => '---'))}
${rows.map((row) => line(cellsOf(row))).join('\n')}

## Remarks

${remarks.map(({ name, against, remark }) => `- ${name}${against && ` (${against})`}: ${remark}.`).join('\n')}
`;
	const file = path.join(ROOT, 'test', 'bench', 'RESULTS.md');
	const { format, resolveConfig } = await import('prettier');
	writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
	return file;
}
