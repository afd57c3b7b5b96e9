import { PEOPLE } from '../simulator';
import { startHost, type Host } from './support/host';
import { blooioNode, itemsNode, rowOf } from './support/workflow';

let host: Host;

beforeAll(async () => {
	// Neither the server's zone nor n8n's own counts where a workflow has one.
	host = await startHost({ TZ: 'America/Los_Angeles', GENERIC_TIMEZONE: 'Asia/Tokyo' });
});
afterAll(async () => await host?.stop());
beforeEach(() => host.simulator.reset());

const to = { __rl: true, mode: 'phone', value: PEOPLE.alice };

/** Runs a Blooio node on an item, in a workflow of a zone, and gives what came out. */
async function run(
	parameters: Record<string, unknown>,
	json: Record<string, unknown> = {},
	timezone?: string,
) {
	const { outputsOf } = await import('../../scripts/lib/n8n/workflow-run.mjs');
	const workflow = rowOf('Values', [itemsNode([json]), blooioNode(host, 'Blooio', parameters)]);
	const stored = await host.n8n.rest.createWorkflow({
		...workflow,
		settings: { ...workflow.settings, ...(timezone !== undefined && { timezone }) },
	});
	const result = await host.n8n.rest.runToEnd(stored.id);
	expect(result.data.resultData.error).toBeUndefined();
	return outputsOf(result, 'Blooio');
}

/** The time since which Blooio is asked for messages. */
async function askedSince(since: unknown, timezone?: string) {
	const filters = { since };
	const parameters = { resource: 'message', operation: 'getAll', chatId: to, filters };
	await run(parameters, { at: '2026-01-01T10:00:00', half: '\uD83D' }, timezone);
	return new Date(Number(host.simulator.requests.at(-1)?.query.since)).toJSON();
}

describe('a time', () => {
	it.each([
		['as the date picker stores it', '2026-01-01T10:00:00'],
		['as a text of an item', '={{ $json.at }}'],
		['as a date of Luxon', '={{ DateTime.fromISO($json.at) }}'],
		['as a date of JavaScript', '={{ DateTime.fromISO($json.at).toJSDate() }}'],
		['as milliseconds', '={{ DateTime.fromISO($json.at).toMillis() }}'],
		['as a date within a text', '= {{ DateTime.fromISO($json.at) }}'],
		['as a JavaScript date within a text', '= {{ DateTime.fromISO($json.at).toJSDate() }}'],
		['read from another form', '={{ DateTime.fromFormat("01.01.2026 10", "dd.MM.yyyy HH") }}'],
	])('%s is one of the zone of the workflow', async (_what, since) => {
		expect(await askedSince(since, 'Europe/Berlin')).toBe('2026-01-01T09:00:00.000Z');
		expect(await askedSince(since, 'America/New_York')).toBe('2026-01-01T15:00:00.000Z');
	});

	it('is one of the zone of n8n where the workflow has none', async () => {
		expect(await askedSince('2026-01-01T10:00:00')).toBe('2026-01-01T01:00:00.000Z');
	});
});

it('what people and agents give is read for what it means', async () => {
	const send = (more: Record<string, unknown>) => ({
		resource: 'message',
		operation: 'send',
		chatId: to,
		...more,
	});
	const json = {
		list: ['One, two', '\u200B', 'Three'],
		text: '["One, two", "Three"]',
		cut: '😀'.slice(0, 1),
		effect: 'Invisible Ink',
		data: { order: 7 },
	};
	const bodies = [];
	for (const parameters of [
		{ text: '={{ $json.list }}' },
		{ text: '={{ "" }}', options: { texts: ['={{ $json.list }}'] } },
		{ text: '={{ "" }}', options: { texts: '={{ $json.list }}' } },
		{ text: '={{ "" }}', options: { texts: ['={{ $json.text }}'] } },
		{ text: '=cut {{ $json.cut }}' },
		{
			text: 'Hi',
			options: {
				effect: '={{ $json.effect }}',
				shareContact: '={{ "False" }}',
				typingIndicator: '={{ $json.nothing }}',
				metadataJson: '={{ $json.data }}',
			},
		},
	]) {
		await run(send(parameters), json);
		bodies.push(host.simulator.requests.at(-1)?.body);
	}
	const both = { text: ['One, two', 'Three'] };
	expect(bodies).toEqual([
		both,
		both,
		both,
		both,
		{ text: 'cut \uFFFD' },
		{
			text: 'Hi',
			effect: 'invisible-ink',
			share_contact: false,
			metadata: { order: 7 },
		},
	]);
});
