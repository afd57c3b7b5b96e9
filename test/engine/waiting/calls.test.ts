import { PEOPLE } from '../../simulator';
import { recordMessage } from '../../simulator/state/record';
import { to } from '../support/world';
import { limitOf, startWaitingWorld } from './support/world';

const world = startWaitingWorld({ timing: { sentAfterMs: 0, deliveredAfterMs: 0 } });

/** The attempts to deliver what Alice wrote. */
const attempts = () =>
	world.simulator.deliveries.filter(({ event }) => event === 'message.received');

/** Requests to the API since now. */
function requestsSince(count: number) {
	return world.simulator.requests.slice(count).map(({ method, path }) => `${method} ${path}`);
}

it('is answered before Blooio gives up, whatever the API does, and comes again', async () => {
	const execution = await world.ask();
	world.simulator.fail({ times: 3, method: 'GET', path: '/messages', hang: true });
	world.simulator.receive({ from: PEOPLE.alice, text: 'Yes' });
	await world.settled();
	// 0 would be an attempt without an answer in time.
	expect(attempts().map(({ status }) => status)).toEqual([503, 200]);
	expect(execution.arrived.Answered).toHaveLength(1);
}, 20_000);

it('resumes the execution first, and deletes the webhook after', async () => {
	const execution = await world.ask();
	world.simulator.fail({
		times: Infinity,
		method: 'DELETE',
		path: '/webhooks',
		respond: { status: 503, body: {} },
	});
	world.simulator.receive({ from: PEOPLE.alice, text: 'Yes' });
	await world.settled();
	expect(execution.status).toBe('success');
	expect(attempts().map(({ status }) => status)).toEqual([200]);
	expect(world.webhooks()).toHaveLength(1);
});

it('leaves the webhook where n8n could not resume the execution', async () => {
	const execution = await world.ask();
	world.n8n.resumes = false;
	world.simulator.receive({ from: PEOPLE.alice, text: 'Yes' });
	await world.simulator.idle();
	expect(execution.status).toBe('waiting');
	expect(world.webhooks()).toHaveLength(1);
	world.n8n.resumes = true;
	world.simulator.receive({ from: PEOPLE.alice, text: 'Hello?' });
	await world.settled();
	expect(execution.arrived.Answered?.[0]?.data).toMatchObject({ text: 'Yes' });
});

describe('of an event that cannot end the wait', () => {
	const event = (name: string) => ({
		event: name,
		message_id: 'msg_1',
		external_id: PEOPLE.alice,
		text: 'Yes',
	});

	it.each([
		['reply', 'message.delivered'],
		['reply', 'poll.voted'],
		['poll', 'message.received'],
	])('a question by %s answers %s by its header alone', async (responseType, name) => {
		const execution = await world.ask({ responseType, pollOptions: ['Yes', 'No'] });
		const before = world.simulator.requests.length;
		// Its signature is not even looked at.
		const [delivery] = await world.simulator.emit(event(name), {
			webhookId: world.webhook().webhookId,
			signature: 'none',
		});
		expect(delivery?.status).toBe(200);
		expect(requestsSince(before)).toEqual([]);
		expect(execution.status).toBe('waiting');
		expect(world.n8n.log).toEqual([]);
	});

	it('is not told by a header that came twice: the answer counts', async () => {
		const execution = await world.ask();
		const answered = {
			...event('message.received'),
			sender: PEOPLE.alice,
			received_at: Date.now(),
		};
		const [delivery] = await world.simulator.emit(answered, {
			headers: { 'X-Blooio-Event': 'message.received, message.received' },
		});
		await world.settled();
		expect(delivery?.status).toBe(200);
		expect(execution.arrived.Answered?.[0]?.data).toMatchObject({ text: 'Yes' });
	});

	it('Wait for Delivery answers messages by their header alone', async () => {
		recordMessage(world.simulator.state, {
			messageId: 'msg_1',
			chatId: PEOPLE.alice,
			direction: 'outbound',
			line: '+12125550101',
			text: 'Hello',
			fate: { kind: 'stuck' },
		});
		await world.n8n.run({
			parameters: {
				resource: 'message',
				operation: 'waitForDelivery',
				chatId: to(PEOPLE.alice),
				messageId: 'msg_1',
				options: limitOf(1, 'hours'),
			},
		});
		const before = world.simulator.requests.length;
		const { webhookId } = world.webhook();
		const [delivery] = await world.simulator.emit(event('message.received'), { webhookId });
		expect(delivery?.status).toBe(200);
		expect(requestsSince(before)).toEqual([]);
	});
});

describe('where the API gives an ID that is none', () => {
	const answerWith = (path: string, body: object, method = 'POST') =>
		world.simulator.fail({ times: 1, method, path, respond: { status: 201, body } });

	it('of the webhook, nothing is asked', async () => {
		answerWith('/webhooks', { webhook_id: '..', signing_secret: 'whsec_something' });
		const execution = await world.ask();
		expect(execution.error).toContain('holds no webhook ID');
		expect(world.texts()).toEqual([]);
	});

	it('of the group, it says that the question is out', async () => {
		answerWith('/messages', { message_id: 'msg_1', status: 'queued', group_id: '..' });
		const execution = await world.ask();
		expect(execution.error).toContain('The question was sent');
		expect(world.webhooks()).toEqual([]);
	});
});
