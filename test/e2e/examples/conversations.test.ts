import { KEYS, NUMBERS, PEOPLE } from '../../simulator';
import { endsOf, importExample, runExample, writtenTo } from '../support/examples';
import { startHost, type Host } from '../support/host';
import { startScriptedModel } from '../support/scriptedModel';

let host: Host;

beforeAll(async () => {
	// Nothing is delivered again because the machine is slow.
	host = await startHost({}, { deliveryRetry: { timeoutMs: 60_000 } });
});
afterAll(async () => await host?.stop());
beforeEach(() => host.simulator.reset());

/** Publishes a workflow while something is done. */
async function whilePublished<Result>(workflow: { id: string }, act: () => Promise<Result>) {
	await host.n8n.rest.publish(workflow.id);
	try {
		return await act();
	} finally {
		await host.n8n.rest.unpublish(workflow.id);
	}
}

/** Blooio delivers the newest received message once more, as it does without an answer in time. */
async function deliverAgain(): Promise<void> {
	const received = host.simulator.deliveries.filter(({ event }) => event === 'message.received');
	const { webhookId = '', eventId = '' } = received.at(-1) ?? {};
	expect(await host.simulator.replay(webhookId, eventId)).toMatchObject({ status: 200 });
}

describe('answer-messages', () => {
	it('replies inline, from the number that was written to', async () => {
		const workflow = await importExample(host, 'answer-messages');
		await whilePublished(workflow, async () => {
			const to = NUMBERS.dedicated2;
			const { messageId } = host.simulator.receive({ from: PEOPLE.carol, to, text: 'Open?' });
			const [end] = await endsOf(host, workflow, 1);
			expect(end?.items.Answer).toEqual([expect.objectContaining({ chat_id: PEOPLE.carol })]);
			expect(writtenTo(host, PEOPLE.carol)).toEqual([
				{ text: 'Thanks for "Open?". A person will answer soon.', from: to },
			]);
			const answer = host.simulator.state.chats.get(PEOPLE.carol)?.last;
			expect(answer?.replyTo?.messageId).toBe(messageId);
		});
	});

	it('answers an event once that arrives twice', async () => {
		const workflow = await importExample(host, 'answer-messages');
		await whilePublished(workflow, async () => {
			host.simulator.receive({ from: PEOPLE.carol, to: NUMBERS.dedicated2, text: 'Open?' });
			await endsOf(host, workflow, 1);
			await deliverAgain();
			expect(await host.n8n.rest.executions({ workflowId: workflow.id })).toHaveLength(1);
			// What the trigger remembers ends with n8n's process; the example's own key does not.
			await host.n8n.restart();
			await deliverAgain();
			const ends = await endsOf(host, workflow, 2);
			expect(ends.map(({ status, items }) => [status, items.Answer?.[0]?.duplicate])).toEqual([
				['success', false],
				['success', true],
			]);
			expect(writtenTo(host, PEOPLE.carol)).toHaveLength(1);
		});
	});
});

describe('ai-auto-reply', () => {
	it('remembers what each person wrote, tells nobody what another wrote, answers once', async () => {
		let verb = 'said';
		const model = await startScriptedModel(({ conversation }) => ({
			text: `You ${verb}: ${conversation.at(-1)}`,
		}));
		try {
			await host.n8n.rest.createCredential({
				name: 'OpenAi account',
				type: 'openAiApi',
				data: { apiKey: 'none', url: model.url },
			});
			const workflow = await importExample(host, 'ai-auto-reply');
			const texts: Array<[string, string]> = [
				[PEOPLE.alice, 'My bicycle is red'],
				[PEOPLE.carol, 'My bicycle is blue'],
				[PEOPLE.alice, 'Which colour did I say?'],
				[PEOPLE.carol, 'And which did I say?'],
			];
			await whilePublished(workflow, async () => {
				for (const [index, [from, text]] of texts.entries()) {
					host.simulator.receive({ from, to: NUMBERS.dedicated2, text });
					const ends = await endsOf(host, workflow, index + 1);
					expect(ends.at(-1)?.items['Send the Answer']).toEqual([
						expect.objectContaining({ chat_id: from, status: 'queued' }),
					]);
				}
				verb = 'wrote';
				await host.n8n.restart();
				await deliverAgain();
				const ends = await endsOf(host, workflow, texts.length + 1);
				expect(ends.at(-1)?.status).toBe('success');
				expect(ends.at(-1)?.items['Answered Already']).toHaveLength(1);
				expect(writtenTo(host, PEOPLE.carol)).toHaveLength(2);
			});
			const [system] = model.turns[0]?.conversation ?? [];
			expect(system).toContain('bicycle shop');
			const heard = model.turns.slice(0, texts.length);
			expect(heard.map(({ conversation }) => conversation.slice(1))).toEqual([
				['My bicycle is red'],
				['My bicycle is blue'],
				['My bicycle is red', 'You said: My bicycle is red', 'Which colour did I say?'],
				['My bicycle is blue', 'You said: My bicycle is blue', 'And which did I say?'],
			]);
			expect(writtenTo(host, PEOPLE.alice)).toEqual([
				{ text: 'You said: My bicycle is red', from: NUMBERS.dedicated2 },
				{ text: 'You said: Which colour did I say?', from: NUMBERS.dedicated2 },
			]);
		} finally {
			await model.close();
		}
	});
});

