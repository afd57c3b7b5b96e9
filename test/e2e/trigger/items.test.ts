import { MESSAGES, NUMBERS, PEOPLE } from '../../simulator';
import { startHost, type Host } from '../support/host';
import { ended, storeTriggered } from './support/triggered';

let host: Host;

beforeAll(async () => {
	host = await startHost({}, { deliveryRetry: { timeoutMs: 60_000 } });
});
afterAll(async () => await host?.stop());

it('each event leaves by its output, with what was looked up for it', async () => {
	const workflow = await storeTriggered(host, 'outputs', {
		parameters: {
			events: ['message.reaction', 'message.received'],
			filters: { exceptFrom: PEOPLE.carol, consent: ['stop', 'none'] },
			additionalOptions: { outputPerEvent: true, addContactName: true, includeQuoted: true },
		},
	});
	await host.n8n.rest.publish(workflow.id);
	const write = (from: string, text: string, replyTo?: string) =>
		host.simulator.receive({ from, to: NUMBERS.dedicated, text, replyTo });
	write(PEOPLE.carol, 'Not for you');
	write(PEOPLE.alice, 'Help');
	write(PEOPLE.alice, 'Stop!', MESSAGES.toAlice);
	await host.simulator.idle();
	const [only, ...others] = await ended(host, workflow.id, 1);
	expect(others).toEqual([]);
	const { outputsOf } = await import('../../../scripts/lib/n8n/workflow-run.mjs');
	const run = await host.n8n.rest.execution(only?.id ?? '');
	const outputs = outputsOf(run, 'Blooio Trigger').map((items) => items.map(({ json }) => json));
	expect(outputs).toEqual([
		[],
		[
			expect.objectContaining({
				text: 'Stop!',
				keyword: 'stop',
				contact_name: host.simulator.state.contacts.get(PEOPLE.alice)?.name,
				quoted_message: expect.objectContaining({
					message_id: MESSAGES.toAlice,
					direction: 'outbound',
				}),
			}),
		],
	]);
	await host.n8n.rest.unpublish(workflow.id);
});

it('n8n knows the fields of an operation’s output before it has run', async () => {
	const answer = await fetch(
		`${host.n8n.url}/schemas/n8n-nodes-blooio.blooio/2.0.0/message/send.json`,
	);
	expect(answer.status).toBe(200);
	expect(await answer.json()).toMatchObject({
		type: 'object',
		properties: { message_id: { type: 'string' } },
	});
});
