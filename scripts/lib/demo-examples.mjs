import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from './paths.mjs';

const FOLDER = path.join(ROOT, 'examples');

/** The node of an example whose code makes the items to send. */
const CASES_NODE = 'Cases';

/**
 * The workflows in the folder `examples`.
 *
 * @returns {import('./n8n-workflows.mjs').WorkflowJson[]} in the order of their file names
 */
export function readExamples() {
	const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
	return files.sort().map((file) => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')));
}

/**
 * An example with one item of one's own in place of the items that it makes itself.
 *
 * @param {import('./n8n-workflows.mjs').WorkflowJson} workflow
 * @param {Record<string, unknown>} item
 * @returns {import('./n8n-workflows.mjs').WorkflowJson | undefined} undefined when the example
 *   makes no items
 */
export function withOneCase(workflow, item) {
	if (!workflow.nodes.some(({ name }) => name === CASES_NODE)) return undefined;
	const jsCode = `return [{ json: ${JSON.stringify(item)} }];`;
	const nodes = workflow.nodes.map((node) =>
		node.name === CASES_NODE ? { ...node, parameters: { ...node.parameters, jsCode } } : node,
	);
	return { ...workflow, nodes };
}
