import { event, startTalk } from './support/talk';

const { post, world, write } = startTalk();

it('a second question in a loop waits for an answer of its own', async () => {
	const execution = await world.ask({}, { runs: 2 });
	const first = world.webhook();
	await write('One');
	expect(execution.status).toBe('waiting');
	expect(world.webhook().webhookId).not.toBe(first.webhookId);
	expect(await post(event(), { secret: first.secret })).toBe(401);
	await write('Two');
	expect(execution.arrived.Answered?.map(({ data }) => data)).toEqual([
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
