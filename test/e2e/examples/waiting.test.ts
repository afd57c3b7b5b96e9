import { z } from 'zod';

import { GROUPS, PEOPLE } from '../../simulator';
import { endOf, importExample, runToSleep, writtenTo } from '../support/examples';
import { startHost, type Host } from '../support/host';
import { limitOf, wakeDue } from '../support/waiting';

let host: Host;

beforeAll(async () => {
	host = await startHost();
});
afterAll(async () => await host?.stop());
beforeEach(() => host.simulator.reset());

const textsTo = (chat: string) => writtenTo(host, chat).map(({ text }) => text);

const BRANCHES = ['Ask Somebody Else', 'Confirm the Order', 'Cancel the Request'];

/** The branches of approval-by-reply that ran. */
const taken = (items: Record<string, unknown[]>) => BRANCHES.filter((name) => name in items);

const aSecond = { options: limitOf(1, 'seconds') };

describe('poll', () => {
	const vote = (from: string, option: string) => {
		const poll = host.simulator.state.polls.all().at(-1);
		host.simulator.vote({ pollId: poll?.pollId ?? '', chat: GROUPS.team, from, option });
	};

	it.each([
		['announces the winner', ['Sushi', 'Sushi'], 'Sushi it is! Thanks for voting.'],
		['says that it is a tie', ['Sushi', 'Tacos'], expect.stringContaining('It is a tie')],
	])('%s when all have voted', async (_what, [first = '', second = ''], said) => {
		const executionId = await runToSleep(host, await importExample(host, 'poll'));
		vote(PEOPLE.alice, first);
		vote(PEOPLE.carol, second);
		const { status, items } = await endOf(host, executionId);
		expect(status).toBe('success');
		expect(items['Announce the Winner']).toHaveLength(1);
		expect(items['Say That the Time Is Up']).toBeUndefined();
		expect(textsTo(GROUPS.team)).toEqual([said]);
	});
});

describe('approval-by-reply', () => {
	const QUESTION = 'May we order this: New laptop for Carol, $1,200? Please answer Yes or No.';

	it('goes on with yes, after asking again what was no answer', async () => {
		const executionId = await runToSleep(host, await importExample(host, 'approval-by-reply'));
		host.simulator.receive({ from: PEOPLE.alice, text: 'What for?' });
		await host.simulator.idle();
		host.simulator.receive({ from: PEOPLE.alice, text: 'yes!' });
		const { items } = await endOf(host, executionId);
		expect(taken(items)).toEqual(['Confirm the Order']);
		expect(textsTo(PEOPLE.alice)).toEqual([
			QUESTION,
			'Please answer with one of: Yes, No',
			'Thanks! Ordered: New laptop for Carol.',
		]);
	});

	it('goes on with no', async () => {
		const executionId = await runToSleep(host, await importExample(host, 'approval-by-reply'));
		host.simulator.receive({ from: PEOPLE.alice, text: 'No' });
		const { items } = await endOf(host, executionId);
		expect(taken(items)).toEqual(['Cancel the Request']);
		expect(items['Cancel the Request']?.[0]).toMatchObject({
			what: 'New laptop for Carol',
			data: { choice: 'No', sender: PEOPLE.alice },
		});
		expect(textsTo(PEOPLE.alice)).toEqual([QUESTION]);
	});
});

describe('a question that nobody answers', () => {
	it('leads on by Timed Out', async () => {
		const poll = await importExample(host, 'poll', { 'Ask the Group': aSecond });
		const approval = await importExample(host, 'approval-by-reply', {
			'Ask for Approval': aSecond,
		});
		const polling = await runToSleep(host, poll);
		const asking = await runToSleep(host, approval);
		await wakeDue(host);

		const polled = await endOf(host, polling);
		expect(polled.items['Say That the Time Is Up']).toHaveLength(1);
		expect(polled.items['Announce the Winner']).toBeUndefined();
		expect(textsTo(GROUPS.team)).toEqual([expect.stringContaining('The time is up')]);

		const asked = await endOf(host, asking);
		expect(taken(asked.items)).toEqual(['Ask Somebody Else']);
	});
});

