import { GROUPS, KEYS, PEOPLE, TINY_PNG } from '../../../simulator';
import { call, chatPath, statusOf, upload } from '../client';
import { useSimulator } from '../useSimulator';

describe('the background of a chat', () => {
	const simulator = useSimulator();

	const background = (chatId: string) => `${chatPath(chatId)}/background`;
	const setBackground = async (chatId: string, bytes = TINY_PNG) =>
		await upload(simulator, 'PUT', background(chatId), 'background', { bytes });

	const { alice, bob } = PEOPLE;
	const get = async (chatId: string) => (await call(simulator, 'GET', background(chatId))).body;
	const none = {
		chat_id: alice,
		has_background: false,
		background_id: null,
		background_url: null,
		background_version: null,
	};

	it('is set, replaced and removed', async () => {
		expect(await get(alice)).toEqual(none);
		const first = {
			chat_id: alice,
			has_background: true,
			background_id: expect.stringMatching(/^bg_/),
			background_url: expect.stringMatching(/^https:.*\.png$/),
			background_version: 1,
		};
		const set = await setBackground(alice);
		expect([set.status, set.body]).toEqual([200, { ...first, changed: true }]);
		expect(await get(alice)).toEqual(first);
		expect((await setBackground(alice)).body).toMatchObject({
			background_version: 1,
			changed: false,
		});
		const { body: chat } = await call(simulator, 'GET', chatPath(alice));
		expect(chat).toMatchObject({
			background_id: first.background_id,
			background_url: first.background_url,
		});

		const other = Buffer.concat([TINY_PNG, Buffer.from('more')]);
		expect((await setBackground(alice, other)).body).toMatchObject({
			background_version: 2,
			changed: true,
		});
		const removed = await call(simulator, 'DELETE', background(alice));
		expect(removed.body).toEqual({ ...none, background_version: 3 });
		expect(await statusOf(call(simulator, 'DELETE', background(alice)))).toBe(200);
	});

	it.each([bob, GROUPS.team, `${PEOPLE.carol},${alice}`])('can be set for %s', async (id) => {
		expect(await statusOf(setBackground(id))).toBe(200);
	});

	it('answers 502 and 503', async () => {
		for (const [who, status] of [
			[PEOPLE.offline, 502],
			[PEOPLE.asleep, 503],
		] as const) {
			expect(await statusOf(setBackground(who))).toBe(status);
			for (const method of ['GET', 'DELETE']) {
				expect(await statusOf(call(simulator, method, background(who)))).toBe(status);
			}
		}
		const options = { key: KEYS.empty };
		expect(await statusOf(call(simulator, 'GET', background(alice), options))).toBe(503);
	});
});
