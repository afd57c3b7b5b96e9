import { z } from 'zod';
import { GROUPS, KEYS, PEOPLE, POLLS } from '../../../simulator';
import { call, chatPath, plainError, statusOf } from '../client';
import { useSimulator } from '../useSimulator';

const NOW = 1_800_000_000_000;

describe('polls', () => {
	const simulator = useSimulator({ clock: () => NOW });

	const { alice, bob, carol } = PEOPLE;
	const options = ['Red', 'Green'];
	const post = async (body: unknown, chatId: string = alice, key?: string) =>
		await call(simulator, 'POST', `${chatPath(chatId)}/polls`, { body, key });
	const results = async (pollId: string, chatId: string) =>
		await call(simulator, 'GET', `${chatPath(chatId)}/polls/${pollId}`);
	const idOf = (body: unknown) => z.object({ poll_id: z.string() }).parse(body).poll_id;

	it('are sent and show their votes', async () => {
		const answer = await post({ title: 'Colour?', options });
		expect([answer.status, answer.body]).toEqual([
			200,
			{
				poll_id: expect.stringMatching(/^poll_/),
				chat_id: alice,
				poll: { title: 'Colour?', options },
				sent_at: NOW,
			},
		]);
		const pollId = idOf(answer.body);
		const { polls } = simulator.state;
		for (const option of ['Green', 'Green', 'Red']) polls.vote(pollId, alice, option);
		polls.vote(pollId, carol, 'Green');
		expect((await results(pollId, alice)).body).toEqual({
			poll_id: pollId,
			chat_id: alice,
			title: 'Colour?',
			options: [
				{ text: 'Red', votes: 1 },
				{ text: 'Green', votes: 2 },
			],
			total_votes: 3,
		});
	});

	it('need no title', async () => {
		const { body } = await post({ options });
		expect(body).toMatchObject({ poll: { options } });
		expect((await results(idOf(body), alice)).body).not.toHaveProperty('title');
	});

	it('make the group of several recipients', async () => {
		const { status, body } = await post({ options }, `${bob},${alice}`);
		expect([status, body]).toMatchObject([200, { chat_id: expect.stringMatching(/^grp_/) }]);
		const known = await post({ options }, `${carol},${alice}`);
		expect(known.body).toMatchObject({ chat_id: GROUPS.team });
	});

	it('exist from the start', async () => {
		expect((await results(POLLS.lunch, GROUPS.team)).body).toMatchObject({
			options: [{ votes: 2 }, { votes: 0 }, { votes: 1 }],
			total_votes: 3,
		});
	});

	it.each([
		[{ options: ['One'] }, 'options: '],
		[{ options: Array.from({ length: 11 }, String) }, 'options: '],
		[{ options: ['One', ''] }, 'options.1: '],
		[{ options: ['One', 2] }, 'options.1: '],
		[{ options: 'One,Two' }, 'options: '],
		[{ title: 'Which?' }, 'options: Required'],
		[{ options, multiple: true }, 'Unknown field: multiple'],
	])('are refused as %j', async (body, message) => {
		expect((await post(body)).body).toEqual(plainError(400, expect.stringContaining(message)));
	});

	it.each([
		[POLLS.unknown, GROUPS.team],
		[POLLS.lunch, alice],
	])('answer 404: %s in %s', async (pollId, chatId) => {
		expect((await results(pollId, chatId)).body).toEqual(plainError(404, 'Poll not found.'));
	});

	it('answer 400, 502 and 503', async () => {
		expect(await statusOf(call(simulator, 'GET', `/chats/alice/polls/${POLLS.lunch}`))).toBe(400);
		expect(await statusOf(post({ options }, PEOPLE.offline))).toBe(502);
		expect(await statusOf(post({ options }, PEOPLE.asleep))).toBe(503);
		expect(await statusOf(post({ options }, alice, KEYS.empty))).toBe(503);
	});

	it('refuse votes for what they do not have', () => {
		const { polls } = simulator.state;
		expect(() => polls.vote(POLLS.unknown, alice, 'Red')).toThrow('Poll not found.');
		expect(() => polls.vote(POLLS.lunch, alice, 'Red')).toThrow('"Red" is none of');
	});
});
