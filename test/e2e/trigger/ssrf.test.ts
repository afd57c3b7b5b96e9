import { createHmac } from 'node:crypto';

import { startHost, type Host } from '../support/host';
import { ended, outputOf, storeTriggered } from './support/triggered';

const SECRET = 'whsec_registered_by_hand';

let host: Host;

beforeAll(async () => {
	host = await startHost({ N8N_SSRF_PROTECTION_ENABLED: 'true' });
});
afterAll(async () => await host?.stop());

it('n8n’s own protection holds for attachments', async () => {
	const credential = await host.n8n.rest.createCredential({
		name: 'By hand',
		type: 'blooioApi',
		data: { apiKey: 'bl_test_key', baseUrl: host.simulator.url, webhookSecret: SECRET },
	});
	const workflow = await storeTriggered(host, 'guarded', {
		parameters: {
			events: ['*'],
			additionalOptions: { registration: 'manual', downloadAttachments: true },
		},
		credential: { id: credential.id, name: credential.name },
	});
	await host.n8n.rest.publish(workflow.id);
	// The node lets this address through: it is the Base URL's own origin.
	const attachments = [`${host.simulator.origin}/photo.jpg`];
	const body = JSON.stringify({ event: 'message.received', message_id: 'msg_1', attachments });
	const t = Math.floor(Date.now() / 1000);
	const v1 = createHmac('sha256', SECRET).update(`${t}.${body}`).digest('hex');
	await fetch(`${host.n8n.url}/webhook/hook-of-guarded/webhook`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json', 'X-Blooio-Signature': `t=${t},v1=${v1}` },
		body,
	});
	const executions = await ended(host, workflow.id, 1);
	const [item] = await outputOf(host, executions, 'Blooio Trigger');
	expect(item?.json.attachment_errors).toEqual([
		{ index: 0, error: expect.stringContaining("n8n's own protection does not allow its address") },
	]);
	expect(host.simulator.requests).toEqual([]);
});
