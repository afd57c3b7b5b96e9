import { PEOPLE } from '../../simulator';
import { prepare } from '../support/messages';
import { until } from '../support/until';
import { blooioNode, itemsNode, rowOf } from '../support/workflow';
import type { QueueHost } from './support/queueHost';

/** Asks Alice, and waits until the execution sleeps. */
async function askAlice(
	host: QueueHost,
	parameters: Record<string, unknown>,
	settings: Record<string, unknown> = {},
) {
	prepare(host.simulator);
	const alice = { __rl: true, mode: 'phone', value: PEOPLE.alice };
	const ask = blooioNode(
		host,
		'Ask',
		{
			resource: 'message',
			operation: 'sendAndWait',
			// The two nodes name the field by the words of their API.
			chatId: alice,
			to: alice,
			message: 'Does Friday suit you?',
			...parameters,
		},
		settings,
	);
	const { id } = await host.rest.createWorkflow(
		rowOf('Question in queue mode', [itemsNode([{ order: 17 }]), ask]),
	);
	const { executionId } = await host.rest.run(id);
	await host.rest.waitForExecution(executionId, { statuses: ['waiting'] });
	const { outputsOf } = await import('../../../scripts/lib/n8n/workflow-run.mjs');
	return {
		/** The message that asks. */
		sent: host.simulator.state.messages.all().at(-1),
		/** What the item is in the end. */
		end: async () => {
			const run = await host.rest.waitForExecution(executionId);
			expect(run.status).toBe('success');
			return outputsOf(run, 'Ask')[0]?.[0]?.json;
		},
	};
}

/** The webhook of a wait is deleted after the answer to the call that woke the execution. */
const webhookGone = async ({ simulator }: QueueHost) =>
	await until(() => simulator.state.webhooks.all().length === 0, {
		what: 'the webhook of the wait to be deleted',
	});

/** Somebody answers a question: the webhook process takes the answer, and a worker goes on. */
export function waitingAnswers(current: () => QueueHost): void {
	it('an answer reaches the webhook process, and a worker goes on with it', async () => {
		const host = current();
		const { simulator, front } = host;
		const { end } = await askAlice(host, { responseType: 'reply' });
		const [subscription] = simulator.state.webhooks.all();
		expect(new URL(subscription?.url ?? '').origin).toBe(front.url);
		simulator.receive({ from: PEOPLE.alice, text: 'Yes, it does' });
		expect(await end()).toMatchObject({ order: 17, data: { text: 'Yes, it does' } });
		await webhookGone(host);
	});

	it('an answer to Blooio Channels does, too', async () => {
		const host = current();
		const settings = { type: 'n8n-nodes-blooio.blooioChannels' };
		const { end } = await askAlice(host, { responseType: 'reply' }, settings);
		host.simulator.receive({ from: PEOPLE.alice, text: 'Yes, it does' });
		expect(await end()).toMatchObject({ order: 17, data: { text: 'Yes, it does' } });
		await webhookGone(host);
	});

	it('a tapback approves, by the webhook process and a worker', async () => {
		const host = current();
		const { sent, end } = await askAlice(host, { chatApproval: true });
		const messageId = sent?.messageId ?? '';
		host.simulator.react({ from: PEOPLE.alice, messageId, reaction: 'like' });
		expect(await end()).toMatchObject({
			data: { approved: true, responder: { id: PEOPLE.alice } },
		});
		await webhookGone(host);
	});

	it('a form is shown and taken by the webhook process, and counts once', async () => {
		const host = current();
		const { sent, end } = await askAlice(host, {
			responseType: 'customForm',
			formFields: { values: [{ fieldLabel: 'Name', requiredField: true }] },
		});
		const [url = ''] = sent?.text?.match(/https?:\/\/\S+/) ?? [];
		expect(new URL(url).origin).toBe(host.front.url);
		expect(await (await fetch(url)).text()).toContain('name="field-0"');
		const submit = async () => {
			const body = new FormData();
			body.append('field-0', 'Alice');
			return await (await fetch(url, { method: 'POST', body })).text();
		};
		for (const page of await Promise.all([submit(), submit()])) {
			expect(page).toContain('Your answer was recorded: Alice');
		}
		expect(await end()).toMatchObject({ data: { Name: 'Alice' } });
	});
}
