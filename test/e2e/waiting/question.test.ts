import { z } from 'zod';

import { GROUPS, PEOPLE } from '../../simulator';
import { startHost, type Host } from '../support/host';
import {
	endOf,
	limitOf,
	question,
	runToSleep,
	textsSent,
	waitingWorkflow,
	webhookGone,
	wakeDue,
	webhooksOf,
} from '../support/waiting';

let host: Host;

beforeAll(async () => {
	host = await startHost();
});
afterAll(async () => await host?.stop());
beforeEach(() => host.simulator.reset());

describe('a question that is answered in the chat', () => {
	it('sleeps, outlives a restart of n8n and goes on with the answer', async () => {
		const { executionId, status } = await runToSleep(host, waitingWorkflow(host, question()));
		expect(status).toBe('waiting');
		expect(webhooksOf(host)).toEqual([
			{ url: expect.stringContaining(`/webhook-waiting/${executionId}/`), type: 'message' },
		]);
		await host.n8n.restart();
		host.simulator.receive({ from: PEOPLE.carol, text: 'This is another chat' });
		host.simulator.receive({ from: PEOPLE.alice, text: 'Yes, it does' });
		const end = await endOf(host, executionId);
		expect(end.status).toBe('success');
		expect(end.items.map((items) => items.length)).toEqual([0, 1, 0, 0]);
		expect(end.items[1]?.[0]).toMatchObject({
			order: 17,
			timed_out: false,
			sent: { status: 'queued', chat_id: PEOPLE.alice },
			data: { text: 'Yes, it does', sender: PEOPLE.alice, choice: null },
			linked: '{"order":17}',
		});
		await webhookGone(host);
	});

	it('takes an answer that comes at once, before the execution sleeps', async () => {
		host.simulator.answer(PEOPLE.alice, { text: 'Sure' });
		const { executionId } = await runToSleep(host, waitingWorkflow(host, question()));
		const end = await endOf(host, executionId);
		expect(end.items[1]?.[0]?.data).toMatchObject({ text: 'Sure' });
		await webhookGone(host);
	});

	it('asks again after an answer that is not accepted, and goes on with one that is', async () => {
		const parameters = question({ replyOptions: { acceptedAnswers: ['Yes', 'No'] } });
		const { executionId } = await runToSleep(host, waitingWorkflow(host, parameters));
		host.simulator.receive({ from: PEOPLE.alice, text: 'What?' });
		await host.simulator.idle();
		expect(textsSent(host)).toEqual([
			'Does Friday suit you?',
			'Please answer with one of: Yes, No',
		]);
		host.simulator.receive({ from: PEOPLE.alice, text: 'yes!' });
		const end = await endOf(host, executionId);
		expect(end.items[1]?.[0]?.data).toMatchObject({ text: 'yes!', choice: 'Yes' });
	});

	it('in a group counts the answer of those alone who were asked', async () => {
		const parameters = question({
			chatId: { __rl: true, mode: 'group', value: GROUPS.team },
			replyOptions: { from: PEOPLE.carol, inlineOnly: true },
		});
		const { executionId } = await runToSleep(host, waitingWorkflow(host, parameters));
		const { sent } = await asleep(executionId);
		const reply = (from: string, text: string, replyTo?: string) =>
			host.simulator.receive({ from, groupId: GROUPS.team, text, replyTo });
		reply(PEOPLE.alice, 'I would say yes', sent.message_id);
		reply(PEOPLE.carol, 'Who is there?');
		reply(PEOPLE.carol, 'Fine', sent.message_id);
		const end = await endOf(host, executionId);
		expect(end.items[1]?.[0]?.data).toMatchObject({ text: 'Fine', sender: PEOPLE.carol });
	});

	it('refuses what was not signed by Blooio, and sleeps on', async () => {
		const { executionId } = await runToSleep(host, waitingWorkflow(host, question()));
		const [webhook] = webhooksOf(host);
		const forged = await fetch(webhook?.url ?? '', {
			method: 'POST',
			headers: { 'content-type': 'application/json', 'x-blooio-signature': 't=1,v1=00' },
			body: JSON.stringify({ event: 'message.received', text: 'Yes', external_id: PEOPLE.alice }),
		});
		expect(forged.status).toBe(401);
		const run = await host.n8n.rest.execution(executionId);
		expect(run.status).toBe('waiting');
		host.simulator.receive({ from: PEOPLE.alice, text: 'No' });
		expect((await endOf(host, executionId)).items[1]?.[0]?.data).toMatchObject({ text: 'No' });
	});
});

const stackSchema = z.object({
	nodeExecutionStack: z.tuple([
		z.object({
			data: z.object({
				main: z.tuple([
					z.tuple([
						z.object({
							json: z.object({
								sent: z.object({ message_id: z.string(), poll_id: z.string() }).partial(),
							}),
						}),
					]),
				]),
			}),
		}),
	]),
});

/** What a sleeping execution knows of the question that it sent. */
async function asleep(executionId: string) {
	const run = await host.n8n.rest.execution(executionId);
	const [first] = stackSchema.parse(run.data.executionData).nodeExecutionStack;
	return first.data.main[0][0].json;
}

