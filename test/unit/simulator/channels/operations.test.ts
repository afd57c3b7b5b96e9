import { GROUPS, KEYS, MESSAGES, NUMBERS, PEOPLE, PURCHASE, TINY_PNG } from '../../../simulator';
import { useInbox, useSimulator } from '../useSimulator';
import { ask, at, channelOf, entriesOf, openChat, operations, textAt, upload } from './api';

const simulator = useSimulator();
const inbox = useInbox();
const line = channelOf(NUMBERS.dedicated);
const number = encodeURIComponent(NUMBERS.dedicated);
const done = new Set<string>();

/** Does an operation and notes it down; its request and answer are checked on the way. */
const does = async (template: string, call: string, status: number, body?: unknown) => {
	done.add(template);
	const answer = await ask(simulator, call, { body });
	expect(answer).toMatchObject({ status });
	return answer;
};

const sends = async (template: string, call: string, field: string) => {
	done.add(template);
	expect(await upload(simulator, call, field, TINY_PNG)).toMatchObject({ status: 200 });
};

test('the account and the numbers of a key', async () => {
	await does('GET /me', 'GET /me', 200);
	await does('GET /me/priority', 'GET /me/priority', 200);
	await does('GET /me/numbers', 'GET /me/numbers', 200);
	const card = `/me/numbers/${number}/contact-card`;
	const template = '/me/numbers/{number}/contact-card';
	await does(`PUT ${template}`, `PUT ${card}`, 200, { first_name: 'Ada' });
	await sends(`POST ${template}/avatar`, `POST ${card}/avatar`, 'avatar');
	const { body } = await does(`GET ${template}`, `GET ${card}`, 200);
	expect(body).toMatchObject({ data: { first_name: 'Ada' } });
	await does(
		'POST /me/numbers/{number}/call-forwarding',
		`POST /me/numbers/${number}/call-forwarding`,
		200,
		{ forward_to: '+12125550199' },
	);
});

test('whereabouts and numbers of others', async () => {
	await does('GET /location/contacts', 'GET /location/contacts', 200);
	await does('GET /location/contacts/refresh', 'GET /location/contacts/refresh', 200);
	await does('POST /location/contacts/refresh', 'POST /location/contacts/refresh', 200);
	const alice = encodeURIComponent(PEOPLE.alice);
	await does('GET /location/contacts/{handle}', `GET /location/contacts/${alice}`, 200);
	await does('GET /phone-numbers/lookup', `GET /phone-numbers/lookup?number=${alice}`, 200);
	const one = { number: PEOPLE.alice };
	await does('POST /phone-numbers/lookup', 'POST /phone-numbers/lookup', 200, one);
	const several = { numbers: [PEOPLE.alice, 'nonsense'] };
	await does('POST /phone-numbers/batch', 'POST /phone-numbers/batch', 200, several);
});

test('channels and priorities', async () => {
	await does('GET /channels', 'GET /channels?type=whatsapp', 200);
	await does('GET /channels/{channel}', `GET /channels/${number}`, 200);
	await does('GET /channels/{channel}/capabilities', 'GET /channels/support/capabilities', 200);
	const profile = await does(
		'PUT /channels/{channel}/profile',
		`PUT /channels/${line}/profile`,
		200,
		{
			display_name: 'Support',
			about: '',
		},
	);
	expect(at(profile.body, 'data', 'profile')).toEqual({ display_name: 'Support' });

	await does('GET /channels/blooio/available', 'GET /channels/blooio/available?type=shared', 200);
	const quoted = await ask(
		simulator,
		'GET /channels/blooio/available?type=dedicated&area_codes=212',
	);
	expect(quoted.body).toMatchObject({ data: [{ area_code: '212', matched: true }] });
	await does(
		'GET /channels/blooio/purchases/{purchaseId}',
		`GET /channels/blooio/purchases/${PURCHASE}`,
		200,
	);

	const made = await does('POST /priorities', 'POST /priorities', 201, { channels: [line] });
	const id = textAt(made.body, 'data', 'id');
	await does('GET /priorities', 'GET /priorities', 200);
	await does('GET /priorities/{priorityId}', `GET /priorities/${id}`, 200);
	await does('PATCH /priorities/{priorityId}', `PATCH /priorities/${id}`, 200, { name: 'First' });
	const { body } = await ask(simulator, 'GET /me/priority');
	expect(body).toMatchObject({ data: { id, name: 'First', is_default: true } });
	await does('DELETE /priorities/{priorityId}', `DELETE /priorities/${id}`, 200);
});

