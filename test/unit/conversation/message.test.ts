import fc from 'fast-check';

import { attachmentName, inOrder } from '../../../nodes/Blooio/conversation/message';
import { transcriptOf } from '../../../nodes/Blooio/conversation/transcript';

const anyMessage = fc.record(
	{
		message_id: fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.anything()),
		direction: fc.oneof(fc.constantFrom('inbound', 'outbound'), fc.anything()),
		text: fc.anything(),
		sender: fc.anything(),
		time_sent: fc.oneof(fc.nat(), fc.anything()),
		attachments: fc.anything(),
		reactions: fc.oneof(fc.array(fc.record({ reaction: fc.string() })), fc.anything()),
		reply_to: fc.oneof(fc.record({ message_id: fc.constantFrom('a', 'b') }), fc.anything()),
		metadata: fc.anything(),
	},
	{ requiredKeys: [] },
);

it('whatever a list holds, each message comes once, in the order of time, with a line of its own', () => {
	fc.assert(
		fc.property(fc.array(anyMessage), (given) => {
			const messages = inOrder(given);
			expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length);
			expect(messages.map(({ at }) => at)).toEqual(
				messages.map(({ at }) => at).sort((a, b) => a - b),
			);
			const parents = new Map(messages.map((one) => [one.id, one]));
			const { entries, text } = transcriptOf(messages, parents, 'Europe/Berlin');
			expect(entries.length).toBeLessThanOrEqual(messages.length);
			expect(text.split('\n').length).toBeGreaterThanOrEqual(entries.length);
		}),
	);
});

it('of two of one moment the list decides', () => {
	const of = (id: string) => ({ message_id: id, direction: 'inbound', time_sent: 5, text: id });
	// The API lists the newest first.
	expect(inOrder([of('a'), of('z')]).map(({ id }) => id)).toEqual(['z', 'a']);
});

it.each([
	[{ url: 'https://cdn.example.com/a/room%202.jpg?x=1' }, 'room 2.jpg'],
	[{ url: 'https://cdn.example.com/a', name: 'plan.pdf' }, 'plan.pdf'],
	[{}, 'file'],
])('a file is called by its name, or by the end of its address: %j', (attachment, name) => {
	expect(attachmentName(attachment)).toBe(name);
});