describe('inbound-answers-dedicated-opens', () => {
	const branches = (items: Record<string, unknown[]>) =>
		['Answered', 'Answer From a Dedicated Number'].filter((name) => name in items);

	it('opens conversations from a dedicated number', async () => {
		const workflow = await importExample(host, 'inbound-answers-dedicated-opens');
		const { items } = await runExample(host, workflow, 'When Clicking Execute');
		expect(items['Conversation Is Open']).toHaveLength(2);
		expect(writtenTo(host, PEOPLE.bob)).toEqual([
			{
				text: `Hi Bob, your order has shipped. Questions? Write to ${NUMBERS.inbound}.`,
				from: NUMBERS.dedicated,
			},
		]);
	});

	it('answers from the inbound number those who wrote to it, and nobody else', async () => {
		const workflow = await importExample(host, 'inbound-answers-dedicated-opens');
		await whilePublished(workflow, async () => {
			const write = (from: string, to: string) => host.simulator.receive({ from, to, text: 'Hm?' });
			write(PEOPLE.carol, NUMBERS.dedicated);
			write(PEOPLE.stranger, NUMBERS.inbound);
			const [end] = await endsOf(host, workflow, 1);
			expect(branches(end?.items ?? {})).toEqual(['Answered']);
			await host.simulator.idle();
			expect(await host.n8n.rest.executions({ workflowId: workflow.id })).toHaveLength(1);
			expect(writtenTo(host, PEOPLE.stranger)).toEqual([
				{ text: expect.stringContaining('Thanks for writing!'), from: NUMBERS.inbound },
			]);
			expect(writtenTo(host, PEOPLE.carol)).toEqual([]);
		});
	});

	it('takes a dedicated number where the inbound one may only reply', async () => {
		const workflow = await importExample(host, 'inbound-answers-dedicated-opens');
		await whilePublished(workflow, async () => {
			// An event of which Blooio has kept no message.
			await host.simulator.emit({
				event: 'message.received',
				message_id: 'msg_gone',
				external_id: PEOPLE.stranger,
				sender: PEOPLE.stranger,
				internal_id: NUMBERS.inbound,
				text: 'Hm?',
				is_group: false,
				timestamp: Date.now(),
			});
			const [end] = await endsOf(host, workflow, 1);
			expect(branches(end?.items ?? {})).toEqual(['Answer From a Dedicated Number']);
			expect(writtenTo(host, PEOPLE.stranger)).toEqual([
				{ text: expect.stringContaining('Thanks for writing!'), from: NUMBERS.dedicated },
			]);
		});
	});
});

describe('delivery-tracking', () => {
	const TABLE = 'Blooio Deliveries';

	async function project(): Promise<string> {
		return (await host.n8n.rest.request('GET', '/rest/projects/personal')).id;
	}

	async function tables(): Promise<Array<{ id: string; name: string }>> {
		const base = `/rest/projects/${await project()}/data-tables`;
		return (await host.n8n.rest.request('GET', base)).data;
	}

	async function rows(): Promise<Array<Record<string, unknown>>> {
		const table = (await tables()).find(({ name }) => name === TABLE);
		const path = `/rest/projects/${await project()}/data-tables/${table?.id}/rows`;
		return (await host.n8n.rest.request('GET', path)).data;
	}

	async function send(to: string): Promise<string> {
		const url = `${host.simulator.url}/chats/${encodeURIComponent(to)}/messages`;
		const response = await fetch(url, {
			method: 'POST',
			headers: { authorization: `Bearer ${KEYS.blooio}`, 'content-type': 'application/json' },
			body: JSON.stringify({ text: 'Where does this end?' }),
		});
		return ((await response.json()) as { message_id: string }).message_id;
	}

	it('makes its table once, however often it is run', async () => {
		const workflow = await importExample(host, 'delivery-tracking');
		const once = await runExample(host, workflow, 'Run This Once');
		const again = await runExample(host, workflow, 'Run This Once');
		expect([once.status, again.status]).toEqual(['success', 'success']);
		expect((await tables()).filter(({ name }) => name === TABLE)).toHaveLength(1);
	});

	it('keeps one row for each message, with the time of each step', async () => {
		const workflow = await importExample(host, 'delivery-tracking');
		await runExample(host, workflow, 'Run This Once');
		const before = (await host.n8n.rest.executions({ workflowId: workflow.id })).length;
		await whilePublished(workflow, async () => {
			const arrives = await send(PEOPLE.alice);
			await endsOf(host, workflow, before + 2);
			host.simulator.read({ messageId: arrives });
			await endsOf(host, workflow, before + 3);
			const fails = await send(PEOPLE.unreachable);
			const ends = await endsOf(host, workflow, before + 4);
			expect(ends.map(({ status }) => status)).not.toContain('error');
			const time = expect.stringMatching(/^\d{4}-\d\d-\d\d/);
			expect(await rows()).toEqual([
				expect.objectContaining({
					message_id: arrives,
					chat_id: PEOPLE.alice,
					our_number: NUMBERS.dedicated,
					sent_at: time,
					delivered_at: time,
					read_at: time,
					failed_at: null,
					failure: null,
				}),
				expect.objectContaining({
					message_id: fails,
					chat_id: PEOPLE.unreachable,
					delivered_at: null,
					failed_at: time,
					failure: 'Recipient is unreachable',
				}),
			]);
		});
	});
});
