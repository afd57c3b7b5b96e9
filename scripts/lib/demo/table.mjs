import Table from 'cli-table3';

const STYLE = { head: [], border: [] };

/** No lines between the rows: they would double the height. */
const CHARS = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' };

/**
 * Prints what came out of one node.
 *
 * @param {string} title
 * @param {import('./trace.mjs').DemoRow[]} rows
 */
export function printRows(title, rows) {
	const checked = rows.some(({ expected }) => expected !== undefined);
	const head = ['Output', 'Case', 'Result', ...(checked ? ['As expected'] : [])];
	const table = new Table({ head, style: STYLE, chars: CHARS });
	for (const { output, label, result, expected } of rows) {
		const verdict = expected === undefined ? '' : expected === output ? 'yes' : `NO: ${expected}`;
		table.push([output, label, result, ...(checked ? [verdict] : [])]);
	}
	console.log(`\n${title}\n${table}`);
}