describe('loop-approvals', () => {
	const stored = z.object({
		approver: z.string(),
		what: z.string(),
		sent: z.object({ message_id: z.string() }),
	});

	/** Waits until the workflow sleeps with a question to this person; gives the links in it. */
	async function linksOfQuestion(executionId: string, what: string): Promise<string[]> {
		const { until } = await import('../../../scripts/lib/process/poll.mjs');
		const asked = await until(
			async () => {
				const run = await host.n8n.rest.execution(executionId);
				const item = run.data.executionData?.nodeExecutionStack[0]?.data.main[0]?.[0]?.json;
				const parsed = stored.safeParse(item);
				return run.status === 'waiting' && parsed.data?.what === what && parsed.data;
			},
			{ what: `the question about ${what}`, timeoutMs: 60_000 },
		);
		const { message_id: messageId } = (asked || undefined)?.sent ?? { message_id: '' };
		const text = host.simulator.state.messages.get(messageId)?.text ?? '';
		return text.match(/https?:\/\/\S+/g) ?? [];
	}

	const press = async (url = '') => await (await fetch(url, { method: 'POST' })).text();

	it('asks one after the other, and an old link decides nothing', async () => {
		const executionId = await runToSleep(host, await importExample(host, 'loop-approvals'));
		const [approve] = await linksOfQuestion(executionId, 'Refund of $40 for Bob');
		expect(await press(approve)).toContain('Your answer was recorded: Approve');

		const [, decline] = await linksOfQuestion(executionId, 'Day off for Dave on Friday');
		const late = await press(approve);
		expect(late).not.toContain('recorded');
		expect(late).toContain('No longer open');
		expect((await host.n8n.rest.execution(executionId)).status).toBe('waiting');
		expect(await press(decline)).toContain('Your answer was recorded: Decline');

		const [last] = await linksOfQuestion(executionId, 'Discount of 10% for Erin');
		expect(await press(last)).toContain('Your answer was recorded: Approve');

		const { status, items } = await endOf(host, executionId);
		expect(status).toBe('success');
		expect(items['Work Through the Decisions']).toEqual([
			{ what: 'Refund of $40 for Bob', decision: 'approved' },
			{ what: 'Day off for Dave on Friday', decision: 'declined' },
			{ what: 'Discount of 10% for Erin', decision: 'approved' },
		]);
		expect(textsTo(PEOPLE.alice)).toHaveLength(2);
		expect(textsTo(PEOPLE.carol)).toHaveLength(1);
	});
});

describe('campaign-with-deadline', () => {
	it('asks everybody, sleeps until the deadline and reads who has answered what', async () => {
		host.simulator.answer(PEOPLE.alice, { text: 'yes!' });
		const workflow = await importExample(host, 'campaign-with-deadline', {
			// n8n sleeps from 65 s on; for less it stays awake.
			'Until the Deadline': { amount: 66, unit: 'seconds' },
		});
		const executionId = await runToSleep(host, workflow);
		const asked = host.simulator.state.messages
			.all()
			.findLast(({ chatId }) => chatId === PEOPLE.bob);
		host.simulator.react({
			from: PEOPLE.bob,
			messageId: asked?.messageId ?? '',
			reaction: 'dislike',
		});
		await host.n8n.restart();
		const { status, items } = await endOf(host, executionId);
		expect(status).toBe('success');
		expect(items['Note the Answer']).toEqual([
			{ name: 'Alice', comes: true },
			{ name: 'Bob', comes: false },
		]);
		expect(items['Call Them']).toEqual([
			expect.objectContaining({ chat_id: PEOPLE.carol, answered: false, choice: null }),
		]);
		expect(host.simulator.state.webhooks.all()).toEqual([]);
	});
});

describe('second-look', () => {
	const ask = async () =>
		await runToSleep(
			host,
			await importExample(host, 'second-look', {
				Ask: aSecond,
				// n8n takes what runs in its first second for left over from a crash.
				'Until the Next Morning': { amount: 0, unit: 'seconds' },
			}),
		);

	it('finds an answer that came while nothing could tell n8n of it', async () => {
		const executionId = await ask();
		host.simulator.state.webhooks.clear();
		host.simulator.receive({ from: PEOPLE.alice, text: 'What was it again?' });
		host.simulator.receive({ from: PEOPLE.alice, text: 'yes' });
		await wakeDue(host);
		const { status, items } = await endOf(host, executionId);
		expect(status).toBe('success');
		expect(items['Look Once More']).toEqual([
			expect.objectContaining({ answered: true, choice: 'Yes', other_replies: 1 }),
		]);
		expect(items['Confirm the Order']).toHaveLength(1);
	});

	it('cancels where there is none', async () => {
		const executionId = await ask();
		await wakeDue(host);
		const { items } = await endOf(host, executionId);
		expect(items['Look Once More']).toEqual([expect.objectContaining({ answered: false })]);
		expect(items['Cancel the Request']).toHaveLength(1);
	});
});
