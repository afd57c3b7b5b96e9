import { GROUPS, NUMBERS, PEOPLE } from '../../../simulator';
import { call, control, plainError, statusOf } from '../client';
import { useSimulator } from '../useSimulator';

describe('control over the organization', () => {
	const simulator = useSimulator();

	const put = async (path: string, body: unknown) => await control(simulator, 'PUT', path, body);

	it('switches features until the next reset', async () => {
		const initial = {
			groupMembers: false,
			facetime: false,
			contactCard: false,
			conversationRules: false,
			enterprise: true,
			tickets: true,
		};
		const answer = await put('/features', { facetime: true });
		expect(answer.body).toEqual({ ...initial, facetime: true });
		expect((await put('/features', { facsimile: true })).status).toBe(400);
		simulator.reset();
		expect(simulator.state.features.all()).toEqual(initial);
	});

	it('changes the plan and the state of a number until the next reset', async () => {
		const number = NUMBERS.dedicated;
		expect((await put('/numbers', { number, plan: '2fa' })).body).toMatchObject({
			phone_number: number,
			is_active: true,
			plan_kind: '2fa',
		});
		expect((await put('/numbers', { number, isActive: false })).body).toMatchObject({
			is_active: false,
			plan_kind: '2fa',
		});
		expect((await put('/numbers', { number: PEOPLE.alice })).status).toBe(404);
		expect((await put('/numbers', { number, plan: 'gold' })).status).toBe(400);
		simulator.reset();
		expect(simulator.state.numbers.get(number)).toMatchObject({
			plan: 'dedicated',
			isActive: true,
		});
	});

	it('gives devices trouble and ends it', async () => {
		const typing = async () =>
			await statusOf(call(simulator, 'POST', `/chats/${GROUPS.team}/typing`));
		await put('/devices', { id: GROUPS.team, trouble: 'unreachable' });
		expect(await typing()).toBe(502);
		await put('/devices', { id: GROUPS.team, trouble: 'unavailable' });
		expect(await typing()).toBe(503);
		const { body } = await put('/devices', { id: GROUPS.team, trouble: null });
		expect(body).toEqual({ [PEOPLE.offline]: 'unreachable', [PEOPLE.asleep]: 'unavailable' });
		expect(await typing()).toBe(200);
	});

	it('adds contacts', async () => {
		const add = async (count: unknown) => await control(simulator, 'POST', '/contacts', { count });
		expect((await add(3)).body).toEqual({ total: 10 });
		await call(simulator, 'DELETE', '/contacts/%2B16462000002');
		await call(simulator, 'POST', '/contacts', { body: { identifier: '+16462000005' } });
		expect((await add(3)).body).toEqual({ total: 13 });
		expect((await add(0)).body).toEqual(plainError(400, expect.stringContaining('count: ')));
	});

	it('shows all of it', async () => {
		const { body } = await control(simulator, 'GET', '/state');
		expect(body).toMatchObject({
			polls: [{ title: 'Lunch?' }],
			locations: [{ handle: PEOPLE.alice }, {}, {}],
			tickets: [],
			features: { enterprise: true },
			devices: { [PEOPLE.offline]: 'unreachable' },
		});
	});
});
