import { readExamples, withOneCase } from './demo-examples.mjs';
import { isManual } from './demo-run.mjs';
import { Problem } from './problem.mjs';
import { startSimulator } from './simulator.mjs';

/**
 * @typedef {object} DemoPlan
 * @property {Record<string, string>} credential data of the Blooio credential
 * @property {import('./n8n-workflows.mjs').WorkflowJson[]} workflows to import; those with a
 *   manual trigger are run
 * @property {import('../../test/simulator/index.js').Simulator} [simulator] whose people write
 * @property {() => Promise<void>} close
 */

/**
 * The demo against a local Blooio: every example, nothing leaves the machine.
 *
 * @returns {Promise<DemoPlan>}
 */
export async function localPlan() {
	const simulator = await startSimulator();
	return {
		credential: { apiKey: 'bl_test_key', baseUrl: simulator.url },
		workflows: readExamples(),
		simulator,
		close: () => simulator.close(),
	};
}

/**
 * The demo against the real API: one message to the number that the person named.
 *
 * @param {import('./demo-live.mjs').Consent} consent
 * @returns {DemoPlan}
 * @throws {Problem} when no example sends
 */
export function livePlan({ apiKey, to, messages }) {
	const item = { case: 'live', to, text: 'Hello from n8n and Blooio', expect: 'Sent' };
	const workflows = readExamples()
		.filter(isManual)
		.flatMap((workflow) => withOneCase(workflow, item) ?? [])
		.slice(0, messages);
	if (workflows.length === 0) {
		throw new Problem('No example sends messages.', 'restore the folder examples.');
	}
	return { credential: { apiKey }, workflows, close: async () => undefined };
}
