import { z } from 'zod';
import { KEYS, PEOPLE, receiveMessage } from '../../../simulator';
import { call, control, plainError, statusOf } from '../client';
import { useSimulator } from '../useSimulator';

const NOW = 1_800_000_000_000;

describe('contacts', () => {
	const simulator = useSimulator({ clock: () => NOW });

	const { alice, bob, ivan } = PEOPLE;
	const of = (identifier: string) => `/contacts/${encodeURIComponent(identifier)}`;
	const get = async (path: string) => await call(simulator, 'GET', path);
	const create = async (body: unknown) => await call(simulator, 'POST', '/contacts', { body });
	const listOf = async (query: string) => {
		const { body } = await get(`/contacts${query}`);
		const list = z.object({
			contacts: z.array(z.object({ identifier: z.string(), name: z.string().nullable() })),
			pagination: z.object({ limit: z.number(), offset: z.number(), total: z.number() }),
		});
		return list.parse(body);
	};
	const identifiers = async (query: string) =>
		(await listOf(query)).contacts.map(({ identifier }) => identifier);

	it('are created without a name or with one', async () => {
		const answer = await create({ identifier: bob, name: 'Bob Example' });
		expect(answer.status).toBe(201);
		expect(answer.body).toEqual({
			id: bob,
			contact_id: expect.stringMatching(/^con_/),
			identifier: bob,
			name: 'Bob Example',
			type: 'phone',
			created_at: NOW,
			last_message_time: null,
			tags: [],
		});
		const unnamed = await create({ identifier: 'Zoe@Example.com' });
		expect(unnamed.body).toMatchObject({ id: 'zoe@example.com', name: null, type: 'email' });
		expect((await get(of(bob))).body).toEqual(answer.body);
	});

	it('answer 409 when they exist', async () => {
		const answer = await create({ identifier: alice });
		expect([answer.status, answer.body]).toEqual([409, plainError(409, 'Contact already exists.')]);
	});

	it.each([
		[undefined, 'Required'],
		[{}, 'identifier: Required'],
		[{ identifier: '5551234567' }, 'identifier: Not a phone number'],
		[{ identifier: bob, name: null }, 'name: '],
		[{ identifier: bob, nickname: 'Bob' }, 'Unknown field: nickname'],
	])('are not created from %j', async (body, message) => {
		const answer = await create(body);
		expect(answer.body).toEqual(plainError(400, expect.stringContaining(message)));
	});

	it('are renamed, and null clears the name', async () => {
		const rename = async (body: unknown) => await call(simulator, 'PATCH', of(alice), { body });
		expect((await rename({ name: 'Al' })).body).toMatchObject({ id: alice, name: 'Al' });
		expect((await rename({ name: null })).body).toMatchObject({ name: null });
		expect((await rename({})).body).toMatchObject({ name: null });
		expect(await statusOf(rename({ identifier: bob }))).toBe(400);
		expect(await identifiers('?sort=name_asc&limit=1')).toEqual([alice]);
	});

	it('are deleted, and keep their id for the case that they come back', async () => {
		const before = simulator.state.contacts.get(alice);
		const answer = await call(simulator, 'DELETE', of(alice));
		expect([answer.status, answer.body]).toEqual([200, { success: true, deleted_at: NOW }]);
		expect((await get(of(alice))).status).toBe(404);
		expect(await statusOf(call(simulator, 'DELETE', of(alice)))).toBe(404);
		expect(await identifiers('')).not.toContain(alice);
		const again = await create({ identifier: alice });
		expect(again.status).toBe(201);
		expect(again.body).toMatchObject({ contact_id: before?.contactId, name: null, tags: [] });
	});

	it('come back by writing', async () => {
		await call(simulator, 'DELETE', of(alice));
		receiveMessage(simulator.state, { from: alice, text: 'Still here' });
		expect((await get(of(alice))).body).toMatchObject({ last_message_time: NOW });
	});

	it.each(['GET', 'PATCH', 'DELETE'])('answer %s with 404 when there is none', async (method) => {
		const body = method === 'PATCH' ? { name: 'Bob' } : undefined;
		const answer = await call(simulator, method, of(bob), { body });
		expect(answer.body).toEqual(plainError(404, 'Contact not found.'));
	});

	it.each(['/contacts/+15551234567', '/contacts/con_1', '/contacts/grp_team', '/contacts/alice'])(
		'answer 400 to the path %s',
		async (path) => {
			const answer = await get(path);
			expect(answer.body).toEqual(plainError(400, expect.stringContaining('Invalid contactId')));
		},
	);

	it.each([
		['?q=EXAMPLE.com', [ivan]],
		['?q=dave', [PEOPLE.dave]],
		['?q=5550103', [PEOPLE.carol]],
		['?q=example&sort=name_desc&limit=2', [ivan, PEOPLE.heidi]],
		['?q=nobody', []],
		['?sort=oldest&limit=2', [alice, PEOPLE.carol]],
		['?sort=name_asc&limit=2&offset=1', [alice, PEOPLE.carol]],
	])('are listed by %s', async (query, wanted) => {
		expect(await identifiers(query)).toEqual(wanted);
	});

	it('are listed latest first, with their number', async () => {
		await create({ identifier: bob });
		const { contacts, pagination } = await listOf('?limit=1');
		expect(contacts).toEqual([expect.objectContaining({ identifier: bob })]);
		expect(pagination).toEqual({ limit: 1, offset: 0, total: 8 });
		expect((await listOf('?offset=7')).contacts).toHaveLength(1);
		expect((await listOf('?offset=8')).contacts).toEqual([]);
		expect(await statusOf(get('/contacts?sort=name'))).toBe(400);
	});

	it.each([
		[alice, 'phone', true, true, true],
		[ivan, 'email', true, false, true],
		[PEOPLE.sms, 'phone', false, true, false],
		[PEOPLE.rcs, 'phone', false, true, false],
		[PEOPLE.unreachable, 'phone', false, false, false],
	])('tell how %s can be reached', async (contact, type, imessage, sms, facetime) => {
		const { body } = await get(`${of(contact)}/capabilities`);
		const capabilities = { imessage, sms, facetime };
		expect(body).toEqual({ contact, type, capabilities, last_checked: NOW });
	});

	it('need a number to tell how they can be reached', async () => {
		const path = `${of(alice)}/capabilities`;
		const answer = await call(simulator, 'GET', path, { key: KEYS.empty });
		expect(answer.body).toEqual(plainError(503, 'No active number available.'));
		expect(await statusOf(get(`${of(PEOPLE.asleep)}/capabilities`))).toBe(503);
		expect(await statusOf(get('/contacts/none/capabilities'))).toBe(400);
	});

	it('are listed page by page while others are added, oldest first, without gap or double', async () => {
		const made = await control(simulator, 'POST', '/contacts', { count: 10_000 });
		expect(made.body).toEqual({ total: 10_007 });
		const seen: string[] = [];
		for (let offset = 0; offset < 10_007; offset += 200) {
			seen.push(...(await identifiers(`?sort=oldest&limit=200&offset=${offset}`)));
			simulator.state.contacts.addMany(1, NOW);
		}
		const started = simulator.state.contacts.all().slice(0, 10_007);
		expect(seen.slice(0, 10_007)).toEqual(started.map(({ identifier }) => identifier));
		expect(new Set(seen).size).toBe(seen.length);
	});

	it.each(['recent', 'oldest', 'name_asc', 'name_desc'])(
		'are listed whole in the order %s',
		async (sort) => {
			simulator.state.contacts.addMany(1_000, NOW);
			const seen = new Set<string>();
			for (let offset = 0; offset < 1_007; offset += 200) {
				const page = await identifiers(`?sort=${sort}&limit=200&offset=${offset}`);
				for (const identifier of page) seen.add(identifier);
			}
			expect(seen.size).toBe(1_007);
		},
	);
});
