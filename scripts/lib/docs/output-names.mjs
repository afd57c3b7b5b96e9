import { createRequire } from 'node:module';
import vm from 'node:vm';

// Its ES modules cannot be loaded by Node itself.
const require = createRequire(import.meta.url);

/**
 * @typedef {{ name: string, outputs: string | Array<string | { displayName?: string }>,
 *   properties: any[], [key: string]: any }} NodeTypeDescription
 */

/**
 * The names of a node's outputs as its canvas shows them, in order.
 *
 * @param {NodeTypeDescription} nodeType as `/types/nodes.json` describes it
 * @param {Record<string, any>} node of a workflow
 * @returns {string[]} an output without a name is called "Output 1", "Output 2", …
 */
export function outputNames(nodeType, node) {
	const outputs = Array.isArray(nodeType.outputs)
		? nodeType.outputs
		: evaluate(nodeType.outputs, allParameters(nodeType, node));
	const names = outputs.map((output, index) => {
		const name = typeof output === 'string' ? undefined : output.displayName;
		return name ?? `Output ${index + 1}`;
	});
	return node.onError === 'continueErrorOutput' ? [...names, 'Error'] : names;
}

/**
 * A stored workflow leaves out the parameters that have their default values.
 *
 * @param {NodeTypeDescription} nodeType
 * @param {Record<string, any>} node
 */
function allParameters(nodeType, node) {
	/** @type {typeof import('n8n-workflow')} */
	const { NodeHelpers } = require('n8n-workflow');
	const { properties } = nodeType;
	const description = /** @type {any} */ (nodeType);
	const stored = /** @type {any} */ (node);
	return NodeHelpers.getNodeParameters(
		properties,
		stored.parameters,
		true,
		false,
		stored,
		description,
	);
}

/**
 * @param {string} expression `={{ … }}` over `$parameter`
 * @param {unknown} $parameter
 * @returns {Array<string | { displayName?: string }>}
 */
function evaluate(expression, $parameter) {
	const source = expression.replace(/^=\{\{/, '').replace(/\}\}$/, '');
	return [...vm.runInNewContext(source, { $parameter })];
}
