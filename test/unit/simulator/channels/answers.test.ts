import { MESSAGES, NUMBERS, PEOPLE } from '../../../simulator';
import { useSimulator } from '../useSimulator';
import { ask, at, channelOf, entriesOf, openChat, textAt } from './api';

const simulator = useSimulator();
const blooio = channelOf(NUMBERS.dedicated);

const send = async (body: object) => await ask(simulator, 'POST /messages', { body });

test('lists come in pages by cursor, and nothing is missed or repeated while they grow', async () => {
	const chat = await openChat(simulator, blooio, PEOPLE.alice);
	const first = await ask(simulator, `GET /chats/${chat}/messages?limit=2`);
	await send({ to: PEOPLE.alice, text: 'New', from: blooio });
	const cursor = textAt(first.body, 'next_cursor');
	const second = await ask(simulator, `GET /chats/${chat}/messages?limit=2&cursor=${cursor}`);
	const ids = [...entriesOf(first), ...entriesOf(second)].map((entry) => at(entry, 'id'));
	expect(ids).toEqual([MESSAGES.fromAlice, MESSAGES.toAlice, MESSAGES.withoutGuid, MESSAGES.old]);
	expect(await ask(simulator, 'GET /channels?cursor=nonsense')).toMatchObject({
		status: 400,
		body: { error: { code: 'invalid_cursor' } },
	});
});

test('both forms of refusals: flat before a route is reached, else nested', async () => {
	const headers = { Authorization: 'Bearer nonsense' };
	expect(await ask(simulator, 'GET /channels', { headers })).toEqual({
		status: 401,
		body: { error: 'Unauthorized', message: expect.any(String), status: 401 },
	});
	expect(await ask(simulator, 'GET /channels/ch_unknown')).toMatchObject({
		status: 404,
		body: { error: { code: 'not_found' } },
	});
	const one = textAt((await ask(simulator, 'GET /contacts?limit=1')).body, 'data', 0, 'id');
	const merge = { source_contact_id: one };
	expect(await ask(simulator, `POST /contacts/${one}/merge`, { body: merge })).toMatchObject({
		status: 400,
		body: { error: 'ApiError', code: 'cannot_merge_self' },
	});
});
