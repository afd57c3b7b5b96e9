import { GROUPS, KEYS, PEOPLE } from '../../../simulator';
import { to } from '../../support/world';
import { answersOf, startedBy } from '../support/doorWorld';
import { sentBy } from '../support/world';
import { world, ONE, ask, write, looks } from './published';

describe('a published trigger', () => {
	it('resumes the execution that waits, which needs no webhook of its own', async () => {
		const trigger = await world.publish();
		const execution = await ask();
		expect(execution.status).toBe('waiting');
		expect(world.webhooks().map(({ url }) => url)).toEqual([
			expect.stringMatching(/\/webhook\/trigger-0\/webhook\?blooio_door=[0-9a-f]{16}$/),
		]);
		await write('It does');
		expect(answersOf([execution])).toEqual(['It does']);
		// The workflow of the trigger gets every message all the same.
		expect(startedBy(trigger)).toEqual(['It does']);
	});

	it('does not start for what a question takes where that is wanted', async () => {
		const trigger = await world.publish({ additionalOptions: { resumeWaiting: 'only' } });
		const execution = await ask();
		await write('Somebody else', { from: PEOPLE.carol });
		await write('It does');
		await write('Thanks');
		expect(answersOf([execution])).toEqual(['It does']);
		expect(startedBy(trigger)).toEqual(['Somebody else', 'Thanks']);
	});

	it('resumes each of many executions with its own answer', async () => {
		await world.publish();
		const people = [PEOPLE.alice, PEOPLE.bob, PEOPLE.carol];
		const executions = [];
		for (const person of people) executions.push(await ask({ chatId: to(person) }));
		for (const person of [...people].reverse()) await write(`by ${person}`, { from: person });
		expect(answersOf(executions)).toEqual(people.map((person) => `by ${person}`));
		expect(world.webhooks()).toHaveLength(1);
	});

	it('hands on reactions as well, whatever its workflow is for', async () => {
		const trigger = await world.publish({ events: ['message.failed', 'message.received'] });
		const execution = await ask({ replyOptions: { reactions: 'any' } });
		const { message_id: messageId } = sentBy(execution);
		world.simulator.react({ from: PEOPLE.alice, messageId, reaction: 'love' });
		await world.settled();
		expect(answersOf([execution])).toEqual(['❤️']);
		expect(startedBy(trigger)).toEqual([]);
	});

	it('brings the tapback of an approval in the chat', async () => {
		await world.publish();
		const execution = await ask({ responseType: 'approval', chatApproval: true });
		const { message_id: messageId } = sentBy(execution);
		world.simulator.react({ from: PEOPLE.alice, messageId, reaction: 'like' });
		await world.settled();
		expect(execution.arrived['output 0']?.[0]?.data).toMatchObject({
			approved: true,
			responder: { id: PEOPLE.alice },
		});
		expect(world.webhooks().filter(({ url }) => url.includes('webhook-waiting'))).toEqual([]);
	});

	it('asks again through the wait, and goes on with what is accepted', async () => {
		await world.publish();
		const execution = await ask({ replyOptions: { acceptedAnswers: ['Yes', 'No'] } });
		await write('What?');
		expect(world.texts()).toEqual([expect.any(String), 'Please answer with one of: Yes, No']);
		await write('yes');
		expect(execution.arrived['output 0']).toEqual([expect.objectContaining({ choice: 'Yes' })]);
	});

	it('is looked for in a group as well', async () => {
		await world.publish();
		const execution = await ask({ chatId: to(GROUPS.team, 'group') });
		world.simulator.receive({ from: PEOPLE.carol, text: 'Fine', groupId: GROUPS.team });
		await world.settled();
		expect(answersOf([execution])).toEqual(['Fine']);
	});

	it('costs one look at the chat for a message that nobody waits for', async () => {
		await world.publish();
		const before = world.simulator.requests.length;
		await write('Hello');
		expect(world.simulator.requests).toHaveLength(before + 1);
		expect(looks()).toHaveLength(1);
	});

	it('does not call an execution again that is over', async () => {
		await world.publish();
		await ask();
		await write('Yes');
		await write('Thanks');
		const calls = world.n8n.calls;
		await write('Bye');
		expect(world.n8n.calls).toBe(calls);
	});

	it('takes an answer that came while n8n was not reached, at the next message', async () => {
		await world.publish();
		const execution = await ask();
		const [door] = world.webhooks();
		if (door) door.deprecatedAt = 1;
		await write('Yes');
		if (door) door.deprecatedAt = null;
		await write('Hello?');
		expect(answersOf([execution])).toEqual(['Yes']);
	});
});

