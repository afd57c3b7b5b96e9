/**
 * @typedef {{ json: Record<string, any>, pairedItem?: any, binary?: any, error?: any }} RunItem
 * @typedef {object} NodeRun one execution of one node
 * @property {number} startTime milliseconds since 1970
 * @property {number} executionTime milliseconds
 * @property {string} executionStatus
 * @property {{ message: string, description?: string } & Record<string, any>} [error]
 * @property {{ main?: Array<RunItem[] | null>, [type: string]: any }} [data]
 * @property {Array<RunSource | null>} [source] where its input came from
 * @typedef {{ previousNode: string, previousNodeOutput?: number, previousNodeRun?: number
 *   }} RunSource
 * @typedef {object} Run
 * @property {string} [id]
 * @property {string} [status]
 * @property {string} [mode]
 * @property {RunResult} data
 * @typedef {{ resultData: { runData: Record<string, NodeRun[]>, error?: any,
 *   lastNodeExecuted?: string }, [part: string]: any }} RunResult
 */

/**
 * The items that came out of each output of a node.
 *
 * @param {Run} run
 * @param {string} nodeName
 * @param {number} [runIndex] which of the node's executions, default the last one
 * @returns {RunItem[][]} by output index; an output that got nothing is an empty list
 * @throws {Error} when the node did not run
 */
export function outputsOf(run, nodeName, runIndex = -1) {
	return (nodeRunOf(run, nodeName, runIndex).data?.main ?? []).map((items) => items ?? []);
}

/**
 * One execution of a node.
 *
 * @param {Run} run
 * @param {string} nodeName
 * @param {number} [runIndex] which of the node's executions, default the last one
 * @returns {NodeRun}
 * @throws {Error} when the node did not run
 */
function nodeRunOf(run, nodeName, runIndex = -1) {
	const runs = run.data.resultData.runData;
	const found = runs[nodeName]?.at(runIndex);
	if (found) return found;
	throw new Error(`"${nodeName}" did not run; these did: ${Object.keys(runs).join(', ')}`);
}

/**
 * Milliseconds that a node's executions took together.
 *
 * @param {Run} run
 * @param {string} nodeName
 */
export function nodeMilliseconds(run, nodeName) {
	const runs = run.data.resultData.runData[nodeName] ?? [];
	return runs.reduce((sum, { executionTime }) => sum + executionTime, 0);
}

/**
 * Where the input of the last execution of a node came from.
 *
 * @param {Run} run
 * @param {string} nodeName
 * @returns {RunSource | undefined} undefined for a node without an input
 */
export function sourceOf(run, nodeName) {
	return nodeRunOf(run, nodeName).source?.[0] ?? undefined;
}

/**
 * The items that went into the last execution of a node.
 *
 * @param {Run} run
 * @param {string} nodeName
 * @returns {RunItem[]} empty for a node without an input
 */
export function inputsOf(run, nodeName) {
	const source = sourceOf(run, nodeName);
	if (!source) return [];
	const outputs = outputsOf(run, source.previousNode, source.previousNodeRun ?? -1);
	return outputs[source.previousNodeOutput ?? 0] ?? [];
}

/**
 * Which input item an item came from.
 *
 * @param {RunItem} item
 * @returns {number | undefined} index, undefined when it is linked to none or to several
 */
export function inputIndexOf({ pairedItem }) {
	const links = Array.isArray(pairedItem) ? pairedItem : [pairedItem];
	if (links.length !== 1) return undefined;
	return typeof links[0] === 'object' ? links[0]?.item : links[0];
}
