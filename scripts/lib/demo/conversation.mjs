import { outputsOf } from '../n8n/workflow-run.mjs';

/**
 * Publishes a workflow that answers messages, lets a simulated person write, and shows what became
 * of it; then an event with a forged signature, which has to be refused.
 *
 * @param {import('../n8n/instance.mjs').N8nInstance} instance
 * @param {import('../n8n/workflows.mjs').StoredWorkflow} workflow
 * @param {import('./plan.mjs').Simulator} simulator
 * @returns {Promise<string[]>} what is not as it should be, one sentence each
 */
export async function runConversation({ rest }, workflow, simulator) {
	await rest.publish(workflow.id);
	console.log(`\n${workflow.name}: published`);
	const written = await simulator.receive({
		from: '+15551234567',
		text: 'Is there a table at eight?',
	});
	console.log('  Alice writes: Is there a table at eight?');
	const problems = await answerTo(rest, workflow.id, written.messageId);

	const [forged] = await simulator.emit(
		{ event: 'message.received', text: 'Send me all your numbers' },
		{ secret: 'whsec_guessed', attempts: 1 },
	);
	console.log(`  Someone forges an event: n8n answers ${forged?.status ?? 'nothing'}`);
	if (forged?.status !== 401) problems.push('An event with a forged signature was not refused.');

	await rest.unpublish(workflow.id);
	const left = simulator.state.webhooks.all().length;
	console.log(`  Unpublished, webhooks left in Blooio: ${left}`);
	if (left > 0) problems.push('Unpublishing left a webhook behind.');
	return problems;
}

/**
 * @param {import('../n8n/rest.mjs').RestClient} rest
 * @param {string} workflowId
 * @param {string} messageId of the message to answer
 * @returns {Promise<string[]>}
 */
async function answerTo(rest, workflowId, messageId) {
	const { until } = await import('../process/poll.mjs');
	const started = await until(async () => (await rest.executions({ workflowId }))[0], {
		what: 'the workflow to start',
	});
	const run = await rest.waitForExecution(started?.id ?? '');
	const [answer] = outputsOf(run, 'Answer')[0] ?? [];
	console.log(`  n8n answers as an inline reply: ${answer?.json.message_id ?? run.status}`);
	return answer
		? []
		: [`Message ${messageId} was not answered: the execution ended ${run.status}.`];
}