describe('of two questions to one person', () => {
	it('each gets its own answer, the last one first', async () => {
		await world.publish();
		const first = await ask();
		const second = await ask({ message: 'Which size?' });
		await write('L');
		expect([first.status, second.status]).toEqual(['waiting', 'success']);
		await write('Friday');
		expect(answersOf([first, second])).toEqual(['Friday', 'L']);
	});

	it('an inline reply answers the one it replies to', async () => {
		await world.publish();
		const first = await ask();
		const second = await ask({ message: 'Which size?' });
		await write('Friday', { replyTo: sentBy(first).message_id });
		await write('L');
		expect(answersOf([first, second])).toEqual(['Friday', 'L']);
	});

	it('the first gets the answer where the last one was cancelled', async () => {
		await world.publish();
		const first = await ask();
		const second = await ask({ message: 'Which size?' });
		second.status = 'canceled';
		await write('Friday');
		expect(answersOf([first])).toEqual(['Friday']);
	});

	it('in a loop each question gets its answer', async () => {
		await world.publish();
		const execution = await world.ask(ONE, { runs: 2 });
		await write('One');
		expect(execution.status).toBe('waiting');
		await write('Two');
		expect(execution.arrived['output 0']?.map(({ data }) => Object(data).text)).toEqual([
			'One',
			'Two',
		]);
	});
});

describe('an own webhook is made where no trigger can be relied on', () => {
	it.each([
		['it is switched off', { additionalOptions: { resumeWaiting: 'off' } }],
		['it is told of other events alone', { events: ['message.delivered'] }],
		['a person registers it', { additionalOptions: { registration: 'manual' } }],
	])('because %s', async (_why, parameters) => {
		await world.publish(parameters).catch(() => undefined);
		const execution = await ask();
		expect(world.webhooks().filter(({ url }) => url.includes('webhook-waiting'))).toHaveLength(1);
		await write('Yes');
		expect(answersOf([execution])).toEqual(['Yes']);
	});

	it('because it has another API key', async () => {
		await world.publish({}, { apiKey: KEYS.twilio });
		await ask();
		expect(world.webhooks().some(({ url }) => url.includes('webhook-waiting'))).toBe(true);
	});

	it('because it does not answer', async () => {
		const trigger = await world.publish();
		await trigger.stop();
		await ask();
		expect(world.webhooks().some(({ url }) => url.includes('webhook-waiting'))).toBe(true);
	});

	it('because the API does not give the metadata back', async () => {
		await world.publish();
		let forgets = true;
		world.simulator.state.happenings.listen((happening) => {
			if (forgets && happening.kind === 'message') happening.message.metadata = null;
		});
		const execution = await ask();
		forgets = false;
		expect(world.webhooks()).toHaveLength(2);
		await write('Yes');
		expect(answersOf([execution])).toEqual(['Yes']);
		expect(world.webhooks()).toHaveLength(1);
	});

	it('for a poll, which has no metadata', async () => {
		await world.publish();
		await ask({ responseType: 'poll', pollOptions: ['Yes', 'No'] });
		expect(world.webhooks()).toHaveLength(2);
	});
});

describe('the option', () => {
	it('can be switched, and leaves one webhook', async () => {
		const trigger = await world.publish();
		trigger.setup.parameters.additionalOptions = { resumeWaiting: 'off' };
		await trigger.unpublish();
		await trigger.publish();
		expect(world.webhooks().map(({ url }) => url)).toEqual([trigger.url()]);
		trigger.setup.parameters.additionalOptions = {};
		await trigger.publish();
		expect(world.webhooks().map(({ url }) => url)).toEqual([
			expect.stringContaining('?blooio_door='),
		]);
	});
});

it('a knock that is not ours is refused, and starts nothing', async () => {
	const trigger = await world.publish();
	const [door] = world.webhooks();
	const answer = await fetch(door?.url ?? '', {
		method: 'POST',
		headers: { 'content-type': 'application/json', 'x-blooio-event': 'door.knock' },
		body: '{"event":"door.knock"}',
	});
	expect(answer.status).toBe(401);
	expect(trigger.executions).toEqual([]);
});
