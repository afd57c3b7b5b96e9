import { CHANNELS, PEOPLE } from '../../../simulator';
import { to } from '../../support/world';
import { by } from '../support/channels';
import { startChannelsTalk } from './support';

const { world, ask, mistakes, texts } = startChannelsTalk();

afterEach(() => expect(mistakes()).toEqual([]));

it('several people are refused before anything is sent', async () => {
	const people = `${PEOPLE.alice}, ${PEOPLE.carol}`;
	const { arrived } = await ask({ to: to(people, 'multiple'), errorOutputs: ['invalid_input'] });
	expect(arrived['Invalid input']).toMatchObject([
		{ error: { message: expect.stringContaining('To has 2 people') } },
	]);
	expect(world.simulator.requests).toEqual([]);
});

it('a question that is not sent leaves by its error, and leaves no webhook', async () => {
	world.simulator.fail({
		times: 1,
		path: '/messages',
		respond: {
			status: 201,
			body: {
				id: 'msg_1',
				chat_id: 'chat_1',
				status: 'failed',
				error: { code: 'conversation_awaiting_reply', message: 'Wait' },
			},
		},
	});
	const { arrived } = await ask({ errorOutputs: ['conversation_awaiting_reply'] });
	expect(Object.values(arrived).flat()).toMatchObject([
		{ error: { code: 'conversation_awaiting_reply' } },
	]);
	expect(world.webhooks()).toEqual([]);
});

it('a poll is refused before it is sent where the channel has none', async () => {
	const { arrived } = await ask({
		responseType: 'poll',
		pollOptions: ['A', 'B'],
		...by(CHANNELS.whatsapp),
		errorOutputs: ['invalid_content'],
	});
	expect(Object.values(arrived).flat()).toMatchObject([{ error: { code: 'invalid_content' } }]);
	expect(texts()).toEqual([]);
	expect(world.webhooks()).toEqual([]);
});

it('no more executions wait with a webhook of their own than are allowed', async () => {
	const one = { options: { mostWebhooks: 1 } };
	await ask(one);
	const { arrived } = await ask({
		...one,
		to: to(PEOPLE.carol),
		errorOutputs: ['webhook_limit_reached'],
	});
	expect(Object.values(arrived).flat()).toMatchObject([
		{ error: { code: 'webhook_limit_reached', hint: expect.stringContaining('Most Webhooks') } },
	]);
	expect(texts()).toHaveLength(1);
	world.webhook();
});

it('a lost answer to the question is found again, and asks nobody twice', async () => {
	world.simulator.fail({ times: 1, path: '/messages', drop: 'after' });
	const execution = await ask();
	expect(execution.status).toBe('waiting');
	expect(
		world.simulator.state.messages.all().filter(({ text }) => text === texts()[0]),
	).toHaveLength(1);
});
