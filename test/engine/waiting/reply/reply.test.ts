import { GROUPS, KEYS, PEOPLE } from '../../../simulator';
import { to } from '../../support/world';
import { ISO, limitOf, sentBy } from '../support/world';
import { answers, startTalk } from './support/talk';

const { world, write } = startTalk();

describe('a reply', () => {
	it('wakes the execution, goes on with the input, and leaves no webhook', async () => {
		const execution = await world.ask();
		expect(execution.status).toBe('waiting');
		expect(world.webhook()).toMatchObject({ type: 'message' });
		await write('Another chat', { from: PEOPLE.carol });
		expect(execution.status).toBe('waiting');
		await write('It does');
		expect(execution.status).toBe('success');
		expect(execution.arrived).toEqual({
			Answered: [
				{
					order: 17,
					sent: expect.objectContaining({ chat_id: PEOPLE.alice }),
					answered: true,
					timed_out: false,
					choice: null,
					data: expect.objectContaining({
						text: 'It does',
						sender: PEOPLE.alice,
						choice: null,
						respondedAt: expect.stringMatching(ISO),
					}),
				},
			],
		});
		expect(world.webhooks()).toEqual([]);
	});

	it('that came before the execution sleeps is not missed', async () => {
		world.simulator.answer(PEOPLE.alice, { text: 'Sure' });
		const execution = await world.ask();
		await world.settled();
		expect(execution.arrived.Answered).toEqual([
			expect.objectContaining({ data: expect.objectContaining({ text: 'Sure' }) }),
		]);
		expect(world.webhooks()).toEqual([]);
	});

	it('counts also where the chat could not be read right after the question', async () => {
		world.simulator.fail({
			times: Infinity,
			method: 'GET',
			path: '/messages',
			respond: { status: 404, body: {} },
		});
		const execution = await world.ask();
		expect(execution.status).toBe('waiting');
		await write('Yes');
		expect(execution.status).toBe('success');
	});

	it('must be inline where that is asked for', async () => {
		const execution = await world.ask(answers({ inlineOnly: true }));
		await write('Not inline');
		expect(execution.status).toBe('waiting');
		await write('Inline', { replyTo: sentBy(execution).message_id });
		expect(execution.arrived.Answered?.[0]?.data).toMatchObject({ text: 'Inline' });
	});

	it('in a group counts from those alone who are named', async () => {
		const execution = await world.ask({
			chatId: to(GROUPS.team, 'group'),
			...answers({ from: ` ${PEOPLE.carol} ` }),
		});
		await write('Mine', { groupId: GROUPS.team });
		await write('In person', { from: PEOPLE.carol });
		expect(execution.status).toBe('waiting');
		await write('Hers', { from: PEOPLE.carol, groupId: GROUPS.team });
		expect(execution.arrived.Answered?.[0]?.data).toMatchObject({ text: 'Hers' });
	});
});

describe('several messages at once', () => {
	it('are judged in the order in which they were written: the first counts', async () => {
		const execution = await world.ask(answers({ acceptedAnswers: ['Red', 'Blue', 'Green'] }));
		for (const text of ['Blue', 'Green', 'Red']) {
			world.simulator.receive({ from: PEOPLE.alice, text });
		}
		await world.settled();
		expect(execution.arrived.Answered?.map(({ data }) => data)).toEqual([
			expect.objectContaining({ choice: 'Blue' }),
		]);
	});

	it('of which the first was never delivered: it counts when the next one is', async () => {
		const execution = await world.ask(answers({ acceptedAnswers: ['Yes', 'No'] }));
		const webhook = world.webhook();
		const { validUntil } = webhook;
		webhook.validUntil = 1;
		await write('Yes');
		webhook.validUntil = validUntil;
		expect(execution.status).toBe('waiting');
		await write('Hello?');
		expect(execution.arrived.Answered?.[0]?.data).toMatchObject({ choice: 'Yes' });
	});

	it('of which the first was never delivered: an answer without the chat does not hide it', async () => {
		const execution = await world.ask(answers({ acceptedAnswers: ['Yes', 'No'] }));
		const webhook = world.webhook();
		const { validUntil } = webhook;
		webhook.validUntil = 1;
		await write('Yes');
		webhook.validUntil = validUntil;
		world.simulator.fail({
			times: 1,
			method: 'GET',
			path: '/messages',
			respond: { status: 200, body: { messages: null } },
		});
		await write('No');
		expect(execution.arrived.Answered?.[0]?.data).toMatchObject({ choice: 'Yes' });
	});
});

it('goes on by Timed Out with what was sent when nobody answers', async () => {
	const execution = await world.ask();
	await world.n8n.timeOut(execution);
	expect(execution.arrived).toEqual({
		'Timed Out': [
			{
				order: 17,
				answered: false,
				timed_out: true,
				choice: null,
				data: {},
				sent: expect.objectContaining({ chat_id: PEOPLE.alice }),
			},
		],
	});
});

it('keeps no secret in the clear while it sleeps', async () => {
	const execution = await world.ask();
	const stored = JSON.stringify(execution.data);
	expect(stored).toContain(world.webhook().webhookId);
	expect(stored).not.toContain(world.webhook().secret);
	expect(stored).not.toContain(KEYS.blooio);
});

it('the webhook of a wait ends by itself a while after the deadline', async () => {
	const before = Date.now();
	await world.ask({ options: limitOf(2, 'hours') });
	expect(world.webhook().validUntil).toBeGreaterThan(before + 2 * 3_600_000);
	expect(world.webhook().validUntil).toBeLessThan(Date.now() + 3 * 3_600_000);
});
