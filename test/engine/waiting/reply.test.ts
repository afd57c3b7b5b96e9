import type { INodeParameters } from 'n8n-workflow';

import { GROUPS, KEYS, PEOPLE, signatureHeader } from '../../simulator';
import { to } from '../support/world';
import { sentBy, startWaitingWorld } from './support/world';

const world = startWaitingWorld({ timing: { sentAfterMs: 0, deliveredAfterMs: 0 } });

const answers = (replyOptions: INodeParameters) => ({ replyOptions });

/** Somebody writes, and everything that follows from it has happened. */
async function write(
	text: string,
	more: { from?: string; groupId?: string; replyTo?: string } = {},
) {
	world.simulator.receive({ from: PEOPLE.alice, text, ...more });
	await world.settled();
}

/** Posts to the resume URL of the wait, signed with the webhook's secret unless told otherwise. */
async function post(body: object, { secret = world.webhook().secret, ageS = 0 } = {}) {
	const text = JSON.stringify(body);
	const signedAt = Math.floor(Date.now() / 1000) - ageS;
	const response = await fetch(world.webhook().url, {
		method: 'POST',
		headers: {
			'Content-Type': 'application/json',
			'X-Blooio-Signature': signatureHeader({ secret, signedAt, body: text }),
		},
		body: text,
	});
	await world.settled();
	return response.status;
}

const event = (more: object = {}) => ({
	event: 'message.received',
	message_id: 'msg_by_hand',
	external_id: PEOPLE.alice,
	sender: PEOPLE.alice,
	text: 'Yes',
	received_at: Date.now() + 60_000,
	...more,
});

describe('a reply', () => {
	it('wakes the execution, goes on with the input, and leaves no webhook', async () => {
		const execution = await world.ask();
		expect(execution.status).toBe('waiting');
		expect(world.webhook()).toMatchObject({ type: 'message' });
		await write('Another chat', { from: PEOPLE.carol });
		expect(execution.status).toBe('waiting');
		await write('It does');
		expect(execution.status).toBe('success');
		expect(execution.arrived).toEqual({
			Answered: [
				{
					order: 17,
					sent: expect.objectContaining({ chat_id: PEOPLE.alice }),
					answered: true,
					timed_out: false,
					choice: null,
					answer: expect.objectContaining({
						text: 'It does',
						sender: PEOPLE.alice,
						choice: null,
						received_at: expect.any(Number),
					}),
				},
			],
		});
		expect(world.webhooks()).toEqual([]);
	});

	it('that came before the execution sleeps is not missed', async () => {
		world.simulator.answer(PEOPLE.alice, { text: 'Sure' });
		const execution = await world.ask();
		await world.settled();
		expect(execution.arrived.Answered).toEqual([
			expect.objectContaining({ answer: expect.objectContaining({ text: 'Sure' }) }),
		]);
		expect(world.webhooks()).toEqual([]);
	});

	it('counts also where the chat could not be read right after the question', async () => {
		world.simulator.fail({
			times: Infinity,
			method: 'GET',
			path: '/messages',
			respond: { status: 404, body: {} },
		});
		const execution = await world.ask();
		expect(execution.status).toBe('waiting');
		await write('Yes');
		expect(execution.status).toBe('success');
	});

	it('must be inline where that is asked for', async () => {
		const execution = await world.ask(answers({ inlineOnly: true }));
		await write('Not inline');
		expect(execution.status).toBe('waiting');
		await write('Inline', { replyTo: sentBy(execution).message_id });
		expect(execution.arrived.Answered?.[0]?.answer).toMatchObject({ text: 'Inline' });
	});

	it('in a group counts from those alone who are named', async () => {
		const execution = await world.ask({
			chatId: to(GROUPS.team, 'group'),
			...answers({ from: ` ${PEOPLE.carol} ` }),
		});
		await write('Mine', { groupId: GROUPS.team });
		await write('In person', { from: PEOPLE.carol });
		expect(execution.status).toBe('waiting');
		await write('Hers', { from: PEOPLE.carol, groupId: GROUPS.team });
		expect(execution.arrived.Answered?.[0]?.answer).toMatchObject({ text: 'Hers' });
	});
});

