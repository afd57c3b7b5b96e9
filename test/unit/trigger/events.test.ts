import fc from 'fast-check';

import { ALL_EVENTS, isChosen, narrowestType } from '../../../nodes/Blooio/trigger/events';
import { triggerFields } from '../../../nodes/Blooio/trigger/panel/fields';

/** Which types of subscription carry an event (Webhook events, "Subscription"). */
const CARRIERS: Record<string, string[]> = {
	'message.received': ['message', 'all'],
	'message.sent': ['message', 'status', 'all'],
	'message.delivered': ['message', 'status', 'all'],
	'message.failed': ['message', 'status', 'all'],
	'message.read': ['message', 'status', 'all'],
	'message.reaction': ['message', 'all'],
	'poll.received': ['poll', 'all'],
	'poll.created': ['poll', 'all'],
	'poll.voted': ['poll', 'all'],
	'message.queued': ['all'],
	'message.pending': ['all'],
	'group.name_changed': ['all'],
	'group.icon_changed': ['all'],
	'typing.started': ['all'],
	'typing.stopped': ['all'],
	'contact.shared': ['all'],
};
const EVENTS = Object.keys(CARRIERS);
/** From narrow to wide. */
const WIDTH = ['status', 'poll', 'message', 'all'];

it('offers every documented event, and all of them at once', () => {
	const field = triggerFields.find(({ name }) => name === 'events');
	const values = field?.options?.map((option) => 'value' in option && option.value);
	expect(values?.sort()).toEqual([...EVENTS, ALL_EVENTS].sort());
});

it.each(Object.entries(CARRIERS))('%s is carried by %j', (event, carriers) => {
	expect(narrowestType([event])).toBe(WIDTH.find((type) => carriers.includes(type)));
});

it('the type carries every chosen event, and no narrower one does', () => {
	fc.assert(
		fc.property(fc.uniqueArray(fc.constantFrom(...EVENTS), { minLength: 1 }), (events) => {
			const covering = WIDTH.filter((type) =>
				events.every((event) => CARRIERS[event]?.includes(type)),
			);
			expect(narrowestType(events)).toBe(covering[0]);
		}),
	);
});

it.each([[[ALL_EVENTS]], [['message.received', ALL_EVENTS]], [['message.melted']], [[]]])(
	'%j needs all',
	(events) => {
		expect(narrowestType(events)).toBe('all');
	},
);

it('lets an event pass that was chosen, and any other only with All Events', () => {
	expect(isChosen('message.sent', ['message.sent'])).toBe(true);
	for (const event of ['message.read', 'message.melted', '*', '', undefined, null, 5, ['x']]) {
		expect(isChosen(event, ['message.sent'])).toBe(false);
		expect(isChosen(event, ['message.sent', ALL_EVENTS])).toBe(true);
	}
});
