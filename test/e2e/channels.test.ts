import { CHANNELS, NUMBERS, PEOPLE } from '../simulator';
import { startHost, type Host } from './support/host';
import { itemsNode, rowOf } from './support/workflow';
import { ended, outputOf, storeTriggered } from './trigger/support/triggered';

let host: Host;

beforeAll(async () => {
	host = await startHost();
});
afterAll(async () => await host?.stop());
beforeEach(() => host.simulator.reset());

const TYPE = 'n8n-nodes-blooio.blooioChannels';

const by = (name: string, channelType: string, to: string) => ({
	name,
	type: TYPE,
	parameters: {
		to: { __rl: true, mode: 'phone', value: to },
		sendFrom: 'channelType',
		channelType,
		text: '={{ $json.text }}',
	},
	credentials: { blooioApi: host.credential },
});

it('one message falls back from iMessage to WhatsApp to SMS by wires alone', async () => {
	const { outputsOf } = await import('../../scripts/lib/n8n/workflow-run.mjs');
	const items = itemsNode([
		{ phone: PEOPLE.alice, text: 'Hello' },
		{ phone: PEOPLE.textOnly, text: 'Hello' },
	]);
	const row = rowOf('Fallback', [
		items,
		by('By iMessage', 'blooio', '={{ $json.phone }}'),
		by('By WhatsApp', 'whatsapp', '={{ $json.to }}'),
		by('By SMS', 'twilio', '={{ $json.to }}'),
	]);
	const next = (node: string) => ({ main: [[], [{ node, type: 'main', index: 0 }]] });
	const connections = {
		...row.connections,
		'By iMessage': next('By WhatsApp'),
		'By WhatsApp': next('By SMS'),
	};
	const stored = await host.n8n.rest.createWorkflow({ ...row, connections } as never);
	const run = await host.n8n.rest.runToEnd(stored.id);
	const sent = (name: string) => (outputsOf(run, name)[0] ?? []).map(({ json }) => json.to);
	expect([sent('By iMessage'), sent('By WhatsApp'), sent('By SMS')]).toEqual([
		[PEOPLE.alice],
		[],
		[PEOPLE.textOnly],
	]);
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
