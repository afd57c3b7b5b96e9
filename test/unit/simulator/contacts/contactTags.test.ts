import { PEOPLE } from '../../../simulator';
import { call, plainError, statusOf } from '../client';
import { useSimulator } from '../useSimulator';

const NOW = 1_800_000_000_000;

describe('tags of a contact', () => {
	const simulator = useSimulator({ clock: () => NOW });

	const path = `/contacts/${encodeURIComponent(PEOPLE.alice)}/tags`;
	const ofNobody = `/contacts/${encodeURIComponent(PEOPLE.bob)}/tags`;
	const add = async (tags: unknown) => await call(simulator, 'POST', path, { body: { tags } });
	const remove = async (tag: string) =>
		await call(simulator, 'DELETE', `${path}/${encodeURIComponent(tag)}`);
	const tags = async () => (await call(simulator, 'GET', path)).body;

	it('are listed with the time since when they are there', async () => {
		expect(await tags()).toEqual({ tags: [{ tag: 'vip', created_at: expect.any(Number) }] });
	});

	it('are added once', async () => {
		const answer = await add(['vip', 'a/b é', 'a/b é']);
		expect(answer.status).toBe(201);
		expect(answer.body).toEqual({ success: true, tags_added: ['vip', 'a/b é'] });
		expect(await tags()).toMatchObject({
			tags: [{ tag: 'vip' }, { tag: 'a/b é', created_at: NOW }],
		});
		const contact = await call(simulator, 'GET', path.replace('/tags', ''));
		expect(contact.body).toMatchObject({ tags: ['vip', 'a/b é'] });
	});

	it('are removed and can be added again', async () => {
		await add(['a/b é']);
		expect((await remove('a/b é')).body).toEqual({ success: true, deleted_at: NOW });
		expect(await tags()).toMatchObject({ tags: [{ tag: 'vip' }] });
		const again = await remove('a/b é');
		expect([again.status, again.body]).toEqual([404, plainError(404, 'Tag not found.')]);
		expect((await add(['a/b é'])).status).toBe(201);
	});

	it.each([[[]], [['']], [[' ']], ['vip'], [[{ tag: 'vip' }]], [undefined]])(
		'are not added from %j',
		async (given) => {
			expect(await statusOf(add(given))).toBe(400);
		},
	);

	it('answer 404 when there is no such contact', async () => {
		expect(await statusOf(call(simulator, 'GET', ofNobody))).toBe(404);
		const body = { tags: ['vip'] };
		expect(await statusOf(call(simulator, 'POST', ofNobody, { body }))).toBe(404);
		expect(await statusOf(call(simulator, 'DELETE', `${ofNobody}/vip`))).toBe(404);
	});

	it('answer 400 to what is no contact or no tag', async () => {
		expect(await statusOf(call(simulator, 'GET', '/contacts/alice/tags'))).toBe(400);
		expect(await statusOf(remove(' '))).toBe(400);
	});
});
