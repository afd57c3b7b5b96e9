import { post } from './support/post';
import { startTriggerWorld } from './support/world';

const world = startTriggerWorld();

const MANUAL = { registration: 'manual' };
const body = JSON.stringify({ event: 'message.received', message_id: 'msg_1' });

it.each([
	['the secret', 'whsec_mine'],
	['the secret with spaces around it', ' whsec_mine\n'],
	['several secrets', 'whsec_test, whsec_mine'],
])('verifies with %s of the credential', async (_what, webhookSecret) => {
	const n8n = await world.workflow(MANUAL, { webhookSecret });
	await n8n.publish();
	expect(await post(n8n, { secret: 'whsec_mine', body })).toMatchObject({ status: 200 });
	expect(n8n.executions).toHaveLength(1);
	expect(await post(n8n, { secret: 'whsec_other', body })).toMatchObject({ status: 401 });
	expect(n8n.log).toEqual([expect.stringContaining('Webhook Secret of the credential')]);
	expect(n8n.executions).toHaveLength(1);
});

it('takes events at the test URL', async () => {
	const n8n = await world.workflow(MANUAL, { webhookSecret: 'whsec_mine' });
	await n8n.listen();
	expect(await post(n8n, { secret: 'whsec_mine', body, isTest: true })).toMatchObject({
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
