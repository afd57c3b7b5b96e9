import Table from 'cli-table3';

/**
 * Prints what came of a run.
 *
 * @param {string} title
 * @param {Record<string, unknown>} figures lists by their length, objects member by member
 */
export function report(title, figures) {
	const table = new Table({ head: [title, ''], style: { head: [], border: [] } });
	for (const [name, value] of flat(figures)) table.push([name, value]);
	console.log(table.toString());
}

/**
 * @param {Record<string, unknown>} figures
 * @param {string} [prefix]
 * @returns {Array<[string, string]>}
 */
function flat(figures, prefix = '') {
	return Object.entries(figures).flatMap(([name, value]) => {
		if (Array.isArray(value)) return [[prefix + name, String(value.length)]];
		if (typeof value === 'object' && value !== null) {
			return flat(/** @type {Record<string, unknown>} */ (value), `${prefix}${name} `);
		}
		return [[prefix + name, String(value)]];
	});
}
