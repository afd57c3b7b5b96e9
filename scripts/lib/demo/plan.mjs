import { liveExample, otherExamples, readExample, SHOWN } from './examples.mjs';
import { startSimulator } from '../install/simulator.mjs';

/** The pool of Twilio numbers that the simulator begins with. */
const TWILIO_KEY = 'bl_twilio_key';

/**
 * @typedef {import('../n8n/workflows.mjs').WorkflowJson} WorkflowJson
 * @typedef {import('../../../test/simulator/index.js').Simulator} Simulator
 */

/**
 * @typedef {object} DemoPlan
 * @property {Array<{ name: string, data: Record<string, string> }>} credentials of Blooio, by the
 *   names that the examples give
 * @property {Array<{ workflow: WorkflowJson, how: 'run' | 'conversation' | 'approval' }>} shown to
 *   import and to run
 * @property {WorkflowJson[]} others to import only
 * @property {Simulator} [simulator] whose people write
 * @property {() => Promise<void>} close
 */

/**
 * The demo against a local Blooio: every example, nothing leaves the machine.
 *
 * @returns {Promise<DemoPlan>}
 */
export async function localPlan() {
	const simulator = await startSimulator();
	const { url: baseUrl, channelsUrl: channelsBaseUrl } = simulator;
	return {
		credentials: [
			{ name: 'Blooio SMS', data: { apiKey: TWILIO_KEY, baseUrl, channelsBaseUrl } },
			// The last, as n8n's editor chooses the newest for a node that is added.
			{ name: 'Blooio', data: { apiKey: 'bl_test_key', baseUrl, channelsBaseUrl } },
		],
		shown: SHOWN.map(({ file, how }) => ({ workflow: readExample(file), how })),
		others: otherExamples().map(readExample),
		simulator,
		close: () => simulator.close(),
	};
}

/**
 * The demo against the real API: one message to the number that the person named.
 *
 * @param {import('./live.mjs').Consent} consent
 * @returns {DemoPlan}
 */
export function livePlan({ apiKey, to }) {
	const item = { case: 'live', to, text: 'Hello from n8n and Blooio', expect: 'Sent' };
	return {
		credentials: [{ name: 'Blooio', data: { apiKey } }],
		shown: [{ workflow: liveExample(item), how: 'run' }],
		others: [],
		close: async () => undefined,
	};
}
