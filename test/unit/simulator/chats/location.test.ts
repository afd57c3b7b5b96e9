import { KEYS, PEOPLE } from '../../../simulator';
import { call, plainError, statusOf } from '../client';
import { useSimulator } from '../useSimulator';

const NOW = 1_800_000_000_000;

describe('locations of contacts', () => {
	const simulator = useSimulator({ clock: () => NOW });

	const PATH = '/location/contacts';
	const { alice, bob, carol, ivan } = PEOPLE;
	const live = {
		handle: alice,
		coordinates: [40.7128, -74.006],
		status: 'live',
		last_updated: NOW - 600_000,
	};

	it('are listed', async () => {
		const { body } = await call(simulator, 'GET', PATH);
		expect(body).toEqual({
			friends: [
				live,
				expect.objectContaining({ handle: carol, status: 'shallow' }),
				expect.objectContaining({ handle: ivan, status: 'legacy' }),
			],
		});
	});

	it('are found by handle', async () => {
		const answer = await call(simulator, 'GET', `${PATH}/${encodeURIComponent(alice)}`);
		expect([answer.status, answer.body]).toEqual([200, live]);
		const none = await call(simulator, 'GET', `${PATH}/${encodeURIComponent(bob)}`);
		expect(none.body).toEqual(plainError(404, 'No location is known for this contact.'));
		const wrong = await call(simulator, 'GET', `${PATH}/${alice}`);
		expect(wrong.body).toEqual(plainError(400, expect.stringContaining('Invalid handle')));
	});

	it('are refreshed where they are live', async () => {
		const answer = await call(simulator, 'POST', `${PATH}/refresh`);
		expect([answer.status, answer.body]).toMatchObject([
			200,
			{ success: true, friends: [{ handle: alice, last_updated: NOW }, {}, {}] },
		]);
		expect(simulator.state.locations.get(carol)?.lastUpdated).toBeLessThan(NOW);
		const body = { handle: alice };
		expect(await statusOf(call(simulator, 'POST', `${PATH}/refresh`, { body }))).toBe(400);
	});

	it('need a number', async () => {
		const refused = plainError(404, 'This API key has no active number available.');
		const options = { key: KEYS.empty };
		expect((await call(simulator, 'GET', PATH, options)).body).toEqual(refused);
		expect((await call(simulator, 'POST', `${PATH}/refresh`, options)).body).toEqual(refused);
	});
});
