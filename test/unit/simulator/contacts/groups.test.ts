import { z } from 'zod';
import { GROUPS, NUMBERS, PEOPLE } from '../../../simulator';
import { call, chatPath, messageIdOf, send } from '../client';
import { useSimulator } from '../useSimulator';

describe('groups', () => {
	const simulator = useSimulator();

	const groupIdOf = (body: unknown) => z.object({ group_id: z.string() }).parse(body).group_id;
	const several = [PEOPLE.bob, PEOPLE.stranger];

	it('are made by a multi-recipient send', async () => {
		const answer = await send(simulator, several.join(','), { text: 'Hello everyone' });
		expect(answer.status).toBe(202);
		expect(answer.body).toEqual({
			message_id: expect.any(String),
			status: 'queued',
			group_id: expect.stringMatching(/^grp_[a-zA-Z0-9]+$/),
			group_created: true,
			participants: several,
			from_number: NUMBERS.dedicated,
		});
	});

	it('are used again for exactly the same participants, in any order', async () => {
		const first = await send(simulator, several.join(','), { text: 'Hello' });
		const group_id = groupIdOf(first.body);
		const again = await send(simulator, [...several].reverse().join(','), { text: 'Again' });
		expect(again.body).toMatchObject({ group_id, group_created: false });
		const more = await send(simulator, [...several, PEOPLE.alice].join(','), { text: 'More' });
		expect(more.body).toMatchObject({ group_created: true });
		expect(groupIdOf(more.body)).not.toBe(group_id);
	});

	it('answer under their id and under the list of their participants', async () => {
		const answer = await send(simulator, several.join(','), { text: 'Hello' });
		const messageId = messageIdOf(answer);
		for (const chatId of [groupIdOf(answer.body), several.join(',')]) {
			const path = `${chatPath(chatId)}/messages/${messageId}/status`;
			const { status, body } = await call(simulator, 'GET', path);
			expect(status).toBe(200);
			expect(body).toMatchObject({ message_id: messageId, chat_id: groupIdOf(answer.body) });
		}
	});

	it('take long lists of participants', async () => {
		const many = Array.from({ length: 30 }, (_, i) => `+1555888${1000 + i}`);
		const answer = await send(simulator, many.join(','), { text: 'Hello' });
		expect(answer.body).toMatchObject({ participants: many });
	});

	it('are linked by their first message', async () => {
		const path = `/groups/${GROUPS.unlinked}`;
		const before = await call(simulator, 'GET', path);
		expect(before.body).toMatchObject({ name: 'Book club', chat_guid: null, message_count: 0 });
		expect(before.body).not.toHaveProperty('last_message_direction');
		await send(simulator, GROUPS.unlinked, { text: 'First' });
		const after = await call(simulator, 'GET', path);
		expect(after.body).toMatchObject({
			chat_guid: expect.any(String),
			message_count: 1,
			last_message_text: 'First',
			last_message_direction: 'outbound',
		});
	});

	it.each<[string, string[]]>([
		['', [GROUPS.inbound, GROUPS.team, GROUPS.unlinked]],
		['?sort=oldest', [GROUPS.unlinked, GROUPS.team, GROUPS.inbound]],
		['?sort=name_asc', [GROUPS.unlinked, GROUPS.inbound, GROUPS.team]],
		['?sort=name_desc&limit=1', [GROUPS.team]],
		['?q=TEAM', [GROUPS.team]],
		['?q=nothing', []],
	])('are listed by %p', async (query, ids) => {
		const { body } = await call(simulator, 'GET', `/groups${query}`);
		const list = z.object({ groups: z.array(z.object({ group_id: z.string() })) }).parse(body);
		expect(list.groups.map(({ group_id }) => group_id)).toEqual(ids);
	});

	it('answer 404 when there is none', async () => {
		expect((await call(simulator, 'GET', `/groups/${GROUPS.unknown}`)).status).toBe(404);
	});
});
