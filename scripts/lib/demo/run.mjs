import { findMisplaced, traceNode } from './trace.mjs';
import { printRows } from './table.mjs';
import { outputNames } from '../docs/output-names.mjs';
import { nodeMilliseconds } from '../n8n/workflow-run.mjs';

const OWN_TYPE = /^n8n-nodes-blooio\./;

/**
 * @typedef {import('../n8n/instance.mjs').N8nInstance} N8nInstance
 */

/**
 * Runs an imported workflow and prints what came out of each of its Blooio nodes.
 *
 * @param {N8nInstance} instance
 * @param {import('../n8n/workflows.mjs').StoredWorkflow} workflow
 * @param {import('../docs/output-names.mjs').NodeTypeDescription[]} nodeTypes
 * @returns {Promise<string[]>} what is not as it should be, one sentence each
 */
export async function runWorkflow({ rest }, workflow, nodeTypes) {
	const run = await rest.runToEnd(workflow.id);
	const { runData, error } = run.data.resultData;
	/** @type {string[]} */
	const problems = [];
	if (run.status !== 'success') {
		problems.push(`${workflow.name} ended with ${run.status}: ${error?.message ?? ''}`);
	}
	for (const node of workflow.nodes.filter(({ type }) => OWN_TYPE.test(type))) {
		if (!runData[node.name]) {
			problems.push(`${workflow.name}: "${node.name}" did not run.`);
			continue;
		}
		const nodeType = nodeTypes.find(({ name }) => name === node.type);
		const names = nodeType ? outputNames(nodeType, node) : [];
		const rows = traceNode(run, node.name, names);
		const seconds = (nodeMilliseconds(run, node.name) / 1000).toFixed(1);
		printRows(`${workflow.name} → ${node.name} (${rows.length} items, ${seconds} s)`, rows);
		problems.push(...findMisplaced(run, node.name, rows));
	}
	return problems;
}
