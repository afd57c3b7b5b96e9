import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from '../install/paths.mjs';

const FOLDER = path.join(ROOT, 'examples');

/** The example that a live demo runs with one item, and its node that makes the items. */
const LIVE = { file: 'bulk-send-with-error-branches.json', cases: 'Cases' };

/**
 * The examples that the demo runs, in its order, each with how: `run` by its manual trigger,
 * `conversation` published while somebody writes, `approval` with somebody who answers.
 *
 * @type {ReadonlyArray<{ file: string, how: 'run' | 'conversation' | 'approval' }>}
 */
export const SHOWN = [
	{ file: 'first-message.json', how: 'run' },
	{ file: LIVE.file, how: 'run' },
	{ file: 'list-numbers.json', how: 'run' },
	{ file: 'answer-messages.json', how: 'conversation' },
	{ file: 'approval-by-reply.json', how: 'approval' },
];

/**
 * One of the workflows in the folder `examples`.
 *
 * @param {string} file name with its ending
 * @returns {import('../n8n/workflows.mjs').WorkflowJson}
 */
export const readExample = (file) => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8'));

/** Names of the examples that the demo does not run, in alphabetical order. */
export function otherExamples() {
	const shown = SHOWN.map(({ file }) => file);
	const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
	return files.filter((file) => !shown.includes(file)).sort();
}

/**
 * The example of a live demo with one item in place of those that it makes itself.
 *
 * @param {Record<string, unknown>} item
 * @returns {import('../n8n/workflows.mjs').WorkflowJson}
 * @throws {Error} when the example makes no items: a live demo must send no others
 */
export function liveExample(item) {
	const workflow = readExample(LIVE.file);
	if (!workflow.nodes.some(({ name }) => name === LIVE.cases)) {
		throw new Error(`${LIVE.file} has no node "${LIVE.cases}"`);
	}
	const jsCode = `return [{ json: ${JSON.stringify(item)} }];`;
	const nodes = workflow.nodes.map((node) =>
		node.name === LIVE.cases ? { ...node, parameters: { ...node.parameters, jsCode } } : node,
	);
	return { ...workflow, nodes };
}
