import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { PEOPLE } from '../../../simulator';
import { until } from '../../support/until';
import { to } from '../../support/world';
import { limitOf } from '../../waiting/support/world';
import { startChannelsTalk } from './support';

const { world, run, mistakes } = startChannelsTalk();

afterEach(() => expect(mistakes()).toEqual([]));

/** Sends a message; what came of it is what the wait gets. */
async function sent(text: string): Promise<INodeExecutionData & { json: { message_id: string } }> {
	const execution = await run({
		resource: 'message',
		operation: 'send',
		to: to(PEOPLE.alice),
		text,
	});
	const [json] = execution.arrived.Sent ?? [];
	return { json } as INodeExecutionData & { json: { message_id: string } };
}

const fate = ({ json }: { json: { message_id: string } }) => {
	const message = world.simulator.state.messages.get(json.message_id);
	if (!message) throw new Error('No such message');
	return message;
};

const waitFor = async (items: INodeExecutionData[], parameters: INodeParameters = {}) =>
	await run(
		{
			resource: 'message',
			operation: 'waitForDelivery',
			chatId: '={{ $json.chat_id }}',
			messageId: '={{ $json.message_id }}',
			separateOutputs: true,
			...parameters,
		},
		{ items },
	);

const HOUR = { options: limitOf(1, 'hours') };

it('a message that has arrived goes on at once, with its status', async () => {
	const { arrived } = await waitFor([await sent('Hello')]);
	expect(arrived.Delivered).toMatchObject([
		{ to: PEOPLE.alice, delivered: true, delivery: { status: 'delivered', open: false } },
	]);
	expect(world.webhooks()).toEqual([]);
});

it('a long wait sleeps until the event of the message', async () => {
	const [one, two] = [await sent('One'), await sent('Two')];
	for (const item of [one, two]) fate(item).fate = { kind: 'stuck' };
	const execution = await waitFor([one, two], HOUR);
	expect(execution.status).toBe('waiting');
	world.webhook();
	fate(one).fate = { kind: 'failed', error: 'Not on iMessage' };
	fate(two).fate = { kind: 'delivered', protocol: 'imessage' };
	const chatId = one.json.chat_id;
	const data = { message_id: two.json.message_id, chat_id: chatId };
	await world.simulator.emit(
		{ id: 'evt_1', type: 'message.delivered', created_at: Date.now(), data },
		{ webhookId: world.webhook().webhookId },
	);
	await world.settled();
	await until(() => world.webhooks().length === 0);
	expect(execution.arrived.Delivered).toMatchObject([{ text: 'Two' }]);
	expect(execution.arrived.Failed).toMatchObject([
		{ text: 'One', failed: true, delivery: { status: 'failed' } },
	]);
});
