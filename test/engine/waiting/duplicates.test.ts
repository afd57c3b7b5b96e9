import { UnexpectedError } from 'n8n-workflow';

import { MESSAGES, PEOPLE } from '../../simulator';
import { question, startWaitingWorld } from './support/world';

const world = startWaitingWorld({ timing: { sentAfterMs: 0, deliveredAfterMs: 0 } });

const HOUR_MS = 3_600_000;
const sameContent = { options: { idempotency: 'content' }, errorOutputs: ['conflict'] };
const approval = { responseType: 'approval', message: 'Ship it?' };

/** What has gone out since the reset with these words in it. */
const sent = (words: string) =>
	world.simulator.state.messages.all().filter(({ text }) => text?.includes(words));

/** Lets time pass for the last message with these words. */
function age(words: string): void {
	const message = sent(words).at(-1);
	if (!message) throw new UnexpectedError('Nothing was sent');
	message.createdAt -= HOUR_MS;
}

/** Presses the button behind the first link of a message. */
async function approve(message?: { text: string | null }): Promise<void> {
	const [link = ''] = message?.text?.match(/https?:\/\/\S+/g) ?? [];
	await fetch(link, { method: 'POST' });
	await world.settled();
}

const refusal = expect.objectContaining({
	code: 'conflict',
	message: 'This question was asked before, and nothing was sent now',
	hint: expect.stringMatching(/Automatic.*Idempotency Key/),
});

it('a reply from before is no answer to a question of which nothing was sent', async () => {
	await world.ask(sameContent);
	age('Friday');
	world.simulator.receive({ from: PEOPLE.alice, text: 'Yes, long ago' });
	await world.settled();
	const execution = await world.ask(sameContent);
	expect(sent('Friday')).toHaveLength(1);
	expect(execution.arrived).toEqual({ Conflict: [{ order: 17, error: refusal }] });
	expect(world.webhooks()).toEqual([]);
});

it('an own key that stands for an earlier question asks nothing, and does not sleep', async () => {
	const own = { options: { idempotencyKey: 'order-17' }, errorOutputs: ['conflict'] };
	await world.ask(own);
	age('Friday');
	const execution = await world.ask(own);
	expect(execution.arrived).toEqual({ Conflict: [{ order: 17, error: refusal }] });
	expect(world.webhooks()).toHaveLength(1);
});

it('nobody waits behind links that were not sent', async () => {
	world.simulator.fail({
		times: 1,
		method: 'POST',
		path: '/messages',
		respond: { status: 200, body: { message_id: MESSAGES.old, status: 'queued' } },
	});
	const execution = await world.ask({
		...approval,
		options: { idempotencyKey: 'order-17' },
		errorOutputs: ['conflict'],
	});
	expect(execution.arrived).toEqual({ Conflict: [{ order: 17, error: refusal }] });
});

it('an automatic key stands for a try of this execution, however long ago', async () => {
	world.simulator.fail({
		times: 1,
		method: 'POST',
		path: '/messages',
		respond: { status: 200, body: { message_id: MESSAGES.old, status: 'queued' } },
	});
	expect((await world.ask(approval)).status).toBe('waiting');
});

it('a question whose key stands for a message that nobody names is not waited for', async () => {
	world.simulator.fail({
		times: 1,
		method: 'POST',
		path: '/messages',
		respond: { status: 200, body: { status: 'queued' } },
	});
	const execution = await world.ask(sameContent);
	expect(execution.arrived).toEqual({ Conflict: [{ order: 17, error: refusal }] });
});

it.each([
	['Same Content', { idempotency: 'content' }],
	['Own Key', { idempotencyKey: 'order-17' }],
	['Automatic', {}],
])('%s: a question whose first answer was lost goes out once and waits', async (_name, options) => {
	for (const kind of [{}, approval]) {
		world.simulator.reset();
		world.simulator.fail({ times: 1, method: 'POST', path: '/messages', drop: 'after' });
		const execution = await world.ask({ ...kind, options });
		expect(execution.status).toBe('waiting');
		expect(execution.asleep[0]?.json.sent).toMatchObject({ duplicate: true });
		expect(world.texts()).toHaveLength(2);
		expect(sent(world.texts()[0] ?? '')).toHaveLength(1);
	}
});

it('approvals with the same content go out in each execution, with links that decide', async () => {
	await world.ask({ ...approval, ...sameContent });
	age('Ship it?');
	const execution = await world.ask({ ...approval, ...sameContent });
	expect(sent('Ship it?')).toHaveLength(2);
	await approve(sent('Ship it?').at(-1));
	expect(Object.keys(execution.arrived)).toEqual(['Approved']);
});

it('an item that came back from an error output gets links that decide, in each run of a loop', async () => {
	world.simulator.fail({ times: 1, method: 'POST', path: '/messages', drop: 'after' });
	const parameters = question({
		...approval,
		options: { maxRetries: 0 },
		errorOutputs: ['network_error'],
	});
	const failed = await world.n8n.run({ parameters });
	const items = Object.values(failed.arrived).flatMap((list) => list.map((json) => ({ json })));
	expect(items).toEqual([
		{
			json: { order: 17, error: expect.objectContaining({ idempotency_key: expect.any(String) }) },
		},
	]);
	// The next one is the same execution, which goes on.
	world.n8n.executions.clear();
	const execution = await world.n8n.run({ parameters, items, runs: 2 });
	await approve(sent('Ship it?').at(-1));
	expect(execution.status).toBe('waiting');
	await approve(sent('Ship it?').at(-1));
	expect(execution.arrived.Approved).toHaveLength(2);
});