test('contacts, their identities and tags', async () => {
	const made = await does('POST /contacts', 'POST /contacts', 201, {
		name: 'Nina',
		identifier: '+1 555 555 0177',
	});
	const id = textAt(made.body, 'data', 'id');
	const one = `/contacts/${id}`;
	const ONE = '/contacts/{contactId}';
	await does('GET /contacts', 'GET /contacts?q=nina', 200);
	await does(`GET ${ONE}`, `GET ${one}`, 200);
	await does(`PATCH ${ONE}`, `PATCH ${one}`, 200, { name: 'Nina N.' });
	const attached = await does(`POST ${ONE}/identities`, `POST ${one}/identities`, 201, {
		identifier: 'nina@example.com',
	});
	const identity = textAt(attached.body, 'data', 'id');
	const PATH = `${ONE}/identities/{identityId}`;
	const changed = await does(`PATCH ${PATH}`, `PATCH ${one}/identities/${identity}`, 200, {
		identifier: 'n@example.com',
	});
	const list = await does(`GET ${ONE}/identities`, `GET ${one}/identities`, 200);
	expect(entriesOf(list).map((entry) => at(entry, 'identifier'))).toEqual([
		'+15555550177',
		'n@example.com',
	]);
	await does(`GET ${ONE}/capabilities`, `GET ${one}/capabilities`, 200);
	const detached = textAt(changed.body, 'data', 'id');
	await does(`DELETE ${PATH}`, `DELETE ${one}/identities/${detached}`, 200);
	await does(`POST ${ONE}/tags`, `POST ${one}/tags`, 200, { tags: ['vip', 'new lead'] });
	await does(`GET ${ONE}/tags`, `GET ${one}/tags`, 200);
	const rest = await does(`DELETE ${ONE}/tags/{tag}`, `DELETE ${one}/tags/new%20lead`, 200);
	expect(rest.body).toEqual({ data: ['vip'] });
	const { body } = await ask(
		simulator,
		`GET /contacts?identifier=${encodeURIComponent(PEOPLE.bob)}`,
	);
	expect(body).toMatchObject({ data: [] });
	const other = await ask(simulator, 'POST /contacts', { body: { identifier: PEOPLE.bob } });
	await does(`POST ${ONE}/merge`, `POST ${one}/merge`, 200, {
		source_contact_id: textAt(other.body, 'data', 'id'),
	});
	await does(`GET ${ONE}/timeline`, `GET ${one}/timeline?include_events=true`, 200);
	await does(`DELETE ${ONE}`, `DELETE ${one}`, 200);
});

test('groups', async () => {
	const ONE = '/groups/{groupId}';
	const one = `/groups/${GROUPS.team}`;
	await does('POST /groups', 'POST /groups', 201, {
		channel_id: line,
		members: [PEOPLE.alice, { identifier: PEOPLE.bob }],
		name: 'Club',
	});
	await does('GET /groups', 'GET /groups', 200);
	await does(`GET ${ONE}`, `GET ${one}`, 200);
	await does(`PATCH ${ONE}`, `PATCH ${one}`, 200, { name: 'Crew' });
	await does(`GET ${ONE}/members`, `GET ${one}/members`, 200);
	await sends(`POST ${ONE}/icon`, `POST ${one}/icon`, 'icon');
	await does(`DELETE ${ONE}/icon`, `DELETE ${one}/icon`, 200);
	await does(`DELETE ${ONE}`, `DELETE ${one}`, 200);
});

test('chats and what they show', async () => {
	const ONE = '/chats/{chatId}';
	await does('GET /chats', 'GET /chats', 200);
	const created = await does('POST /chats', 'POST /chats', 201, {
		channel_id: line,
		to: PEOPLE.bob,
	});
	const one = `/chats/${textAt(created.body, 'id')}`;
	await does(`GET ${ONE}`, `GET ${one}`, 200);
	await does(`PATCH ${ONE}`, `PATCH ${one}`, 200, { metadata: { order: 1 } });
	await does(`POST ${ONE}/typing`, `POST ${one}/typing`, 200);
	await does(`DELETE ${ONE}/typing`, `DELETE ${one}/typing`, 200);
	await does(`POST ${ONE}/read`, `POST ${one}/read`, 200);
	await does(`POST ${ONE}/contact-card`, `POST ${one}/contact-card`, 200);
	await sends(`PUT ${ONE}/background`, `PUT ${one}/background`, 'background');
	await does(`GET ${ONE}/background`, `GET ${one}/background`, 200);
	await does(`DELETE ${ONE}/background`, `DELETE ${one}/background`, 200);
});