describe('accepted answers', () => {
	const yesOrNo = { acceptedAnswers: ['Yes', 'No'] };
	const AGAIN = 'Please answer with one of: Yes, No';
	const ASKED = 'Does Friday suit you?';

	it('are told apart; another answer is asked for again, as often as is allowed', async () => {
		const execution = await world.ask(answers({ ...yesOrNo, askAgainLimit: 2 }));
		for (const text of ['What?', 'Who?', 'Why?']) await write(text);
		expect(world.texts()).toEqual([ASKED, AGAIN, AGAIN]);
		expect(execution.status).toBe('waiting');
		await write(' yes! ');
		expect(execution.arrived.Answered?.[0]?.answer).toMatchObject({
			choice: 'Yes',
			text: ' yes! ',
		});
	});

	it('are asked for once, however often the same answer is delivered', async () => {
		const execution = await world.ask(answers(yesOrNo));
		await write('What?');
		const [given] = world.simulator.deliveries.filter(
			({ event: name }) => name === 'message.received',
		);
		await world.simulator.replay(world.webhook().webhookId, given?.eventId ?? '');
		await world.settled();
		expect(world.simulator.state.messages.all().filter(({ text }) => text === AGAIN)).toHaveLength(
			1,
		);
		expect(execution.status).toBe('waiting');
	});

	it('are asked for as often as is allowed, however many others come at once', async () => {
		await world.ask(answers({ ...yesOrNo, askAgainLimit: 3 }));
		const { simulator } = world;
		for (let count = 0; count < 30; count++) {
			simulator.receive({ from: PEOPLE.alice, text: `What ${count}?` });
		}
		await world.settled();
		const { state } = simulator;
		expect(state.messages.all().filter(({ text }) => text === AGAIN)).toHaveLength(3);
	});

	it('are asked for by the last of two questions to the same person', async () => {
		await world.ask(answers(yesOrNo));
		await world.ask(answers({ acceptedAnswers: ['Red'], askAgainText: 'Red?' }));
		await write('What?');
		const written = world.simulator.state.messages.all().map(({ text }) => text);
		expect(written).toContain('Red?');
		expect(written).not.toContain(AGAIN);
	});

	it('are asked for in the words of the workflow, or not at all', async () => {
		await world.ask(answers({ ...yesOrNo, askAgainText: 'Yes or no?', askAgainLimit: 1 }));
		await write('What?');
		expect(world.texts()).toEqual([ASKED, 'Yes or no?']);
	});

	it('still count when the question could not be asked again', async () => {
		const execution = await world.ask(answers(yesOrNo));
		world.simulator.fail({ times: 2, method: 'POST', respond: { status: 403, body: {} } });
		await write('What?');
		expect(world.n8n.log).toEqual([expect.stringContaining('forbidden')]);
		await write('No');
		expect(execution.arrived.Answered?.[0]?.answer).toMatchObject({ choice: 'No' });
	});
});

describe('accepted answers by inline replies only', () => {
	const AGAIN = 'Please answer with one of: Yes, No';
	const inline = answers({ acceptedAnswers: ['Yes', 'No'], inlineOnly: true });

	/** ID of the message that asked again last. */
	const repetition = () =>
		world.simulator.state.messages
			.all()
			.filter(({ text }) => text === AGAIN)
			.at(-1)?.messageId ?? '';

	it('count also in reply to the question that was asked again', async () => {
		const execution = await world.ask(inline);
		await write('What?', { replyTo: sentBy(execution).message_id });
		await write('Who?', { replyTo: repetition() });
		expect(world.texts()).toEqual([expect.any(String), AGAIN, AGAIN]);
		await write('No');
		expect(execution.status).toBe('waiting');
		await write('Yes', { replyTo: repetition() });
		expect(execution.arrived.Answered?.[0]?.answer).toMatchObject({ choice: 'Yes' });
	});

	it('do not count for another question that was asked again in the same words', async () => {
		const one = await world.ask(inline);
		const other = await world.ask({ ...inline, message: 'And Saturday?' });
		await write('What?', { replyTo: sentBy(other).message_id });
		await write('Yes', { replyTo: repetition() });
		expect([one.status, other.status]).toEqual(['waiting', 'success']);
	});

	it('are not lost while Blooio cannot say what the reply belongs to', async () => {
		const execution = await world.ask(inline);
		await write('What?', { replyTo: sentBy(execution).message_id });
		// Both attempts at the first delivery.
		world.simulator.fail({
			times: 2,
			method: 'GET',
			path: `/messages/${repetition()}`,
			respond: { status: 503, body: {} },
		});
		await write('Yes', { replyTo: repetition() });
		expect(execution.arrived.Answered?.[0]?.answer).toMatchObject({ choice: 'Yes' });
	});
});

