import type { INodeExecutionData } from 'n8n-workflow';

import { NUMBERS, PEOPLE } from '../simulator';
import { post } from '../engine/trigger/support/post';
import { startTriggerWorld } from '../engine/trigger/support/world';
import { ownNodes, type SavedWorkflow } from './support/runSaved';
import { savedWorkflows } from './support/savedWorkflows.cjs';

const world = startTriggerWorld();

const WORKFLOWS = savedWorkflows()
	.filter(({ name }) => name.startsWith('trigger'))
	.map(({ version, name, json }) => [`${version} ${name}`, json] as const);

const SECRET = 'whsec_made_by_hand';

/** One event of each kind that the saved workflows meet. */
const EVENTS = [
	{ event: 'message.received', sender: PEOPLE.alice, text: 'Hello' },
	{ event: 'message.received', sender: PEOPLE.bob, text: 'From another one' },
	{ event: 'message.reaction', sender: PEOPLE.carol, reaction: 'love', action: 'add' },
	{ event: 'message.delivered', sender: NUMBERS.dedicated },
	{ event: 'typing.started', sender: PEOPLE.alice },
].map(({ event, sender, ...more }, index) => ({
	event,
	message_id: `msg_${index}`,
	external_id: sender === NUMBERS.dedicated ? PEOPLE.alice : sender,
	internal_id: NUMBERS.dedicated,
	protocol: 'imessage',
	timestamp: 1_700_000_000_000,
	is_group: false,
	attachments: [],
	sender,
	...more,
}));

/** What an item holds, without the time at which it came. */
const timeless = ({ json }: INodeExecutionData): unknown =>
	JSON.parse(
		JSON.stringify(json, (key, value: unknown) => (key === 'received_at' ? undefined : value)),
	);

it('there are workflows to publish', () => {
	expect(WORKFLOWS.length).toBeGreaterThan(0);
});

it.each(WORKFLOWS)(
	'%s subscribes to, and passes on, what it did in its version',
	async (_name, json: SavedWorkflow) => {
		const [trigger] = ownNodes(json);
		const { parameters = {}, webhookId = '' } = trigger ?? {};
		// The trigger's own default, not the one of these tests.
		const own = { events: undefined, ...parameters };
		const n8n = await world.workflow(own, { webhookSecret: SECRET, webhookId });
		await n8n.publish();
		const [subscription] = world.webhooks();
		const secret = subscription?.secret ?? SECRET;
		for (const event of EVENTS) await post(n8n, { secret, body: JSON.stringify(event) });
		expect({
			address: n8n.url().replace(/^http:\/\/[^/]+/, ''),
			subscribes: subscription?.type ?? 'not at all',
			passesOn: n8n.executions.map(({ items, error }) => error ?? items.map(timeless)),
		}).toMatchSnapshot();
		await n8n.unpublish();
		expect(world.webhooks()).toEqual([]);
	},
);
