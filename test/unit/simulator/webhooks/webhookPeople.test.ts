import { GROUPS, MESSAGES, NUMBERS, PEOPLE } from '../../../simulator';
import { call, chatPath, control, plainError } from '../client';
import { ask, eventsOf, subscribe } from '../inbox';
import { useInbox, useSimulator } from '../useSimulator';

const START = 1_800_000_000_000;

describe('what people do', () => {
	const simulator = useSimulator({ clock: () => START });
	const inbox = useInbox();
	beforeEach(async () => {
		await subscribe(simulator, inbox.url, 'all');
	});

	const arrived = async () => await eventsOf(simulator);
	const TEAM = {
		is_group: true,
		group_id: GROUPS.team,
		group_name: 'Team',
		participants: [
			{ contact_id: expect.any(String), identifier: PEOPLE.alice, name: 'Alice Example' },
			{ contact_id: expect.any(String), identifier: PEOPLE.carol, name: 'Carol Example' },
		],
	};

	describe('when they write', () => {
		it('arrives as message.received', async () => {
			const message = simulator.receive({
				from: PEOPLE.alice,
				text: 'Hi',
				attachments: ['https://e.com/1', { url: 'https://e.com/2', name: 'two' }],
				replyTo: MESSAGES.toAlice,
			});
			expect(await arrived()).toEqual([
				{
					event: 'message.received',
					message_id: message.messageId,
					external_id: PEOPLE.alice,
					internal_id: NUMBERS.dedicated,
					status: 'received',
					protocol: 'imessage',
					timestamp: START,
					received_at: START,
					text: 'Hi',
					attachments: ['https://e.com/1', { url: 'https://e.com/2', name: 'two' }],
					sender: PEOPLE.alice,
					is_group: false,
					reply_to: { message_id: MESSAGES.toAlice, guid: expect.any(String), part_index: 0 },
				},
			]);
		});

		it('in a group says so', async () => {
			simulator.receive({ from: PEOPLE.carol, groupId: GROUPS.team, text: 'Hi' });
			expect(await arrived()).toMatchObject([
				{ external_id: GROUPS.team, internal_id: NUMBERS.dedicated, sender: PEOPLE.carol, ...TEAM },
			]);
		});

		it('goes to our first number if nobody says which one', async () => {
			simulator.receive({ from: PEOPLE.stranger, text: 'Hi' });
			expect(await arrived()).toMatchObject([{ internal_id: NUMBERS.dedicated }]);
		});

		it.each([
			[{ from: PEOPLE.alice }, 'text or attachments is required'],
			[{ from: PEOPLE.alice, text: 'Hi', to: PEOPLE.bob }, 'none of the numbers'],
			[{ from: PEOPLE.bob, text: 'Hi', replyTo: MESSAGES.toAlice }, 'replyTo: no message'],
			[{ from: PEOPLE.alice, text: 'Hi', groupId: GROUPS.unknown }, 'Group not found'],
		])('must make sense: %j', async (incoming, message) => {
			expect(() => simulator.receive(incoming)).toThrow(message);
			expect(await arrived()).toEqual([]);
		});
	});

	it('arrives as message.reaction when they react', async () => {
		const reaction = { from: PEOPLE.alice, messageId: MESSAGES.toAlice, reaction: 'love' };
		simulator.react(reaction);
		simulator.react({ ...reaction, action: 'remove' });
		const common = {
			event: 'message.reaction',
			message_id: MESSAGES.toAlice,
			external_id: PEOPLE.alice,
			internal_id: NUMBERS.dedicated,
			protocol: 'imessage',
			timestamp: START,
			is_group: false,
			direction: 'inbound',
			reaction: 'love',
			sender: PEOPLE.alice,
			original_text: 'Your order has shipped.',
		};
		expect(await arrived()).toEqual([
			{ ...common, action: 'add' },
			{ ...common, action: 'remove' },
		]);
	});

	it('arrives as message.reaction when we react', async () => {
		const path = `${chatPath(PEOPLE.alice)}/messages/${MESSAGES.fromAlice}/reactions`;
		await call(simulator, 'POST', path, { body: { reaction: '+like' } });
		expect(await arrived()).toMatchObject([
			{ event: 'message.reaction', direction: 'outbound', reaction: 'like', action: 'add' },
		]);
	});

	it('arrives as message.read when they read', async () => {
		simulator.read({ messageId: MESSAGES.toAlice });
		expect(await arrived()).toMatchObject([
			{ event: 'message.read', message_id: MESSAGES.toAlice, status: 'read', read_at: START },
		]);
		expect(() => simulator.read({ messageId: MESSAGES.fromAlice })).toThrow('is not ours');
		expect(() => simulator.read({ messageId: 'msg_none' })).toThrow('Message not found');
	});

	it('arrives as poll.voted when they vote', async () => {
		const body = { title: 'Lunch?', options: ['Pizza', 'Soup'] };
		const pollId = await ask(simulator, PEOPLE.alice, body);
		const vote = { pollId, chat: PEOPLE.alice, from: PEOPLE.alice, option: 'Soup' };
		simulator.vote(vote);
		const common = {
			external_id: PEOPLE.alice,
			internal_id: NUMBERS.dedicated,
			is_group: false,
			timestamp: START,
			poll_id: pollId,
			title: 'Lunch?',
		};
		const [pizza, soup] = [{ text: 'Pizza', votes: 0 }, { text: 'Soup' }];
		expect(await arrived()).toEqual([
			{
				...common,
				event: 'poll.created',
				options: [pizza, { ...soup, votes: 0 }],
				total_votes: 0,
			},
			{
				...common,
				event: 'poll.voted',
				options: [pizza, { ...soup, votes: 1 }],
				total_votes: 1,
				sender: PEOPLE.alice,
				voter: PEOPLE.alice,
				option: 'Soup',
			},
		]);
		expect(() => simulator.vote({ ...vote, option: 'Fish' })).toThrow('none of the poll');
		expect(() => simulator.vote({ ...vote, chat: PEOPLE.bob })).toThrow('Poll not found');
	});

	it('arrives as poll.received when they send a poll', async () => {
		const body = { from: PEOPLE.carol, groupId: GROUPS.team, options: ['A', 'B'] };
		const { pollId } = simulator.sendPoll(body);
		expect(await arrived()).toMatchObject([
			{
				...{ event: 'poll.received', poll_id: pollId, title: null, ...TEAM },
				...{ external_id: GROUPS.team, internal_id: NUMBERS.dedicated, sender: PEOPLE.carol },
				options: [
					{ text: 'A', votes: 0 },
					{ text: 'B', votes: 0 },
				],
			},
		]);
		const path = `${chatPath(GROUPS.team)}/polls/${pollId}`;
		expect((await call(simulator, 'GET', path)).body).toMatchObject({ poll_id: pollId });
		expect(() => simulator.sendPoll({ ...body, groupId: 'grp_none' })).toThrow('Group not found');
	});

	it('arrives as an event of its own when they type, rename or share', async () => {
		simulator.type({ chat: PEOPLE.alice, from: PEOPLE.alice, typing: true });
		simulator.type({ chat: GROUPS.team, from: PEOPLE.carol, typing: false });
		simulator.renameGroup({ groupId: GROUPS.team, name: 'Crew', from: PEOPLE.carol });
		simulator.shareContact({ from: PEOPLE.alice });
		const common = { internal_id: NUMBERS.dedicated, timestamp: START };
		const alice = { external_id: PEOPLE.alice, sender: PEOPLE.alice, is_group: false };
		const team = { external_id: GROUPS.team, sender: PEOPLE.carol };
		expect(await arrived()).toEqual([
			{ ...common, ...alice, event: 'typing.started' },
			{ ...common, ...team, ...TEAM, event: 'typing.stopped' },
			{ ...common, ...team, ...TEAM, event: 'group.name_changed', group_name: 'Crew' },
			{
				...common,
				...alice,
				event: 'contact.shared',
				contact: { identifier: PEOPLE.alice, name: 'Alice Example' },
			},
		]);
	});

	it('can be told over HTTP', async () => {
		const { alice, carol } = PEOPLE;
		const poll = { options: ['Yes', 'No'] };
		const pollId = await ask(simulator, alice, poll);
		const acts = [
			['receive', { from: alice, attachments: ['https://e.com/1'] }],
			['react', { from: alice, messageId: MESSAGES.toAlice, reaction: '👍' }],
			['poll', { from: alice, options: ['A', 'B'] }],
			['vote', { pollId, chat: alice, from: alice, option: 'Yes' }],
			['read', { messageId: MESSAGES.toAlice }],
			['type', { chat: alice, from: alice, typing: true }],
			['rename-group', { groupId: GROUPS.team, name: 'Crew', from: carol }],
			['share-contact', { from: alice }],
		] as const;
		for (const [path, body] of acts) {
			expect((await control(simulator, 'POST', `/${path}`, body)).status).toBe(200);
		}
		await control(simulator, 'POST', '/idle');
		expect((await arrived()).map(({ event }) => event)).toEqual([
			...[
				'poll.created',
				'message.received',
				'message.reaction',
				'poll.received',
				'poll.voted',
				'message.read',
			],
			...['typing.started', 'group.name_changed', 'contact.shared'],
		]);
		const wrong = await control(simulator, 'POST', '/type', { chat: alice, from: alice });
		expect(wrong.body).toEqual(plainError(400, 'typing: Required'));
	});
});