test('messages, reactions and polls', async () => {
	const ONE = '/chats/{chatId}';
	const text = { text: 'Hello' };
	await does('POST /messages', 'POST /messages', 201, { to: PEOPLE.alice, ...text });
	await does('POST /channels/{channel}/messages', `POST /channels/${line}/messages`, 201, {
		to: PEOPLE.alice,
		...text,
	});
	const chat = await openChat(simulator, line, PEOPLE.alice);
	const one = `/chats/${chat}`;
	await does(`POST ${ONE}/messages`, `POST ${one}/messages`, 201, text);
	await does(`GET ${ONE}/messages`, `GET ${one}/messages?order=asc&limit=2`, 200);
	const message = `${one}/messages/${MESSAGES.fromAlice}`;
	const MESSAGE = `${ONE}/messages/{messageId}`;
	await does(`GET ${MESSAGE}`, `GET ${message}`, 200);
	await does(`GET ${MESSAGE}/status`, `GET ${message}/status`, 200);
	await does(`POST ${MESSAGE}/reactions`, `POST ${message}/reactions`, 200, { reaction: '+love' });
	const events = await does(`GET ${MESSAGE}/events`, `GET ${message}/events`, 200);
	expect(entriesOf(events).map((entry) => at(entry, 'kind'))).toEqual(['received', 'reaction']);
	const poll = { title: 'When?', options: ['Now', 'Later'] };
	const sent = await does(`POST ${ONE}/polls`, `POST ${one}/polls`, 201, poll);
	const path = `${one}/polls/${textAt(sent.body, 'data', 'id')}`;
	await does(`POST ${ONE}/polls/{pollId}/vote`, `POST ${path}/vote`, 201, { option: 'Now' });
	const results = await does(`GET ${ONE}/polls/{pollId}`, `GET ${path}`, 200);
	expect(at(results.body, 'data')).toMatchObject({ title: 'When?', total_votes: 1 });
});

test('webhooks and the feed', async () => {
	const ONE = '/webhooks/{webhookId}';
	const made = await does('POST /webhooks', 'POST /webhooks', 201, { url: inbox.url });
	const one = `/webhooks/${textAt(made.body, 'data', 'id')}`;
	await does('GET /webhooks', 'GET /webhooks', 200);
	await does(`GET ${ONE}`, `GET ${one}`, 200);
	await does(`POST ${ONE}/secret/rotate`, `POST ${one}/secret/rotate`, 200);
	simulator.receive({ from: PEOPLE.alice, text: 'Hi' });
	await simulator.idle();
	const list = await does(`GET ${ONE}/deliveries`, `GET ${one}/deliveries`, 200);
	const delivery = textAt(entriesOf(list)[0], 'id');
	await does(
		`POST ${ONE}/deliveries/{deliveryId}/replay`,
		`POST ${one}/deliveries/${delivery}/replay`,
		201,
	);
	await does(`PATCH ${ONE}`, `PATCH ${one}`, 200, { status: 'disabled' });
	await does(`DELETE ${ONE}`, `DELETE ${one}`, 200);
	const feed = await does('GET /events', 'GET /events?type=message.*', 200);
	const event = textAt(entriesOf(feed)[0], 'id');
	await does('GET /events/{eventId}', `GET /events/${event}`, 200);
});

test('nothing that the document describes is left out', () => {
	expect(operations.filter((operation) => !done.has(operation))).toEqual([]);
	expect(operations).toHaveLength(80);
});

test('what is planned answers that it does not exist yet, in the form of the v4 API', async () => {
	const headers = { Authorization: `Bearer ${KEYS.blooio}` };
	const answer = await fetch(`${simulator.channelsUrl}/templates`, { headers });
	expect(answer.status).toBe(501);
	expect(await answer.json()).toMatchObject({ error: { code: 'not_implemented' } });
});
