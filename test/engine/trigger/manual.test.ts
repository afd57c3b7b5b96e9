import { post } from './support/post';
import { startTriggerWorld } from './support/world';

const world = startTriggerWorld();

const MANUAL = { additionalOptions: { registration: 'manual' } };
const body = JSON.stringify({ event: 'message.received', message_id: 'msg_1' });

it.each([
	['the secret', 'whsec_made_by_hand'],
	['the secret with spaces around it', ' whsec_made_by_hand\n'],
	['several secrets', 'whsec_of_the_test, whsec_made_by_hand'],
])('verifies with %s of the credential', async (_what, webhookSecret) => {
	const n8n = await world.workflow(MANUAL, { webhookSecret });
	await n8n.publish();
	expect(await post(n8n, { secret: 'whsec_made_by_hand', body })).toMatchObject({ status: 200 });
	expect(n8n.executions).toHaveLength(1);
	expect(await post(n8n, { secret: 'whsec_other', body })).toMatchObject({ status: 401 });
	expect(n8n.log).toEqual([expect.stringContaining('Webhook Secret of the credential')]);
	expect(n8n.executions).toHaveLength(1);
});

it('takes events at the test URL', async () => {
	const n8n = await world.workflow(MANUAL, { webhookSecret: 'whsec_made_by_hand' });
	await n8n.listen();
	expect(await post(n8n, { secret: 'whsec_made_by_hand', body, isTest: true })).toMatchObject({
		status: 200,
	});
	expect(n8n.executions).toEqual([expect.objectContaining({ mode: 'manual' })]);
});

it('refuses everything once the credential has no secret', async () => {
	const n8n = await world.workflow(MANUAL);
	expect(await post(n8n, { secret: '', body })).toMatchObject({ status: 401 });
	expect(await post(n8n, { secret: 'undefined', body })).toMatchObject({ status: 401 });
	expect(n8n.executions).toEqual([]);
});

it('takes no secret that could be guessed', async () => {
	const n8n = await world.workflow(MANUAL, { webhookSecret: 'a' });
	await expect(n8n.publish()).rejects.toMatchObject({
		message: 'Webhook Secret of the credential is too short to be safe',
		description: expect.stringContaining('at least 16 characters'),
	});
	expect(await post(n8n, { secret: 'a', body })).toMatchObject({ status: 401 });
	expect(n8n.executions).toEqual([]);
});
