import { PEOPLE } from '../../../simulator';
import { until } from '../../support/until';
import { answersOf, startedBy } from '../support/doorWorld';
import { world, ask, looks, write } from './published';

describe('what cannot be found out', () => {
	it('is delivered again', async () => {
		const trigger = await world.publish();
		const execution = await ask();
		world.simulator.fail({
			times: 2,
			method: 'GET',
			path: '/messages',
			respond: { status: 503, body: {} },
		});
		await write('Yes');
		expect(answersOf([execution])).toEqual(['Yes']);
		expect(startedBy(trigger)).toEqual(['Yes']);
	});

	it.each([
		[200, {}],
		[200, { messages: null }],
		[403, '<html>Firewall</html>'],
	])('is delivered again where somebody else answers: %i %j', async (status, body) => {
		await world.publish();
		const execution = await ask();
		world.simulator.fail({ times: 1, method: 'GET', path: '/messages', respond: { status, body } });
		await write('Yes');
		expect(answersOf([execution])).toEqual(['Yes']);
	});

	// An n8n that starts answers 200, but not as a wait does.
	it.each([200, 408, 429, 502])(
		'is delivered again where what stands before the wait says %i',
		async (status) => {
			await world.publish();
			const execution = await ask();
			world.front.refuseOnce('/webhook-waiting/', status);
			await write('Yes');
			expect(answersOf([execution])).toEqual(['Yes']);
		},
	);

	it('is delivered again where too many others were before it', async () => {
		await world.publish();
		const execution = await ask();
		world.simulator.fail({ times: 10, method: 'GET', path: '/messages', hang: true });
		const before = looks().length;
		for (let other = 0; other < 10; other++) {
			world.simulator.receive({ from: `+1555700000${other}`, text: 'Hello' });
		}
		await until(() => looks().length >= before + 10);
		await write('Yes');
		const received = world.simulator.deliveries.filter(({ body }) => body.includes('"Yes"'));
		expect(received.map(({ status }) => status)).toEqual([503, 200]);
		expect(answersOf([execution])).toEqual(['Yes']);
	});

	it('does not keep the message from the workflow for ever', async () => {
		const trigger = await world.publish();
		world.simulator.fail({
			times: Infinity,
			method: 'GET',
			path: '/messages',
			respond: { status: 503, body: {} },
		});
		await write('Hello');
		expect(startedBy(trigger)).toEqual(['Hello']);
	});

	it('is kept by Blooio where the workflow has no use for it, until it can be handed on', async () => {
		await world.publish({ events: ['message.failed', 'message.reaction'] });
		const execution = await ask();
		world.simulator.fail({
			times: Infinity,
			method: 'GET',
			path: '/messages',
			respond: { status: 503, body: {} },
		});
		await write('Yes');
		const received = world.simulator.deliveries.filter(({ event }) => event === 'message.received');
		expect(received.map(({ status }) => status)).toEqual([503, 503, 503]);
		world.simulator.recover();
		const [{ webhookId = '', eventId = '' } = {}] = received;
		expect(await world.simulator.replay(webhookId, eventId)).toMatchObject({ status: 200 });
		await world.settled();
		expect(answersOf([execution])).toEqual(['Yes']);
	});

	it('is handed on later where the workflow went on with it', async () => {
		const trigger = await world.publish();
		const execution = await ask();
		world.simulator.fail({
			times: 6,
			method: 'GET',
			path: '/messages',
			respond: { status: 503, body: {} },
		});
		await write('Yes');
		expect(startedBy(trigger)).toEqual(['Yes']);
		await until(() => execution.status === 'success');
		expect(answersOf([execution])).toEqual(['Yes']);
	});

	it('of an execution that n8n cannot resume comes again', async () => {
		await world.publish();
		const execution = await ask();
		world.n8n.resumes = false;
		world.simulator.receive({ from: PEOPLE.alice, text: 'Yes' });
		await world.n8n.refused();
		world.n8n.resumes = true;
		await world.settled();
		expect(answersOf([execution])).toEqual(['Yes']);
	});
});
