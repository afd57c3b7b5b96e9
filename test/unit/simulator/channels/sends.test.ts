import { CHANNELS, KEYS, MESSAGES, NUMBERS, PEOPLE } from '../../../simulator';
import { useSimulator } from '../useSimulator';
import { ask, at, channelOf, openChat, textAt } from './api';

const DAY_MS = 24 * 60 * 60 * 1000;
let now = Date.now();
const simulator = useSimulator({ clock: () => now });
const blooio = channelOf(NUMBERS.dedicated);
const twilio = channelOf(NUMBERS.twilioSecond);

const send = async (
	body: object,
	more: { headers?: Record<string, string>; wrong?: boolean } = {},
) => await ask(simulator, 'POST /messages', { body, ...more });

const codeOf = async (answer: Promise<{ status: number; body: unknown }>) => {
	const { status, body } = await answer;
	return [status, at(body, 'error', 'code')];
};

test('a message is seen through both APIs', async () => {
	const { body } = await send({ to: PEOPLE.alice, text: 'Hello', from: NUMBERS.dedicated });
	const messageId = textAt(body, 'id');
	const headers = { Authorization: `Bearer ${KEYS.blooio}` };
	const path = `/chats/${encodeURIComponent(PEOPLE.alice)}/messages/${messageId}`;
	const seen = await fetch(`${simulator.url}${path}`, { headers });
	expect(await seen.json()).toMatchObject({ message_id: messageId, text: 'Hello' });
	expect(body).toMatchObject({
		status: 'queued',
		from: NUMBERS.dedicated,
		routing: { mode: 'explicit', channel_type: 'blooio', number: NUMBERS.dedicated },
	});
});

test('markdown is kept, and the text is what people read', async () => {
	const body = { to: PEOPLE.alice, from: blooio, text: '**Hi** there', format: 'markdown' };
	const sent = await send(body);
	const { body: read } = await ask(
		simulator,
		`GET /chats/${textAt(sent.body, 'chat_id')}/messages/${textAt(sent.body, 'id')}`,
	);
	expect(at(read, 'data')).toMatchObject({ text: 'Hi there', formatted_text: '**Hi** there' });
});

test.each([
	['two kinds of content', { text: 'a', poll: { title: 'a', options: ['b', 'c'] } }],
	['no content', {}],
	['a voice memo with a text', { text: 'a', attachments: ['https://x.example/a.m4a'] }],
	['an effect without a text', { attachments: ['https://x.example/a.png'], effect: 'slam' }],
	['a badge that does not exist', { text: 'a', badge: 'sent_with_care' }],
	['WhatsApp content on iMessage', { template: { template_id: 't' }, from: blooio }],
])('%s is no valid content', async (_what, content) => {
	expect(await codeOf(send({ to: PEOPLE.alice, ...content }, { wrong: true }))).toEqual([
		422,
		'invalid_content',
	]);
});

test.each([
	['format_unsupported_for_channel_type', { text: '*a*', format: 'markdown', from: twilio }],
	[
		'carousel_unsupported_for_channel_type',
		{ text: 'a', carousel: false, from: CHANNELS.whatsapp },
	],
	['invalid_carousel', { attachments: ['https://x.example/a.pdf'], carousel: true }],
	['ambiguous_from', { text: 'a', from: NUMBERS.twilioFirst }],
])('%s', async (code, content) => {
	const status = code === 'ambiguous_from' ? 409 : 422;
	expect(await codeOf(send({ to: PEOPLE.alice, ...content }))).toEqual([status, code]);
});

test('unknown fields are refused by name, unless the header says otherwise', async () => {
	const body = { to: PEOPLE.alice, text: 'Hi', metadata: {} };
	const refused = await send(body, { wrong: true });
	expect(refused).toMatchObject({
		status: 422,
		body: { error: { code: 'unknown_fields', details: { fields: ['metadata'] } } },
	});
	const headers = { 'X-Blooio-Strict-Fields': 'false' };
	expect(await send(body, { wrong: true, headers })).toMatchObject({ status: 201 });
});

test('a key stands for one send, and another body is a conflict', async () => {
	const headers = { 'Idempotency-Key': 'one' };
	const body = { to: PEOPLE.alice, text: 'Once' };
	const first = await send(body, { headers });
	const second = await send(body, { headers });
	expect(second).toEqual({ status: 200, body: first.body });
	expect((await send({ ...body, text: 'Twice' }, { headers })).status).toBe(409);
	expect(simulator.state.messages.all().filter(({ text }) => text === 'Once')).toHaveLength(1);
});

test('a dry run tells the channel and sends nothing', async () => {
	const before = simulator.state.messages.size;
	expect(await send({ to: PEOPLE.alice, text: 'Hi', dry_run: true })).toMatchObject({
		status: 200,
		body: { dry_run: true, would_send: true },
	});
	expect(simulator.state.messages.size).toBe(before);
});

test('several people get a message each where there are no groups, and one that fails is told', async () => {
	simulator.state.limits.newContacts.max = 2;
	simulator.state.limits.newContacts.used.fill(1, now);
	const to = [PEOPLE.bob, PEOPLE.stranger, PEOPLE.heidi];
	const { status, body } = await send({ to, text: 'Hi', from: twilio });
	expect(status).toBe(207);
	expect(body).toMatchObject({ fan_out: true, sent: 2, failed: 1 });
	expect(at(body, 'data', 1)).toMatchObject({
		to: PEOPLE.stranger,
		status: 'failed',
		error: { code: 'outbound_limit_reached' },
	});

	simulator.state.limits.newContacts.max = 0;
	const none = await send({ to: [PEOPLE.rcs, PEOPLE.sms], text: 'Hi', from: twilio });
	expect(none).toMatchObject({ status: 422, body: { sent: 0, failed: 2 } });
});

