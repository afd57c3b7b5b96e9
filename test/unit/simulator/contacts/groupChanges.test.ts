import { z } from 'zod';
import { GROUPS, KEYS, PEOPLE } from '../../../simulator';
import { call, plainError, send, statusOf } from '../client';
import { useSimulator } from '../useSimulator';

const NOW = 1_800_000_000_000;

describe('changes of groups', () => {
	const simulator = useSimulator({ clock: () => NOW });

	const { alice, bob, carol, stranger } = PEOPLE;
	const create = async (body: unknown) => await call(simulator, 'POST', '/groups', { body });
	const path = (groupId: string) => `/groups/${groupId}`;
	const idOf = (body: unknown) => z.object({ group_id: z.string() }).parse(body).group_id;

	it('make one, with contacts for those who were none', async () => {
		const members = [alice, bob, 'Zoe@Example.com', bob];
		const answer = await create({ name: 'Sales', members });
		expect(answer.status).toBe(201);
		expect(answer.body).toEqual({
			group_id: expect.stringMatching(/^grp_[a-zA-Z0-9]+$/),
			name: 'Sales',
			chat_guid: null,
			icon_url: null,
			member_count: 3,
			message_count: 0,
			last_message_text: null,
			last_message_time: null,
			created_at: NOW,
			added_members: [alice, bob, 'zoe@example.com'],
			created_contacts: [bob, 'zoe@example.com'],
		});
		expect(simulator.state.contacts.get(bob)).toBeDefined();
		const sent = await send(simulator, idOf(answer.body), { text: 'Welcome' });
		expect(sent.status).toBe(202);
	});

	it('refuse the same participants twice, unless they are linked to other chats', async () => {
		const members = [carol, alice];
		expect((await create({ name: 'Again', members })).body).toEqual(
			plainError(409, expect.stringContaining('same participants')),
		);
		const linked = { name: 'Again', members, chat_guid: 'iMessage;+;chat1' };
		const first = await create(linked);
		expect([first.status, first.body]).toMatchObject([201, { chat_guid: 'iMessage;+;chat1' }]);
		expect((await create({ ...linked, members: [] })).body).toEqual(
			plainError(409, 'A group with this chat_guid already exists.'),
		);
		// A send to the participants still goes to the older one.
		const sent = await send(simulator, members.join(','), { text: 'Hello' });
		expect(sent.body).toMatchObject({ group_id: GROUPS.team });
	});

	it.each([
		[{}, 'name: Required'],
		[{ name: '' }, 'name: '],
		[{ name: 'x'.repeat(256) }, 'name: '],
		[{ name: 'Sales', members: [alice, 'bob'] }, 'members.1: Not a phone number'],
		[{ name: 'Sales', participants: [alice] }, 'Unknown field: participants'],
	])('refuse to make %j', async (body, message) => {
		expect((await create(body)).body).toEqual(plainError(400, expect.stringContaining(message)));
	});

	it('rename one, also on the device when it is linked', async () => {
		const rename = async (groupId: string, body: unknown) =>
			await call(simulator, 'PATCH', path(groupId), { body });
		expect((await rename(GROUPS.team, { name: 'A team' })).body).toMatchObject({
			name: 'A team',
			device_sync: { chat_guid: 'iMessage;+;chat-grp_team', synced: true, error: null },
		});
		const unlinked = await rename(GROUPS.unlinked, { name: 'Readers' });
		expect(unlinked.body).toMatchObject({ name: 'Readers' });
		expect(unlinked.body).not.toHaveProperty('device_sync');
		simulator.state.devices.setTrouble(GROUPS.team, 'unreachable');
		const failed = await rename(GROUPS.team, { name: 'B team' });
		expect([failed.status, failed.body]).toMatchObject([
			200,
			{ name: 'B team', device_sync: { synced: false, error: 'The device is unreachable.' } },
		]);
		expect(await statusOf(rename(GROUPS.team, {}))).toBe(200);
		expect(await statusOf(rename(GROUPS.team, { name: '' }))).toBe(400);
		expect(await statusOf(rename(GROUPS.unknown, { name: 'Any' }))).toBe(404);
	});

	it('delete one with its conversation, so that it can be made anew', async () => {
		const answer = await call(simulator, 'DELETE', path(GROUPS.team));
		expect([answer.status, answer.body]).toEqual([200, { success: true, deleted_at: NOW }]);
		for (const gone of [path(GROUPS.team), `/chats/${GROUPS.team}`]) {
			expect(await statusOf(call(simulator, 'GET', gone))).toBe(404);
		}
		const { body } = await call(simulator, 'GET', '/chats');
		expect(JSON.stringify(body)).not.toContain(GROUPS.team);
		expect(await statusOf(call(simulator, 'DELETE', path(GROUPS.team)))).toBe(404);
		expect((await create({ name: 'Team', members: [alice, carol] })).status).toBe(201);
	});

	it('need a device to delete a linked one', async () => {
		const member = (who: string) => ({ name: 'x', members: [who], chat_guid: `chat-${who}` });
		const failed = idOf((await create(member(PEOPLE.offline))).body);
		const without = idOf((await create(member(PEOPLE.asleep))).body);
		const remove = async (groupId: string, key?: string) =>
			await call(simulator, 'DELETE', path(groupId), { key });
		expect([await statusOf(remove(failed)), await statusOf(remove(without))]).toEqual([502, 503]);
		expect(await statusOf(remove(GROUPS.team, KEYS.empty))).toBe(503);
		expect(await statusOf(remove(GROUPS.unlinked, KEYS.empty))).toBe(200);
	});

	it('are seen by sends to the list of participants', async () => {
		const made = await create({ name: 'Both', members: [bob, stranger] });
		const sent = await send(simulator, `${stranger},${bob}`, { text: 'Hello' });
		expect(sent.body).toMatchObject({ group_id: idOf(made.body), group_created: false });
	});
});
