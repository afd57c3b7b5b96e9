import { NUMBERS, PEOPLE } from '../../simulator';
import { recordMessage } from '../../simulator/state/record';
import { limitOf } from '../waiting/support/world';
import type { NodeRunResult } from '../support/runWorkflow';
import { more, startWorld, to, together, type WorldRun } from '../support/world';

const world = startWorld();

const { alice, bob, stranger } = PEOPLE;

/** What the output pane says of a run. */
function hintsAfter({ error, run }: NodeRunResult): string[] {
	expect(error).toBeUndefined();
	const [data] = run.data.resultData.runData.Blooio ?? [];
	return (data?.hints ?? []).map(({ message }) => message);
}

const said = (...texts: string[]) => texts.map((text) => expect.stringContaining(text));

it('a usual send is left alone', async () => {
	expect(hintsAfter(await world.send())).toEqual([]);
});

const skipping = together({ errorOutputs: ['opted_out'] }, more({ skipTags: 'opted-out' }));

it('where a tag kept back all messages, none of which went out', async () => {
	for (const person of [alice, bob]) {
		const contact = world.simulator.state.contacts.ensure(person, 0);
		contact.tags.push({ tag: 'opted-out', createdAt: 0 });
	}
	const sendTo = (...people: string[]) =>
		world.send(together(skipping, { chatId: to('={{ $json.to }}') }), {
			items: people.map((one) => ({ to: one })),
		});
	expect(hintsAfter(await sendTo(alice, bob))).toEqual(
		said('Nothing was done: 2 items left by error outputs (<code>opted_out</code> 2)'),
	);
	expect(hintsAfter(await sendTo(alice, stranger))).toEqual([]);
});

it.each<[string, WorldRun['settings'], string[]]>([
	['goes on', { onError: 'continueRegularOutput' }, ['1 item failed and went on']],
	['has an output of its own', { onError: 'continueErrorOutput' }, []],
])('an item that failed and %s', async (_what, settings, expected) => {
	const chatId = to('={{ $json.to }}');
	const run = await world.send({ chatId }, { items: [{ to: alice }, { to: 'nobody' }], settings });
	expect(hintsAfter(run)).toEqual(said(...expected));
});

it('where Sender had to take another number than it means', async () => {
	const by = (sender: string, chat: string) =>
		world.send({ chatId: to(chat), ...more({ sender }) });
	expect(hintsAfter(await by('areaCode', '+19075550199'))).toEqual(
		said('1 message came from another number than Sender means'),
	);
	expect(hintsAfter(await by('automatic', '+19075550198'))).toEqual([]);
});

it('a conversation in which nobody wrote', async () => {
	const get = () =>
		world.run({ resource: 'message', operation: 'getConversation', chatId: to(stranger) });
	expect(hintsAfter(await get())).toEqual(said('1 conversation has no messages'));
	recordMessage(world.simulator.state, {
		chatId: stranger,
		direction: 'inbound',
		line: NUMBERS.dedicated,
		text: 'Hi',
	});
	expect(hintsAfter(await get())).toEqual([]);
});

it('a wait in which messages failed, or did not arrive in time', async () => {
	const fates = [{ kind: 'failed', error: 'Nobody there' }, { kind: 'stuck' }] as const;
	const items = fates.map((fate) => {
		const { messageId } = recordMessage(world.simulator.state, {
			chatId: stranger,
			direction: 'outbound',
			line: NUMBERS.dedicated,
			text: 'Hello',
			createdAt: 1,
			fate,
		});
		return { message_id: messageId };
	});
	const run = await world.run(
		{
			resource: 'message',
			operation: 'waitForDelivery',
			chatId: to(stranger),
			options: limitOf(0.01, 'seconds'),
		},
		{ items },
	);
	expect(hintsAfter(run)).toEqual(
		said('1 message failed', '1 message had not arrived when the time was over'),
	);
});

it('Clean Up, which runs once for all items', async () => {
	const clean = (count: number) =>
		world.run(
			{ resource: 'webhook', operation: 'cleanUp' },
			{ items: Array.from({ length: count }, () => ({})) },
		);
	expect(hintsAfter(await clean(3))).toEqual(said('Clean Up ran once for all 3 items'));
	expect(hintsAfter(await clean(1))).toEqual([]);
});
