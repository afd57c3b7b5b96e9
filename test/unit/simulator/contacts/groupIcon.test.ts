import { GROUPS, KEYS, TINY_PNG } from '../../../simulator';
import { call, control, plainError, statusOf, upload } from '../client';
import { useSimulator } from '../useSimulator';

describe('the icon of a group', () => {
	const simulator = useSimulator();

	const icon = (groupId: string) => `/groups/${groupId}/icon`;
	const setIcon = async (groupId: string, bytes = TINY_PNG, key?: string) =>
		await upload(simulator, 'POST', icon(groupId), 'icon', { bytes, key });

	it('is set and removed', async () => {
		const chat_guid = 'iMessage;+;chat-grp_team';
		const answer = await setIcon(GROUPS.team);
		const icon_url = expect.stringMatching(/^https:.*\.png$/);
		const device_sync = { chat_guid, synced: true, message: expect.any(String) };
		const message = expect.any(String);
		const common = { success: true, group_id: GROUPS.team, chat_guid, device_sync, message };
		expect([answer.status, answer.body]).toEqual([200, { ...common, icon_url }]);
		for (const path of [`/groups/${GROUPS.team}`, `/groups/${GROUPS.team}/members`]) {
			expect((await call(simulator, 'GET', path)).body).toMatchObject({ icon_url });
		}
		expect((await call(simulator, 'DELETE', icon(GROUPS.team))).body).toEqual(common);
		const { body } = await call(simulator, 'GET', `/groups/${GROUPS.team}`);
		expect(body).toMatchObject({ icon_url: null });
	});

	it('needs a linked chat', async () => {
		const refused = plainError(400, 'The group has no linked chat_guid.');
		expect((await setIcon(GROUPS.unlinked)).body).toEqual(refused);
		expect((await call(simulator, 'DELETE', icon(GROUPS.unlinked))).body).toEqual(refused);
	});

	it('answers 404, 502 and 503', async () => {
		const remove = async (groupId: string, key?: string) =>
			await call(simulator, 'DELETE', icon(groupId), { key });
		expect(await statusOf(setIcon(GROUPS.unknown))).toBe(404);
		expect(await statusOf(remove(GROUPS.unknown))).toBe(404);
		expect(await statusOf(setIcon(GROUPS.team, TINY_PNG, KEYS.empty))).toBe(503);
		expect(await statusOf(remove(GROUPS.team, KEYS.empty))).toBe(503);
		for (const [trouble, status] of [
			['unreachable', 502],
			['unavailable', 503],
		] as const) {
			await control(simulator, 'PUT', '/devices', { id: GROUPS.team, trouble });
			expect(await statusOf(setIcon(GROUPS.team))).toBe(status);
			expect(await statusOf(remove(GROUPS.team))).toBe(status);
		}
	});
});