test('several people are one group where there are groups', async () => {
	const to = [PEOPLE.alice, PEOPLE.carol, PEOPLE.dave];
	const { body } = await send({ to, text: 'Hi', from: blooio });
	expect(simulator.state.groups.get(textAt(body, 'group_id'))?.participants).toEqual(to);
});

test('who has neither iMessage nor WhatsApp is reached by SMS, and the others recommend that', async () => {
	const to = PEOPLE.textOnly;
	for (const from of [blooio, CHANNELS.whatsapp]) {
		expect(await send({ to, text: 'Hi', from })).toMatchObject({
			status: 201,
			body: { status: 'failed', fallback: { recommended: true } },
		});
	}
	expect((await send({ to, text: 'Hi', from: twilio })).body).toMatchObject({ status: 'queued' });
});

test('the ladder: three plain texts, then an answer is needed; a reaction is half of one', async () => {
	const to = PEOPLE.bob;
	const text = { to, text: 'Hi', from: blooio };
	const link = { ...text, text: 'See https://example.com' };
	expect(await codeOf(send(link))).toEqual([403, 'conversation_content_restricted']);
	const first = await send(text);
	await send(text);
	await send(text);
	const refused = await send(text);
	expect(refused).toMatchObject({
		status: 429,
		body: {
			error: { code: 'conversation_awaiting_reply', details: { conversation_state: 'new' } },
		},
	});
	simulator.react({ from: to, messageId: textAt(first.body, 'id'), reaction: 'love' });
	now += 1000;
	expect((await send(text)).status).toBe(201);
	expect(await codeOf(send(link))).toEqual([403, 'conversation_content_restricted']);

	simulator.receive({ from: to, to: NUMBERS.dedicated, text: 'Hello' });
	now += 1000;
	for (let sent = 0; sent < 4; sent++) expect((await send(link)).status).toBe(201);
	expect(await send(text)).toMatchObject({
		status: 429,
		body: {
			error: {
				code: 'conversation_streak_limit',
				details: { conversation_state: 'active', current_streak: 4, limit: 4 },
			},
		},
	});
	now += 15 * DAY_MS;
	expect((await send(text)).status).toBe(201);
	expect(await codeOf(send(text))).toEqual([429, 'conversation_inactive_paused']);
});

test.each([
	['review', 'safety_account_review', PEOPLE.alice],
	['reply_only', 'safety_reply_only', PEOPLE.bob],
	['pause_new', 'safety_new_conversations_paused', PEOPLE.bob],
] as const)('a number under %s refuses with %s', async (safety, code, to) => {
	const number = simulator.state.numbers.get(NUMBERS.dedicated);
	if (number) simulator.state.channels.protect(number, safety);
	expect(await codeOf(send({ to, text: 'Hi', from: blooio }))).toEqual([403, code]);
	const { body } = await ask(simulator, 'GET /events?type=safety.*');
	expect(at(body, 'data', 0)).toMatchObject({
		type: 'safety.state_changed',
		data: { action: safety, previous_action: 'none', phone_number: NUMBERS.dedicated },
	});
});

test('routing: the order of a priority, the channel of the last message, hybrid', async () => {
	const channels = [
		{ channel_id: CHANNELS.whatsapp, priority: 1 },
		{ channel_id: twilio, priority: 2 },
	];
	const made = await ask(simulator, 'POST /priorities', { body: { channels } });
	const id = textAt(made.body, 'data', 'id');
	const usual = await send({ to: PEOPLE.bob, text: 'Hi' });
	expect(usual.body).toMatchObject({
		channel_type: 'whatsapp',
		routing: { mode: 'priority', priority_id: id, priority: 1 },
	});
	expect((await send({ to: PEOPLE.heidi, text: 'Hi' })).body).toMatchObject({
		channel_type: 'twilio',
		from: NUMBERS.twilioSecond,
	});
	const first = await send({ to: PEOPLE.stranger, text: 'Hi', hybrid: true });
	expect(first.body).toMatchObject({ channel_type: 'twilio', hybrid: { phase: 'first_touch' } });
	simulator.receive({ from: PEOPLE.stranger, to: textAt(first.body, 'from'), text: 'Yes?' });
	const second = await send({ to: PEOPLE.stranger, text: 'Hi', hybrid: true });
	expect(second.body).toMatchObject({ channel_type: 'blooio', hybrid: { phase: 'replied' } });
});

test('a closed chat takes nothing, and a reply needs a message of the chat', async () => {
	const chat = await openChat(simulator, blooio, PEOPLE.alice);
	const reply = { text: 'Yes', reply_to: MESSAGES.fromAlice };
	expect((await ask(simulator, `POST /chats/${chat}/messages`, { body: reply })).status).toBe(201);
	const other = { text: 'Yes', reply_to: MESSAGES.inOtherChat };
	expect((await ask(simulator, `POST /chats/${chat}/messages`, { body: other })).status).toBe(404);
	await ask(simulator, `PATCH /chats/${chat}`, { body: { state: 'closed' } });
	expect((await ask(simulator, `POST /chats/${chat}/messages`, { body: reply })).status).toBe(409);
});
