import { GROUPS, PEOPLE } from '../../../simulator';
import { call, chatPath, control, messageIdOf, send } from '../client';
import { ask, eventsOf, subscribe } from '../inbox';
import { useInbox, useSimulator } from '../useSimulator';

const START = 1_800_000_000_000;

describe('the answering machine', () => {
	let now = START;
	beforeEach(() => {
		now = START;
	});
	const simulator = useSimulator({ clock: () => now });
	const inbox = useInbox();

	const { bob } = PEOPLE;
	const alice: string = PEOPLE.alice;
	const pass = async (ms: number) => {
		now += ms;
		await simulator.idle();
	};
	const say = async (chat = alice) => messageIdOf(await send(simulator, chat, { text: 'Well?' }));
	const poll = async (...options: string[]) => await ask(simulator, alice, { options });
	const ballotsOf = (pollId: string) => simulator.state.polls.get(pollId)?.ballots;
	/** What people have written in a chat since the start. */
	const answers = (chat = alice) =>
		(simulator.state.chats.get(chat)?.messages ?? [])
			.filter(({ direction, createdAt }) => direction === 'inbound' && createdAt >= START)
			.map(({ text }) => text);

	it('answers the next message of the chat after a while, once', async () => {
		simulator.answer(alice, { text: 'Yes', afterMs: 1000 });
		await say(bob);
		await pass(1000);
		expect(answers()).toEqual([]);
		const messageId = await say();
		await pass(999);
		expect(answers()).toEqual([]);
		await pass(1);
		expect(simulator.state.chats.get(alice)?.last).toMatchObject({
			...{ direction: 'inbound', text: 'Yes', createdAt: now, replyTo: null },
			line: simulator.state.messages.get(messageId)?.line,
		});
		await say();
		await pass(10_000);
		expect(answers()).toEqual(['Yes']);
	});

	it('answers as an inline reply, and webhooks get it', async () => {
		await subscribe(simulator, inbox.url);
		simulator.answer(alice, { text: 'Yes', asReply: true });
		const messageId = await say();
		await pass(0);
		expect(await eventsOf(simulator)).toMatchObject([
			{ event: 'message.received', text: 'Yes', reply_to: { message_id: messageId } },
		]);
	});

	it('gives several answers in turn, and a standing one after them', async () => {
		simulator.answer(alice, { text: 'Always', standing: true });
		simulator.answer(alice, { text: 'First' });
		const withdraw = simulator.answer(alice, { text: 'Never' });
		simulator.answer(alice, { text: 'Second' });
		withdraw();
		for (let i = 0; i < 4; i++) {
			await say();
			await pass(1);
		}
		expect(answers()).toEqual(['First', 'Second', 'Always', 'Always']);
	});

	it('votes in the next poll that has the option', async () => {
		await subscribe(simulator, inbox.url, 'poll');
		simulator.answer(alice, { vote: 'Soup', afterMs: 10 });
		await say();
		await poll('Yes', 'No');
		await poll('Pizza', 'Soup');
		await pass(10);
		expect(await eventsOf(simulator)).toMatchObject([
			{ event: 'poll.created', options: [{ text: 'Yes' }, { text: 'No' }] },
			{ event: 'poll.created', options: [{ text: 'Pizza' }, { text: 'Soup', votes: 0 }] },
			{ event: 'poll.voted', voter: alice, option: 'Soup', total_votes: 1 },
		]);
		expect(answers()).toEqual([]);
	});

	it('answers a poll with a text if it shall', async () => {
		simulator.answer(alice, { text: 'Neither', asReply: true });
		await poll('Pizza', 'Soup');
		await pass(0);
		expect(answers()).toEqual(['Neither']);
	});

	it('lets a member answer in a group', async () => {
		simulator.answer(GROUPS.team, { text: 'Me' });
		simulator.answer(GROUPS.team, { text: 'Me too', from: PEOPLE.carol });
		for (let i = 0; i < 2; i++) {
			await say(GROUPS.team);
			await pass(0);
		}
		const messages = simulator.state.chats.get(GROUPS.team)?.messages.slice(-3);
		expect(messages?.map(({ text, sender }) => [text, sender])).toEqual([
			['Me', alice],
			['Well?', null],
			['Me too', PEOPLE.carol],
		]);
	});

	it('knows people by email in any spelling', async () => {
		simulator.answer('Ivan@Example.com', { text: 'Yes' });
		await say(PEOPLE.ivan);
		await pass(0);
		expect(answers(PEOPLE.ivan)).toEqual(['Yes']);
	});

	it('does not answer what was cancelled, or in a group that is gone', async () => {
		simulator.answer(alice, { text: 'Yes', afterMs: 10 });
		const messageId = await say();
		await call(simulator, 'DELETE', `${chatPath(alice)}/messages/${messageId}`);
		simulator.answer(GROUPS.team, { text: 'Yes', afterMs: 10 });
		await say(GROUPS.team);
		await call(simulator, 'DELETE', `/groups/${GROUPS.team}`);
		await pass(10);
		expect(answers()).toEqual([]);
		expect(simulator.state.chats.get(GROUPS.team)).toBeUndefined();
	});

	it('forgets everything with a reset', async () => {
		simulator.answer(alice, { text: 'Standing', standing: true });
		simulator.answer(alice, { text: 'Soon', afterMs: 10 });
		await say();
		simulator.reset();
		await pass(10);
		await say();
		await pass(10);
		expect(answers()).toEqual([]);
	});

	it('is set and cleared over HTTP', async () => {
		const set = async (body: object) => await control(simulator, 'POST', '/answers', body);
		await set({ chat: alice, text: 'Yes', afterMs: 0 });
		await set({ chat: alice, vote: 'Soup', standing: true });
		await say();
		const first = await poll('Pizza', 'Soup');
		await control(simulator, 'POST', '/idle');
		expect(answers()).toEqual(['Yes']);
		expect(ballotsOf(first)).toHaveLength(1);

		await control(simulator, 'DELETE', '/answers');
		const second = await poll('Pizza', 'Soup');
		await pass(0);
		expect(ballotsOf(second)).toEqual([]);
		expect((await set({ chat: alice })).status).toBe(400);
		expect((await set({ chat: alice, text: 'a', vote: 'b' })).status).toBe(400);
	});
});
