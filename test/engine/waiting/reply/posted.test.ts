import { KEYS, PEOPLE } from '../../../simulator';
import { sentBy } from '../support/world';
import { event, startTalk } from './support/talk';

const { post, world } = startTalk();

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
		expect(execution.arrived.Answered?.[0]?.data).toMatchObject({ sender: mail.sender });
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

	it('by an API key that was changed meanwhile is refused, with the advice to ask again', async () => {
		const execution = await world.ask();
		world.n8n.credential = { ...world.n8n.credential, apiKey: KEYS.twilio };
		expect(await post(event())).toBe(401);
		expect(await post(event(), { secret: '' })).toBe(401);
		expect(execution.status).toBe('waiting');
		expect(world.n8n.log[0]).toContain('ask again');
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
