import { CHANNELS, NUMBERS, PEOPLE } from '../simulator';
import { endsOf, importExample, runExample } from './support/examples';
import { startHost, type Host } from './support/host';
import { ended, outputOf, storeTriggered } from './trigger/support/triggered';

let host: Host;

beforeAll(async () => {
	host = await startHost();
});
afterAll(async () => await host?.stop());
beforeEach(() => host.simulator.reset());

const TYPE = 'n8n-nodes-blooio.blooioChannels';

it('one message falls back from iMessage to WhatsApp to SMS by wires alone', async () => {
	const jsCode = `return ${JSON.stringify(
		[PEOPLE.alice, PEOPLE.textOnly].map((to) => ({ json: { to, text: 'Hello' } })),
	)};`;
	const workflow = await importExample(host, 'fall-back-by-wires', { People: { jsCode } });
	const { status, items } = await runExample(host, workflow);
	expect(status).toBe('success');
	const sent = (name: string) => (items[name] ?? []).map(({ to }) => to);
	expect([sent('By iMessage'), sent('By WhatsApp'), sent('By SMS')]).toEqual([
		[PEOPLE.alice],
		[],
		[PEOPLE.textOnly],
	]);
});

it('a number that is protected rests until it may send again', async () => {
	const workflow = await importExample(host, 'pause-on-safety-events');
	expect((await runExample(host, workflow, 'Run This Once')).status).toBe('success');
	const told = async () => {
		const { items } = await runExample(host, workflow, 'When Clicking Execute');
		return (items.Told ?? []).map(({ to }) => to);
	};
	const { numbers, channels } = host.simulator.state;
	const number = numbers.get(NUMBERS.dedicated);
	if (!number) throw new Error('no number');
	await host.n8n.rest.publish(workflow.id);
	channels.protect(number, 'pause_new');
	await host.simulator.idle();
	const rests = await endsOf(host, workflow, 2);
	expect(rests.at(-1)?.items['It Rests']).toMatchObject([
		{ phone_number: NUMBERS.dedicated, reason: 'pause_new' },
	]);
	expect(await told()).toEqual([PEOPLE.carol]);
	channels.protect(number, null);
	await host.simulator.idle();
	await endsOf(host, workflow, 4);
	expect(await told()).toEqual([PEOPLE.alice, PEOPLE.carol]);
	await host.n8n.rest.unpublish(workflow.id);
});

it('the editor lists the channels', async () => {
	const { results } = await host.n8n.rest.listSearch({
		nodeType: TYPE,
		method: 'searchChannels',
		parameter: 'channel',
		filter: '(whatsapp,',
		credentials: { blooioApi: host.credential },
	});
	expect(results).toMatchObject([{ value: CHANNELS.whatsapp }]);
});

it('messages of several channels start a published workflow, each once', async () => {
	const stored = await storeTriggered(host, 'channels', {
		type: 'n8n-nodes-blooio.blooioChannelsTrigger',
	});
	await host.n8n.rest.publish(stored.id);
	host.simulator.receive({ from: PEOPLE.alice, to: NUMBERS.dedicated, text: 'By iMessage' });
	await host.simulator.idle();
	host.simulator.receive({ from: PEOPLE.bob, to: CHANNELS.whatsapp, text: 'By WhatsApp' });
	await host.simulator.idle();
	const items = await outputOf(host, await ended(host, stored.id, 2), 'End');
	expect(items.map((item) => item?.json)).toMatchObject([
		{ event: 'message.received', channel_type: 'blooio', text: 'By iMessage' },
		{ event: 'message.received', channel_type: 'whatsapp', text: 'By WhatsApp' },
	]);
});

it('brings what came while n8n was away, or its webhook was switched off, each once', async () => {
	const stored = await storeTriggered(host, 'away', {
		type: 'n8n-nodes-blooio.blooioChannelsTrigger',
		parameters: { options: { catchUp: true } },
	});
	await host.n8n.rest.publish(stored.id);
	const write = (text: string) =>
		host.simulator.receive({ from: PEOPLE.alice, to: NUMBERS.dedicated, text });
	write('First');
	await ended(host, stored.id, 1);
	await host.n8n.kill();
	write('Away');
	await host.simulator.idle();
	for (const webhook of host.simulator.state.webhooks.all()) webhook.deprecatedAt = 1;
	write('Switched off');
	await host.simulator.idle();
	for (const webhook of host.simulator.state.webhooks.all()) webhook.deprecatedAt = null;
	const longAgoMs = 10 * 60_000;
	for (const message of host.simulator.state.messages.all()) message.createdAt -= longAgoMs;
	for (const delivery of host.simulator.deliveries) delivery.at -= longAgoMs;
	await host.n8n.restart();
	write('Now');
	const items = await outputOf(host, await ended(host, stored.id, 4), 'End');
	expect(items.map((item) => item?.json.text).sort()).toEqual([
		...['Away', 'First', 'Now', 'Switched off'],
	]);
	await host.n8n.rest.unpublish(stored.id);
}, 300_000);