describe('several messages at once', () => {
	it('are judged in the order in which they were written: the first counts', async () => {
		const execution = await world.ask(answers({ acceptedAnswers: ['Red', 'Blue', 'Green'] }));
		for (const text of ['Blue', 'Green', 'Red']) {
			world.simulator.receive({ from: PEOPLE.alice, text });
		}
		await world.settled();
		expect(execution.arrived.Answered?.map(({ answer }) => answer)).toEqual([
			expect.objectContaining({ choice: 'Blue' }),
		]);
	});

	it('of which the first was never delivered: it counts when the next one is', async () => {
		const execution = await world.ask(answers({ acceptedAnswers: ['Yes', 'No'] }));
		const webhook = world.webhook();
		const { validUntil } = webhook;
		webhook.validUntil = 1;
		await write('Yes');
		webhook.validUntil = validUntil;
		expect(execution.status).toBe('waiting');
		await write('Hello?');
		expect(execution.arrived.Answered?.[0]?.answer).toMatchObject({ choice: 'Yes' });
	});
});

describe('a tapback', () => {
	const react = async (messageId: string, reaction: string) => {
		world.simulator.react({ from: PEOPLE.alice, messageId, reaction });
		await world.settled();
	};

	it('is passed over unless it is to count, without asking again', async () => {
		const execution = await world.ask(answers({ acceptedAnswers: ['Yes', 'No'] }));
		await react(sentBy(execution).message_id, 'like');
		await write('Liked “Does Friday suit you?”');
		await write('👍 to “Does Friday suit you?”');
		expect(execution.status).toBe('waiting');
		expect(world.texts()).toHaveLength(1);
	});

	it.each([
		['like', 'Yes', '👍'],
		['dislike', 'No', '👎'],
	])('%s answers %s where thumbs count', async (reaction, choice, text) => {
		const rules = { acceptedAnswers: ['Yes', 'Maybe', 'No'], reactions: 'thumbs' };
		const execution = await world.ask(answers(rules));
		await react(sentBy(execution).message_id, 'laugh');
		expect(execution.status).toBe('waiting');
		await react(sentBy(execution).message_id, reaction);
		expect(execution.arrived.Answered?.[0]?.answer).toMatchObject({ choice, reaction, text });
	});

	it('that comes as a text by SMS answers as well', async () => {
		const rules = { acceptedAnswers: ['Yes', 'No'], reactions: 'thumbs' };
		const execution = await world.ask(answers(rules));
		await write('Disliked “Does Friday suit you?”');
		expect(execution.arrived.Answered?.[0]?.answer).toMatchObject({
			choice: 'No',
			reaction: 'dislike',
			text: '👎',
		});
	});

	it('on the question that was asked again answers as well', async () => {
		const rules = { acceptedAnswers: ['Yes', 'No'], reactions: 'thumbs' };
		const execution = await world.ask(answers(rules));
		await write('What?');
		const again = world.simulator.state.messages
			.all()
			.find(({ text }) => text === 'Please answer with one of: Yes, No');
		await react(again?.messageId ?? '', 'love');
		expect(execution.arrived.Answered?.[0]?.answer).toMatchObject({ choice: 'Yes' });
	});
});

describe('an answer of the same person by another handle', () => {
	it.each([
		['an email as sender beside the number', { sender: 'alice@example.com' }],
		['no sender', { sender: '' }],
		['an ISO time', { received_at: new Date(Date.now() + 60_000).toISOString() }],
		['no time', { received_at: undefined }],
	])('counts with %s', async (_what, more) => {
		const execution = await world.ask();
		expect(await post(event(more))).toBe(200);
		expect(execution.status).toBe('success');
	});

	it('counts as an inline reply to the question, from whichever chat', async () => {
		const execution = await world.ask();
		const mail = { external_id: 'alice@example.com', sender: 'alice@example.com' };
		await post(event(mail));
		expect(execution.status).toBe('waiting');
		await post(event({ ...mail, reply_to: { message_id: sentBy(execution).message_id } }));
		expect(execution.arrived.Answered?.[0]?.answer).toMatchObject({ sender: mail.sender });
	});
});

