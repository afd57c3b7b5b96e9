import { CHANNELS, GROUPS, NUMBERS, PEOPLE } from '../../../simulator';
import { until } from '../../support/until';
import { to } from '../../support/world';
import { ISO, sentBy } from '../../waiting/support/world';
import { by } from '../support/channels';
import { startChannelsTalk } from './support';

const { world, ask, run, write, mistakes, texts } = startChannelsTalk();

afterEach(() => expect(mistakes()).toEqual([]));

const SMS = `ch_${NUMBERS.twilioSecond.slice(1)}`;

const answered = { replyOptions: { acceptedAnswers: ['Yes', 'No'] } };

it('a reply wakes the execution, goes on with the input, and leaves no webhook', async () => {
	const execution = await ask();
	expect(execution.status).toBe('waiting');
	world.webhook();
	await write('Another chat', { from: PEOPLE.carol });
	expect(execution.status).toBe('waiting');
	await write('It does');
	expect(execution.arrived).toEqual({
		Answered: [
			{
				order: 17,
				sent: expect.objectContaining({
					message_id: expect.stringMatching(/^msg_/),
					chat_id: expect.stringMatching(/^chat_/),
					duplicate: false,
				}),
				answered: true,
				timed_out: false,
				choice: null,
				data: expect.objectContaining({
					text: 'It does',
					sender: PEOPLE.alice,
					respondedAt: expect.stringMatching(ISO),
				}),
			},
		],
	});
	expect(world.webhooks()).toEqual([]);
});

it.each([
	['WhatsApp', CHANNELS.whatsapp, CHANNELS.whatsapp, PEOPLE.bob],
	['SMS', SMS, NUMBERS.twilioSecond, PEOPLE.textOnly],
])('by %s it is the same', async (_name, channel, line, person) => {
	const execution = await ask({ to: to(person), ...by(channel) });
	await write('Elsewhere', { from: person, to: NUMBERS.dedicated });
	expect(execution.status).toBe('waiting');
	await write('Here', { from: person, to: line });
	expect(execution.arrived.Answered?.[0]?.data).toMatchObject({ text: 'Here', sender: person });
});

it('an answer that came before the execution sleeps is not missed', async () => {
	world.simulator.answer(PEOPLE.alice, { text: 'Sure' });
	const execution = await ask();
	await world.settled();
	expect(execution.arrived.Answered?.[0]?.data).toMatchObject({ text: 'Sure' });
	expect(world.webhooks()).toEqual([]);
});

it('of several answers the first counts, whatever event comes first', async () => {
	const execution = await ask(answered);
	const first = world.simulator.receive({ from: PEOPLE.alice, text: 'No' });
	const second = world.simulator.receive({ from: PEOPLE.alice, text: 'Yes' });
	second.createdAt = first.createdAt;
	await world.settled();
	expect(execution.arrived.Answered).toMatchObject([{ choice: 'No' }]);
});

it('another answer is asked again, once for each, and then passed over', async () => {
	const execution = await ask({
		replyOptions: { ...answered.replyOptions, askAgainText: 'Yes or No?', askAgainLimit: 1 },
	});
	await write('Maybe');
	await write('Perhaps');
	expect(texts()).toEqual(['Does Friday suit you?', 'Yes or No?']);
	await write('yes');
	expect(execution.arrived.Answered).toMatchObject([{ choice: 'Yes' }]);
});

it('an event may call a message by another ID than the list: it is one answer still', async () => {
	const execution = await ask(answered);
	const { chat_id: chatId } = sentBy(execution);
	const { messageId } = world.simulator.receive({ from: PEOPLE.alice, text: 'Maybe' });
	await world.settled();
	const message = world.simulator.state.messages.get(messageId);
	const data = { message_id: 'msg_row', chat_id: chatId, sender: PEOPLE.alice, text: 'Maybe' };
	const [delivery] = await world.simulator.emit(
		{ id: 'evt_again', type: 'message.received', created_at: message?.createdAt, data },
		{ webhookId: world.webhook().webhookId },
	);
	expect(delivery?.status).toBe(200);
	await world.settled();
	expect(texts()).toHaveLength(2);
});

it('a tapback approves', async () => {
	const execution = await ask({ responseType: 'approval', chatApproval: true });
	const { message_id: messageId } = sentBy(execution);
	world.simulator.react({ from: PEOPLE.alice, messageId, reaction: 'like' });
	await world.settled();
	expect(execution.arrived.Approved).toMatchObject([
		{ data: { approved: true, responder: { id: PEOPLE.alice }, reaction: 'like' } },
	]);
});

