import { z } from 'zod';
import { GROUPS, MESSAGES, PEOPLE } from '../../simulator';
import { call, chatPath, plainError } from './client';
import { useSimulator } from './useSimulator';

const START = 1_800_000_000_000;

describe('lists', () => {
	const simulator = useSimulator({ clock: () => START });

	const chatIds = async (query: string) => {
		const { body } = await call(simulator, 'GET', `/chats${query}`);
		return z
			.object({ chats: z.array(z.object({ id: z.string() })) })
			.parse(body)
			.chats.map(({ id }) => id);
	};
	const messages = async (query: string) => {
		const { body } = await call(simulator, 'GET', `${chatPath(PEOPLE.alice)}/messages${query}`);
		return z
			.object({ messages: z.array(z.object({ message_id: z.string() })) })
			.parse(body)
			.messages.map((message) => message.message_id);
	};
	const { old, onOtherLine, withoutGuid, toAlice, fromAlice } = MESSAGES;

	it('of chats start with the latest message and say how many there are', async () => {
		const { body } = await call(simulator, 'GET', '/chats?limit=2&offset=1');
		expect(body).toMatchObject({
			chats: [{ id: PEOPLE.carol }, { id: GROUPS.inbound, is_group: true, member_count: 2 }],
			pagination: { limit: 2, offset: 1, total: 8 },
		});
	});

	it('of chats can start with the oldest', async () => {
		expect((await chatIds('?sort=oldest&limit=1'))[0]).toBe(PEOPLE.ivan);
	});

	it.each([
		['?q=alice', [PEOPLE.alice]],
		['?q=5550103', [PEOPLE.carol]],
		['?q=IVAN%40', [PEOPLE.ivan]],
		['?q=support', [GROUPS.inbound]],
	])('of chats are searched by %s', async (query, ids) => {
		expect(await chatIds(query)).toEqual(ids);
	});

	it('of messages start with the newest', async () => {
		expect(await messages('')).toEqual([fromAlice, toAlice, withoutGuid, onOtherLine, old]);
		expect(await messages('?sort=asc')).toEqual([
			old,
			onOtherLine,
			withoutGuid,
			toAlice,
			fromAlice,
		]);
	});

	it.each([
		['?direction=outbound', [toAlice, old]],
		['?direction=inbound&limit=1', [fromAlice]],
		[`?since=${START - 3_600_000}`, [fromAlice]],
		[`?since=${START - 3_600_001}&until=${START - 1_800_000}`, [toAlice]],
		['?offset=4', [old]],
		['?offset=5', []],
	])('of messages are filtered by %s', async (query, ids) => {
		expect(await messages(query)).toEqual(ids);
	});

	it('of messages name the chat and the total', async () => {
		const path = `${chatPath(PEOPLE.alice)}/messages?limit=1&direction=outbound`;
		const { body } = await call(simulator, 'GET', path);
		expect(body).toMatchObject({
			chat_id: PEOPLE.alice,
			messages: [{ external_id: PEOPLE.alice, status: 'delivered', protocol: 'imessage' }],
			pagination: { limit: 1, offset: 0, total: 2 },
		});
	});

	it.each([
		['/chats?limit=201', 'limit: '],
		['/chats?limit=0', 'limit: '],
		['/chats?limit=ten', 'limit: Not a whole number'],
		['/chats?offset=-1', 'offset: '],
		['/chats?sort=newest', 'sort: '],
		['/chats?page=2', 'Unknown field: page'],
		['/groups?sort=name', 'sort: '],
		['/chats/grp_team/messages?direction=up', 'direction: '],
		['/chats/grp_team/messages?since=today', 'since: '],
	])('refuse %s', async (path, message) => {
		const answer = await call(simulator, 'GET', path);
		expect(answer.status).toBe(400);
		expect(answer.body).toEqual(plainError(400, expect.stringContaining(message)));
	});

	it('of a chat nobody wrote in are a 404, as is the chat', async () => {
		for (const path of ['', '/messages']) {
			const answer = await call(simulator, 'GET', `${chatPath(PEOPLE.bob)}${path}`);
			expect([answer.status, answer.body]).toEqual([404, plainError(404, 'Chat not found.')]);
		}
	});

	it('of a group without messages are empty', async () => {
		const { body } = await call(simulator, 'GET', `/chats/${GROUPS.unlinked}/messages`);
		expect(body).toMatchObject({ messages: [], pagination: { total: 0 } });
	});

	it('have details of one chat', async () => {
		const { body } = await call(simulator, 'GET', chatPath(PEOPLE.alice));
		expect(body).toMatchObject({
			id: PEOPLE.alice,
			type: 'phone',
			is_group: false,
			contact: { name: 'Alice Example', identifier: PEOPLE.alice },
			message_count: 5,
			inbound_count: 3,
			outbound_count: 2,
			first_message_time: START - 31 * 86_400_000,
			last_message: { message_id: fromAlice, direction: 'inbound' },
		});
	});
});
