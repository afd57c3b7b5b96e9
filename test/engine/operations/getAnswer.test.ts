import type { INodeParameters } from 'n8n-workflow';

import { GROUPS, MESSAGES, NUMBERS, PEOPLE, POLLS } from '../../simulator';
import { recordMessage, type NewMessage } from '../../simulator/state/record';
import { jsonOf, linksOf, startWorld, to, type WorldRun } from '../support/world';

const world = startWorld();

const { alice, bob, carol } = PEOPLE;

const get = async (parameters: INodeParameters, more: WorldRun = {}) => {
	const { error, outputs } = await world.run(
		{ resource: 'message', operation: 'getAnswer', ...parameters },
		more,
	);
	expect(error).toBeUndefined();
	return { items: jsonOf(outputs[0]), links: linksOf(outputs[0]) };
};

let clock = Date.now();

function add(chatId: string, direction: NewMessage['direction'], text: string, more = {}): string {
	const line = NUMBERS.dedicated;
	const given = { chatId, direction, line, text, createdAt: (clock += 1_000), ...more };
	return recordMessage(world.simulator.state, given).messageId;
}

/** A question to somebody, answered by as many texts. */
function ask(chatId: string, ...answers: string[]): string {
	const messageId = add(chatId, 'outbound', 'Does Friday suit you?');
	for (const text of answers) add(chatId, 'inbound', text);
	return messageId;
}

const yesOrNo = { replyOptions: { acceptedAnswers: ['Yes', 'No'] } };

it('says the same as Send and Wait about the first answer that is accepted', async () => {
	const messageId = ask(bob, 'What?', 'yes!', 'No');
	const { items } = await get({ chatId: to(bob), messageId, ...yesOrNo });
	expect(items).toEqual([
		{
			chat_id: bob,
			message_id: messageId,
			answered: true,
			choice: 'Yes',
			at: expect.any(Number),
			data: {
				text: 'yes!',
				choice: 'Yes',
				reaction: null,
				sender: bob,
				message_id: expect.any(String),
				respondedAt: new Date(Number(items[0]?.at)).toISOString(),
				protocol: expect.any(String),
				reply_to: null,
				attachments: [],
			},
			other_replies: 1,
		},
	]);
});

it('says that nobody has answered, and how many wrote something else', async () => {
	const messageId = ask(bob, 'What?', 'Liked “Does Friday suit you?”');
	const { items } = await get({ chatId: to(bob), messageId, ...yesOrNo });
	expect(items).toEqual([
		{
			chat_id: bob,
			message_id: messageId,
			answered: false,
			choice: null,
			at: null,
			data: {},
			other_replies: 1,
		},
	]);
});

it('counts tapbacks where they are to count', async () => {
	const messageId = ask(bob);
	world.simulator.react({ from: bob, messageId, reaction: 'dislike' });
	const acceptedAnswers = ['Yes', 'No'];
	const none = await get({ chatId: to(bob), messageId, replyOptions: { acceptedAnswers } });
	const thumbs = await get({
		chatId: to(bob),
		messageId,
		replyOptions: { acceptedAnswers, reactions: 'thumbs' },
	});
	expect([none.items[0]?.answered, thumbs.items[0]?.answered]).toEqual([false, true]);
	expect(thumbs.items[0]?.data).toMatchObject({
		text: '👎',
		choice: 'No',
		reaction: 'dislike',
		reply_to: messageId,
	});
});

it('reads a longer reply as Send and Wait does', async () => {
	const messageId = ask(bob);
	add(bob, 'inbound', 'Fine, yes please');
	const acceptedAnswers = ['Yes', 'No'];
	const choices = ['exact', 'begins', 'contains'].map(async (match) => {
		const replyOptions = { acceptedAnswers, match };
		return (await get({ chatId: to(bob), messageId, replyOptions })).items[0]?.choice;
	});
	expect(await Promise.all(choices)).toEqual([null, null, 'Yes']);
});

it('counts in a group those who are named', async () => {
	const messageId = add(GROUPS.team, 'outbound', 'Who brings cake?');
	add(GROUPS.team, 'inbound', 'Not me', { sender: alice });
	add(GROUPS.team, 'inbound', 'Me', { sender: carol });
	const given = { chatId: to(GROUPS.team, 'group'), messageId, replyOptions: { from: carol } };
	expect((await get(given)).items[0]?.data).toMatchObject({ text: 'Me', sender: carol });
});

it('looks once at a chat, for all questions in it', async () => {
	const questions = [ask(bob, 'One'), ask(bob, 'Two'), ask(bob)];
	const items = [...questions, MESSAGES.toAlice].map((id) => ({
		chat_id: id === MESSAGES.toAlice ? alice : bob,
		message_id: id,
	}));
	const { items: found, links } = await get(
		{ chatId: to('={{ $json.chat_id }}'), messageId: '={{ $json.message_id }}' },
		{ items },
	);
	expect(found.map(({ data }) => (data as { text?: string }).text)).toEqual([
		'One',
		'Two',
		undefined,
		'Great, thank you!',
	]);
	expect(links).toEqual([0, 1, 2, 3]);
	expect(world.simulator.requests).toHaveLength(2);
});

it('finds the answer to a question with hundreds of messages behind it', async () => {
	const early = ask(bob, 'Yes');
	for (let count = 0; count < 250; count++) add(bob, 'outbound', `News ${count}`);
	const late = ask(carol);
	for (let count = 0; count < 450; count++) add(carol, 'inbound', `Hm ${count}`);
	add(carol, 'inbound', 'No');
	const { items } = await get(
		{ chatId: to('={{ $json.chat }}'), messageId: '={{ $json.id }}', ...yesOrNo },
		{
			items: [
				{ chat: bob, id: early },
				{ chat: carol, id: late },
			],
		},
	);
	expect(items.map(({ choice, other_replies: others }) => [choice, others])).toEqual([
		['Yes', 0],
		['No', 450],
	]);
});

it('says what a poll has come to', async () => {
	const poll = { chatId: to(GROUPS.team, 'group'), responseType: 'poll', pollId: POLLS.lunch };
	const { total_votes: total } = (await get({ ...poll, votes: 1 })).items[0]?.data as {
		total_votes: number;
	};
	const enough = await get({ ...poll, votes: total });
	const tooFew = await get({ ...poll, votes: total + 1 });
	expect(enough.items[0]).toMatchObject({
		poll_id: POLLS.lunch,
		answered: true,
		at: null,
		votes: total,
	});
	expect(tooFew.items[0]).toMatchObject({ answered: false, choice: null, data: {} });
});

it('needs no address at which n8n can be reached, and subscribes nothing', async () => {
	await get({ chatId: to(alice), messageId: MESSAGES.toAlice });
	expect(world.posts).toEqual([]);
	expect(world.simulator.state.webhooks.all()).toEqual([]);
});