it('in a group it counts who answers, which the events tell', async () => {
	const execution = await ask({
		to: to(GROUPS.team, 'id'),
		...by(NUMBERS.dedicated),
		replyOptions: { from: PEOPLE.carol },
	});
	await write('Mine', { groupId: GROUPS.team });
	expect(execution.status).toBe('waiting');
	await write('Hers', { from: PEOPLE.carol, groupId: GROUPS.team });
	expect(execution.arrived.Answered?.[0]?.data).toMatchObject({
		text: 'Hers',
		sender: PEOPLE.carol,
	});
});

describe('of what no event came of, the feed tells', () => {
	/** Something happens of which the wait is told nothing. */
	async function unheard(happen: () => unknown): Promise<void> {
		const webhook = world.webhook();
		webhook.deprecatedAt = 1;
		happen();
		await world.settled();
		webhook.deprecatedAt = null;
	}

	it('who has answered in a group', async () => {
		const { carol, alice } = PEOPLE;
		const execution = await ask({
			to: to(GROUPS.team, 'id'),
			...by(NUMBERS.dedicated),
			replyOptions: { from: carol },
		});
		const groupId = GROUPS.team;
		await unheard(() => world.simulator.receive({ from: carol, text: 'Hers', groupId }));
		expect(execution.status).toBe('waiting');
		await write('Mine', { from: alice, groupId });
		expect(execution.arrived.Answered?.[0]?.data).toMatchObject({ text: 'Hers', sender: carol });
	});

	it('that somebody has approved by a tapback', async () => {
		const execution = await ask({ responseType: 'approval', chatApproval: true });
		const { message_id: messageId } = sentBy(execution);
		const tapback = { from: PEOPLE.alice, messageId, reaction: 'like' };
		await unheard(() => world.simulator.react(tapback));
		expect(execution.status).toBe('waiting');
		await write('Hello?');
		expect(execution.arrived.Approved).toMatchObject([{ data: { reaction: 'like' } }]);
	});
});

it('a poll goes on with the results', async () => {
	const execution = await ask({
		to: to(GROUPS.team, 'id'),
		...by(NUMBERS.dedicated),
		responseType: 'poll',
		pollOptions: ['Pizza', 'Sushi'],
		votes: 2,
	});
	const { poll_id: pollId } = sentBy(execution);
	for (const from of [PEOPLE.alice, PEOPLE.carol]) {
		world.simulator.vote({ pollId, chat: GROUPS.team, from, option: 'Sushi' });
		await world.settled();
	}
	expect(execution.arrived.Answered).toMatchObject([{ choice: 'Sushi', data: { total_votes: 2 } }]);
	expect(world.webhooks()).toEqual([]);
});

it('an approval by link needs no webhook, and shows that it counted', async () => {
	const execution = await ask({
		responseType: 'approval',
		options: { afterAnswer: { values: { way: 'text', text: 'Noted: {answer}' } } },
	});
	expect(world.webhooks()).toEqual([]);
	const [url = ''] = /http\S+/.exec(String(texts()[0])) ?? [];
	expect(await (await fetch(url)).text()).toContain('Approve');
	await fetch(url, { method: 'POST' });
	await world.settled();
	expect(execution.arrived.Approved).toMatchObject([{ data: { approved: true } }]);
	await until(() => texts().includes('Noted: Approve'));
});

it('a tapback on the answer shows that it counted', async () => {
	await ask({ options: { afterAnswer: { values: { way: 'tapback', tapback: 'love' } } } });
	await write('Yes');
	const reactions = () =>
		world.simulator.requests.filter(({ path }) => path.endsWith('/reactions'));
	await until(() => reactions().length > 0);
	expect(reactions().map(({ body }) => body)).toEqual([{ reaction: '+love' }]);
});

it('when the time is over the item says so, and Clean Up deletes the webhook', async () => {
	const execution = await ask();
	await world.n8n.timeOut(execution);
	expect(execution.arrived['Timed Out']).toMatchObject([{ answered: false, timed_out: true }]);
	world.webhook();
	const cleaned = await run({ resource: 'webhook', operation: 'cleanUp' });
	expect(cleaned.arrived['output 0']).toMatchObject([{ deleted_count: 1, still_waiting: 0 }]);
	expect(world.webhooks()).toEqual([]);
});

it('what is not signed wakes nobody', async () => {
	const execution = await ask();
	const response = await fetch(world.webhook().url, {
		method: 'POST',
		headers: { 'X-Blooio-Signature': 't=1,v1=00' },
		body: JSON.stringify({ type: 'message.received', data: {} }),
	});
	expect([response.status, execution.status]).toEqual([401, 'waiting']);
});
