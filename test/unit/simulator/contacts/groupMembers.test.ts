import { GROUPS, NUMBERS, PEOPLE } from '../../../simulator';
import { call, control, plainError, statusOf } from '../client';
import { useSimulator } from '../useSimulator';

const NOW = 1_800_000_000_000;

describe('members of a group', () => {
	const simulator = useSimulator({ clock: () => NOW });

	const { alice, bob, carol } = PEOPLE;
	const members = (groupId: string) => `/groups/${groupId}/members`;
	const member = (groupId: string, who: string) => `${members(groupId)}/${encodeURIComponent(who)}`;
	const add = async (groupId: string, contact_id: string) =>
		await call(simulator, 'POST', members(groupId), { body: { contact_id } });
	const remove = async (groupId: string, who: string) =>
		await call(simulator, 'DELETE', member(groupId, who));

	it('are listed', async () => {
		const { body } = await call(simulator, 'GET', `${members(GROUPS.team)}?limit=1&offset=1`);
		expect(body).toEqual({
			group_id: GROUPS.team,
			group_name: 'Team',
			icon_url: null,
			members: [
				{
					id: carol,
					contact_id: expect.stringMatching(/^con_/),
					identifier: carol,
					name: 'Carol Example',
					added_at: expect.any(Number),
				},
			],
			pagination: { limit: 1, offset: 1, total: 2 },
		});
		expect(await statusOf(call(simulator, 'GET', members(GROUPS.unknown)))).toBe(404);
	});

	it('cannot be added or removed yet', async () => {
		const added = await add(GROUPS.team, bob);
		expect([added.status, added.body]).toEqual([
			501,
			{ error: 'Coming soon', message: 'Adding group members is coming soon' },
		]);
		const removed = await remove(GROUPS.unknown, bob);
		expect([removed.status, removed.body]).toEqual([
			501,
			{ error: 'Coming soon', message: 'Removing group members is coming soon' },
		]);
	});

	describe('once they can be changed', () => {
		beforeEach(async () => {
			await control(simulator, 'PUT', '/features', { groupMembers: true });
		});

		it('are added, with a contact if need be', async () => {
			const answer = await add(GROUPS.team, bob);
			expect([answer.status, answer.body]).toMatchObject([
				201,
				{ member: { id: bob, added_at: NOW }, contact_created: true },
			]);
			const again = await add(GROUPS.team, bob);
			expect([again.status, again.body]).toMatchObject([
				200,
				{ message: expect.any(String), member: { id: bob } },
			]);
			expect(simulator.state.groups.withParticipants([bob, alice, carol])).toBeDefined();
			expect(simulator.state.groups.withParticipants([alice, carol])).toBeUndefined();
		});

		it('are removed', async () => {
			const answer = await remove(GROUPS.team, carol);
			expect(answer.body).toEqual({ success: true, removed_at: NOW });
			expect((await remove(GROUPS.team, carol)).body).toEqual(plainError(404, 'Member not found.'));
			expect(simulator.state.groups.get(GROUPS.team)?.participants).toEqual([alice]);
		});

		it('have us leave the chat when our own number is removed', async () => {
			expect((await remove(GROUPS.team, NUMBERS.dedicated)).status).toBe(200);
			expect(simulator.state.groups.get(GROUPS.team)?.chatGuid).toBeNull();
			expect((await remove(GROUPS.team, NUMBERS.dedicated)).status).toBe(404);
		});

		it('answer 400 and 404', async () => {
			expect(await statusOf(add(GROUPS.team, 'bob'))).toBe(400);
			expect(await statusOf(add(GROUPS.unknown, bob))).toBe(404);
			expect(await statusOf(remove(GROUPS.team, 'bob'))).toBe(400);
			expect(await statusOf(remove(GROUPS.unknown, bob))).toBe(404);
		});
	});
});
