const APPROVER = '+15551234567';

/** What the person writes back, in this order. */
const ANSWERS = ['What is it for?', 'Yes'];

/** How long the person thinks, so that n8n falls asleep meanwhile. */
const THINKING_MS = 1_500;

const CONFIRMED = 'Confirm the Order';

/**
 * Runs the workflow that waits for a Yes or No, lets a simulated person answer, and prints what
 * both wrote.
 *
 * @param {import('../n8n/instance.mjs').N8nInstance} instance
 * @param {import('../n8n/workflows.mjs').StoredWorkflow} workflow
 * @param {import('./plan.mjs').Simulator} simulator
 * @returns {Promise<string[]>} what is not as it should be, one sentence each
 */
export async function runApproval({ rest }, workflow, simulator) {
	const before = messagesIn(simulator).length;
	for (const text of ANSWERS) {
		simulator.answer(APPROVER, { text, afterMs: THINKING_MS });
	}
	console.log(`\n${workflow.name}: asks, and sleeps until the answer`);
	const run = await rest.runToEnd(workflow.id);
	for (const { direction, text } of messagesIn(simulator).slice(before)) {
		console.log(`  ${direction === 'inbound' ? 'Alice' : 'n8n'} writes: ${text}`);
	}
	const branch = run.data.resultData.lastNodeExecuted;
	console.log(`  n8n went on by: ${branch}`);
	if (run.status === 'success' && branch === CONFIRMED) return [];
	return [`${workflow.name} ended with ${run.status} at "${branch}", not "${CONFIRMED}".`];
}

/** @param {import('./plan.mjs').Simulator} simulator */
const messagesIn = (simulator) => simulator.state.chats.get(APPROVER)?.messages ?? [];
