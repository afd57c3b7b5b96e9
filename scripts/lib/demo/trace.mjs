import { inputIndexOf, inputsOf, outputsOf, sourceOf } from '../n8n/workflow-run.mjs';

/**
 * @typedef {object} DemoRow one item that came out of a node
 * @property {string} output name of the output
 * @property {string} label what the item that it began with calls its case
 * @property {string} result
 * @property {string | undefined} expected name of the output that the input item asks for
 * @property {number | undefined} input index of the input item
 */

/**
 * What came out of a node, each item traced back to the input item that it belongs to.
 *
 * @param {import('../n8n/workflow-run.mjs').Run} run
 * @param {string} nodeName
 * @param {string[]} names of the node's outputs
 * @returns {DemoRow[]} in the order of the outputs
 */
export function traceNode(run, nodeName, names) {
	const inputs = inputsOf(run, nodeName);
	return outputsOf(run, nodeName).flatMap((items, index) =>
		items.map((item) => {
			const input = inputIndexOf(item);
			return {
				output: names[index] ?? `Output ${index + 1}`,
				label: caseOf(run, nodeName, item),
				result: describe(item.json),
				expected: input === undefined ? undefined : inputs[input]?.json.expect,
				input,
			};
		}),
	);
}

/**
 * Follows an item back to the first one that names its case.
 *
 * @param {import('../n8n/workflow-run.mjs').Run} run
 * @param {string} nodeName
 * @param {import('../n8n/workflow-run.mjs').RunItem} item
 * @returns {string}
 */
function caseOf(run, nodeName, item) {
	if (item.json.case !== undefined) return String(item.json.case);
	const index = inputIndexOf(item);
	const source = sourceOf(run, nodeName);
	const before = index === undefined ? undefined : inputsOf(run, nodeName)[index];
	return source && before ? caseOf(run, source.previousNode, before) : '';
}

/**
 * What is wrong with where the items came out. An input item states in its field `expect` on
 * which output it has to come out; one without that field is not checked.
 *
 * @param {import('../n8n/workflow-run.mjs').Run} run
 * @param {string} nodeName
 * @param {DemoRow[]} rows
 * @returns {string[]} one sentence for each input item that is missing, doubled or misplaced
 */
export function findMisplaced(run, nodeName, rows) {
	return inputsOf(run, nodeName).flatMap(({ json }, index) => {
		if (json.expect === undefined) return [];
		const found = rows.filter(({ input }) => input === index).map(({ output }) => output);
		if (found.length === 1 && found[0] === json.expect) return [];
		const where = found.length === 0 ? 'nowhere' : `on "${found.join('" and "')}"`;
		const name = json.case ?? `item ${index}`;
		return [`${nodeName}: "${name}" belongs on "${json.expect}" but came out ${where}.`];
	});
}

/** @param {Record<string, any>} json */
function describe(json) {
	if (json.error?.code) return [json.error.code, json.error.status].filter(Boolean).join(', ');
	if (typeof json.error === 'string') return json.error;
	const id = json.message_id ?? json.id ?? json.phone_number;
	return [json.status, id].filter(Boolean).join(', ') || Object.keys(json).join(', ');
}