describe('what is not an answer', () => {
	it('of Blooio gets 200 and wakes nothing; for another chat nothing is asked either', async () => {
		const execution = await world.ask();
		const before = world.simulator.requests.length;
		expect(await post({ event: 'message.delivered', message_id: 'msg_1' })).toBe(200);
		expect(await post(event({ external_id: PEOPLE.bob, sender: PEOPLE.bob }))).toBe(200);
		expect(world.simulator.requests).toHaveLength(before);
		expect(await post(event({ received_at: 1 }))).toBe(200);
		expect(await post({})).toBe(200);
		expect(execution.status).toBe('waiting');
	});

	it.each([
		['signed with another secret', { secret: 'whsec_another' }],
		['signed with an empty secret', { secret: '' }],
		['signed too long ago', { ageS: 301 }],
		['signed in the future', { ageS: -301 }],
	])('%s is refused with 401 and wakes nothing', async (_what, how) => {
		const execution = await world.ask();
		expect(await post(event(), how)).toBe(401);
		expect(execution.status).toBe('waiting');
		expect(world.n8n.log).toHaveLength(1);
		expect(await post(event())).toBe(200);
		expect(execution.status).toBe('success');
	});

	it('by an API key that was changed meanwhile is refused, with the advice to ask anew', async () => {
		const execution = await world.ask();
		world.n8n.credential = { ...world.n8n.credential, apiKey: KEYS.twilio };
		expect(await post(event())).toBe(401);
		expect(await post(event(), { secret: '' })).toBe(401);
		expect(execution.status).toBe('waiting');
		expect(world.n8n.log[0]).toContain('ask anew');
	});

	it('of a browser says that it waits, and wakes nothing', async () => {
		const execution = await world.ask();
		const response = await fetch(world.webhook().url);
		expect(await response.json()).toEqual({ waiting: true });
		expect(execution.status).toBe('waiting');
	});

	it('by a changed address does not reach the node', async () => {
		await world.ask();
		const url = world.webhook().url.replace(/blooio_wait_until=\d+/, 'blooio_wait_until=1');
		expect((await fetch(url)).status).toBe(401);
	});
});

it('goes on by Timed Out with what was sent when nobody answers', async () => {
	const execution = await world.ask();
	await world.n8n.timeOut(execution);
	expect(execution.arrived).toEqual({
		'Timed Out': [
			{
				order: 17,
				answered: false,
				timed_out: true,
				choice: null,
				answer: null,
				sent: expect.objectContaining({ chat_id: PEOPLE.alice }),
			},
		],
	});
});

it('keeps no secret in the clear while it sleeps', async () => {
	const execution = await world.ask();
	const stored = JSON.stringify(execution.data);
	expect(stored).toContain(world.webhook().webhookId);
	expect(stored).not.toContain(world.webhook().secret);
	expect(stored).not.toContain(KEYS.blooio);
});

it('the webhook of a wait ends by itself a while after the deadline, without a limit never', async () => {
	const before = Date.now();
	await world.ask({ limitWaitTime: true, waitAmount: 2, waitUnit: 'hours' });
	expect(world.webhook().validUntil).toBeGreaterThan(before + 2 * 3_600_000);
	expect(world.webhook().validUntil).toBeLessThan(Date.now() + 3 * 3_600_000);
	world.simulator.reset();
	await world.ask({ limitWaitTime: false });
	expect(world.webhook().validUntil).toBe(-1);
});

it('a second question in a loop waits for an answer of its own', async () => {
	const execution = await world.ask({ limitWaitTime: false }, { runs: 2 });
	const first = world.webhook();
	await write('One');
	expect(execution.status).toBe('waiting');
	expect(world.webhook().webhookId).not.toBe(first.webhookId);
	expect(await post(event(), { secret: first.secret })).toBe(401);
	await write('Two');
	expect(execution.arrived.Answered?.map(({ answer }) => answer)).toEqual([
		expect.objectContaining({ text: 'One' }),
		expect.objectContaining({ text: 'Two' }),
	]);
	expect(world.webhooks()).toEqual([]);
});

it('a question after a time-out in a loop deletes the webhook of the one before', async () => {
	const execution = await world.ask({}, { runs: 2 });
	const first = world.webhook();
	await world.n8n.timeOut(execution);
	expect(execution.status).toBe('waiting');
	expect(world.webhook().webhookId).not.toBe(first.webhookId);
});