describe('a question that nobody answers', () => {
	it('goes on by Timed Out, and the next wait deletes its webhook', async () => {
		const short = question({ options: limitOf(1, 'seconds') });
		const { executionId } = await runToSleep(host, waitingWorkflow(host, short));
		await wakeDue(host);
		const end = await endOf(host, executionId);
		expect(end.items.map((items) => items.length)).toEqual([1, 0, 0, 0]);
		expect(end.items[0]?.[0]).toMatchObject({ order: 17, timed_out: true, linked: '{"order":17}' });
		const [left] = webhooksOf(host);
		const next = await runToSleep(host, waitingWorkflow(host, question()));
		expect(webhooksOf(host)).toHaveLength(1);
		expect(webhooksOf(host)[0]?.url).not.toBe(left?.url);
		host.simulator.receive({ from: PEOPLE.alice, text: 'Yes' });
		await endOf(host, next.executionId);
		await webhookGone(host);
	});

	it('can be cancelled; Webhook: Clean Up deletes its webhook and leaves those of other waits', async () => {
		const cancelled = await runToSleep(host, waitingWorkflow(host, question()));
		const other = await runToSleep(
			host,
			waitingWorkflow(
				host,
				question({ chatId: { __rl: true, mode: 'phone', value: PEOPLE.carol } }),
			),
		);
		await host.n8n.rest.stopExecution(cancelled.executionId);
		await host.n8n.rest.waitForExecution(cancelled.executionId, { statuses: ['canceled'] });
		const cleanUp = waitingWorkflow(host, { resource: 'webhook', operation: 'cleanUp' });
		const { executionId } = await runToSleep(host, cleanUp);
		const end = await endOf(host, executionId);
		expect(end.items[0]?.[0]).toMatchObject({
			deleted_count: 1,
			deleted: [{ reason: 'execution ended' }],
			still_waiting: 1,
		});
		expect(webhooksOf(host)).toEqual([
			{ url: expect.stringContaining(`/${other.executionId}/`), type: 'message' },
		]);
		host.simulator.receive({ from: PEOPLE.carol, text: 'Yes' });
		expect((await endOf(host, other.executionId)).status).toBe('success');
	});
});

describe('a poll', () => {
	it('goes on when the last of the wanted votes is there', async () => {
		const parameters = question({
			chatId: { __rl: true, mode: 'group', value: GROUPS.team },
			message: 'What shall we eat?',
			responseType: 'poll',
			pollOptions: ['Pizza', 'Sushi'],
			votes: 2,
		});
		const { executionId } = await runToSleep(host, waitingWorkflow(host, parameters));
		const { sent } = await asleep(executionId);
		const vote = (from: string) =>
			host.simulator.vote({ pollId: sent.poll_id ?? '', chat: GROUPS.team, from, option: 'Sushi' });
		vote(PEOPLE.alice);
		await host.simulator.idle();
		expect((await host.n8n.rest.execution(executionId)).status).toBe('waiting');
		vote(PEOPLE.carol);
		const end = await endOf(host, executionId);
		expect(end.items[1]?.[0]?.data).toMatchObject({ choice: 'Sushi', total_votes: 2 });
		await webhookGone(host);
	});
});

describe('tapbacks', () => {
	it('answer where they are to count, native and as a text', async () => {
		const rules = { acceptedAnswers: ['Yes', 'No'], reactions: 'thumbs' };
		for (const [given, choice] of [
			['native', 'Yes'],
			['text', 'No'],
		]) {
			host.simulator.reset();
			const parameters = question({ replyOptions: rules });
			const { executionId } = await runToSleep(host, waitingWorkflow(host, parameters));
			const { sent } = await asleep(executionId);
			const from = PEOPLE.alice;
			if (given === 'text') {
				host.simulator.receive({ from, text: 'Disliked “Does Friday suit you?”' });
			} else {
				host.simulator.react({ from, messageId: sent.message_id ?? '', reaction: 'love' });
			}
			const end = await endOf(host, executionId);
			expect(end.items[1]?.[0]?.data).toMatchObject({ choice });
		}
	});
});

describe('a wait that cannot begin', () => {
	it('leaves by Webhook limit and sends nothing when Blooio takes no further webhook', async () => {
		for (let at = 0; at < 64; at++) {
			const response = await fetch(`${host.simulator.url}/webhooks`, {
				method: 'POST',
				headers: { authorization: 'Bearer bl_test_key', 'content-type': 'application/json' },
				body: JSON.stringify({ webhook_url: `https://example.com/${at}` }),
			});
			expect(response.status).toBe(201);
		}
		const parameters = question({ errorOutputs: ['webhook_limit_reached'] });
		const { executionId } = await runToSleep(host, waitingWorkflow(host, parameters));
		const end = await endOf(host, executionId);
		expect(end.items[2]?.[0]).toMatchObject({
			order: 17,
			error: { code: 'webhook_limit_reached', status: 409 },
		});
		expect(textsSent(host)).toEqual([]);
	});

	it('refuses several items with the advice to loop, before anything is sent', async () => {
		const workflow = waitingWorkflow(host, question({ errorOutputs: ['invalid_input'] }), [
			{ order: 1 },
			{ order: 2 },
		]);
		const { executionId } = await runToSleep(host, workflow);
		const end = await endOf(host, executionId);
		expect(end.items[2]).toHaveLength(2);
		expect(end.items[2]?.[0]?.error.hint).toContain('Loop Over Items');
		expect(textsSent(host)).toEqual([]);
		expect(webhooksOf(host)).toEqual([]);
	});
});
