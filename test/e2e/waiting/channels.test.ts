import { CHANNELS, GROUPS, NUMBERS, PEOPLE } from '../../simulator';
import { startHost, type Host } from '../support/host';
import {
	endOf,
	limitOf,
	question,
	runToSleep,
	textsSent,
	waitingWorkflow,
	webhookGone,
	webhooksOf,
} from '../support/waiting';
import { until } from '../support/until';
import { blooioNode, type NodeJson } from '../support/workflow';

let host: Host;

beforeAll(async () => {
	host = await startHost();
});
afterAll(async () => await host?.stop());
beforeEach(() => host.simulator.reset());

const locator = (value: string, mode = 'phone') => ({ __rl: true, mode, value });

const by = (channel: string) => ({ sendFrom: 'channel', channel: locator(channel, 'reference') });

const CHANNELS_NODE = { type: 'n8n-nodes-blooio.blooioChannels' };

/** A workflow whose waiting node is Blooio Channels. */
function channelsWorkflow(parameters: Record<string, unknown>, before: NodeJson[] = []) {
	const workflow = waitingWorkflow(host, parameters, undefined, before);
	const nodes = workflow.nodes.map((node) =>
		node.name === 'Wait' ? { ...node, ...CHANNELS_NODE } : node,
	);
	return { ...workflow, nodes };
}

const ask = (more: Record<string, unknown> = {}) => {
	const { chatId, ...parameters } = question();
	return channelsWorkflow({ ...parameters, to: chatId, ...more });
};

it('asks over WhatsApp, outlives a restart of n8n and goes on with the answer', async () => {
	const workflow = ask({ to: locator(PEOPLE.bob), ...by(CHANNELS.whatsapp) });
	const { executionId, status } = await runToSleep(host, workflow);
	expect(status).toBe('waiting');
	expect(webhooksOf(host)).toMatchObject([
		{ url: expect.stringContaining(`/webhook-waiting/${executionId}/`) },
	]);
	await host.n8n.restart();
	host.simulator.receive({ from: PEOPLE.bob, to: NUMBERS.dedicated, text: 'Another channel' });
	await host.simulator.idle();
	host.simulator.receive({ from: PEOPLE.bob, to: CHANNELS.whatsapp, text: 'Yes, it does' });
	const end = await endOf(host, executionId);
	expect(end.items[1]).toMatchObject([
		{ order: 17, data: { text: 'Yes, it does', sender: PEOPLE.bob }, linked: '{"order":17}' },
	]);
	await webhookGone(host);
});

it('asks again, and takes the answer that is accepted', async () => {
	const accepted = { replyOptions: { acceptedAnswers: ['Yes', 'No'] } };
	const { executionId } = await runToSleep(host, ask(accepted));
	host.simulator.receive({ from: PEOPLE.alice, text: 'What?' });
	await until(() => textsSent(host).length === 2, { what: 'the question to be asked again' });
	host.simulator.receive({ from: PEOPLE.alice, text: 'yes!' });
	const end = await endOf(host, executionId);
	expect(end.items[1]?.[0]?.data).toMatchObject({ text: 'yes!', choice: 'Yes' });
});

it('a tapback approves', async () => {
	const approval = { responseType: 'approval', chatApproval: true };
	const { executionId } = await runToSleep(host, ask(approval));
	const sent = host.simulator.state.messages.all().at(-1);
	host.simulator.react({
		from: PEOPLE.alice,
		messageId: sent?.messageId ?? '',
		reaction: 'like',
	});
	const end = await endOf(host, executionId);
	expect(end.items[1]?.[0]?.data).toMatchObject({ approved: true, reaction: 'like' });
	await webhookGone(host);
});

it('a poll goes on with the votes', async () => {
	const poll = {
		to: locator(GROUPS.team, 'id'),
		...by(NUMBERS.dedicated),
		responseType: 'poll',
		pollOptions: ['Pizza', 'Sushi'],
		votes: 2,
	};
	const { executionId } = await runToSleep(host, ask(poll));
	const pollId = host.simulator.state.messages.all().at(-1)?.messageId ?? '';
	for (const from of [PEOPLE.alice, PEOPLE.carol]) {
		host.simulator.vote({ pollId, chat: GROUPS.team, from, option: 'Sushi' });
	}
	const end = await endOf(host, executionId);
	expect(end.items[1]).toMatchObject([{ choice: 'Sushi', data: { total_votes: 2 } }]);
});

it('a long wait for delivery goes on with the event of the message', async () => {
	const send = blooioNode(
		host,
		'Send',
		{ resource: 'message', operation: 'send', to: locator(PEOPLE.stuck), text: 'Hello' },
		CHANNELS_NODE,
	);
	const wait = {
		resource: 'message',
		operation: 'waitForDelivery',
		chatId: '={{ $json.chat_id }}',
		messageId: '={{ $json.message_id }}',
		options: limitOf(1, 'hours'),
		separateOutputs: true,
	};
	const { executionId, status } = await runToSleep(host, channelsWorkflow(wait, [send]));
	expect(status).toBe('waiting');
	const message = host.simulator.state.messages.all().at(-1);
	const [webhook] = host.simulator.state.webhooks.all();
	if (!message || !webhook) throw new Error('Nothing waits');
	message.fate = { kind: 'delivered', protocol: 'imessage' };
	message.createdAt -= 60_000;
	const { messageId } = message;
	const told = { id: 'evt_1', type: 'message.delivered', created_at: Date.now() };
	await host.simulator.emit(
		{ ...told, data: { message_id: messageId } },
		{ webhookId: webhook.webhookId },
	);
	const end = await endOf(host, executionId);
	expect(end.items[1]).toMatchObject([{ delivered: true, delivery: { status: 'delivered' } }]);
	await webhookGone(host);
});
