import { sleep } from 'n8n-workflow';
import { PEOPLE } from '../../../simulator';
import { call, chatPath, messageIdOf, send } from '../client';
import { subscribe } from '../inbox';
import { useInbox, useSimulator } from '../useSimulator';

const START = 1_800_000_000_000;

describe('deliveries', () => {
	let now = START;
	beforeEach(() => {
		now = START;
	});
	const simulator = useSimulator({
		clock: () => now,
		timing: { sentAfterMs: 200, deliveredAfterMs: 600 },
	});
	const inbox = useInbox();

	const pass = async (ms: number) => {
		now += ms;
		await simulator.idle();
	};

	describe('of what becomes of a message', () => {
		it('come at its times, with the fields of the event', async () => {
			const { id } = await subscribe(simulator, inbox.url);
			const metadata = { order: 7 };
			const attachments = ['https://e.com/a.png', { url: 'https://e.com/b.png', name: 'b.png' }];
			const body = { text: 'Hi', metadata, attachments };
			const messageId = messageIdOf(await send(simulator, PEOPLE.alice, body));
			await pass(199);
			expect(inbox.received).toEqual([]);
			await pass(1);
			const common = {
				message_id: messageId,
				external_id: PEOPLE.alice,
				internal_id: expect.any(String),
				protocol: 'imessage',
				is_group: false,
				metadata,
			};
			expect(inbox.received[0]?.body).toEqual({
				...common,
				event: 'message.sent',
				status: 'sent',
				text: 'Hi',
				attachments,
				timestamp: START + 200,
				sent_at: START + 200,
			});
			expect(inbox.received[0]?.headers).toMatchObject({
				'content-type': 'application/json',
				'x-blooio-event': 'message.sent',
				'x-blooio-message-id': messageId,
			});
			await pass(400);
			expect(inbox.received[1]?.body).toEqual({
				...common,
				event: 'message.delivered',
				status: 'delivered',
				timestamp: START + 600,
				delivered_at: START + 600,
			});
			await pass(10_000);
			expect(inbox.received).toHaveLength(2);
			expect(simulator.deliveries).toMatchObject([
				{ webhookId: id, event: 'message.sent', url: inbox.url, attempt: 1, status: 200 },
				{ webhookId: id, event: 'message.delivered', at: START + 600 },
			]);
		});

		it('tell of failures', async () => {
			await subscribe(simulator, inbox.url, 'status');
			await send(simulator, PEOPLE.unreachable, { text: 'Hi' });
			await pass(1000);
			expect(inbox.received.map(({ body }) => body)).toMatchObject([
				{
					event: 'message.failed',
					status: 'failed',
					protocol: 'unknown',
					error_code: 'recipient_is_unreachable',
					error_message: 'Recipient is unreachable',
				},
			]);
		});

		it('do not tell of what was cancelled or is stuck', async () => {
			await subscribe(simulator, inbox.url);
			await send(simulator, PEOPLE.stuck, { text: 'Hi' });
			const messageId = messageIdOf(await send(simulator, PEOPLE.alice, { text: 'Hi' }));
			await call(simulator, 'DELETE', `${chatPath(PEOPLE.alice)}/messages/${messageId}`);
			await pass(10_000);
			expect(inbox.received).toEqual([]);
		});

		it('begin with a subscription that comes after the send', async () => {
			await send(simulator, PEOPLE.alice, { text: 'Hi' });
			now += 300;
			await subscribe(simulator, inbox.url, 'status');
			await pass(1000);
			expect(inbox.events()).toEqual(['message.delivered']);
		});

		it('come by themselves when the clock moves', async () => {
			await subscribe(simulator, inbox.url);
			await send(simulator, PEOPLE.alice, { text: 'Hi' });
			now += 10_000;
			while (inbox.received.length < 2) await sleep(5);
			expect(inbox.events().sort()).toEqual(['message.delivered', 'message.sent']);
		});
	});

	describe('go to', () => {
		const EVENTS = [
			...['message.received', 'message.reaction', 'message.sent', 'message.delivered'],
			...['message.failed', 'message.read', 'poll.received', 'poll.created', 'poll.voted'],
			...['group.name_changed', 'group.icon_changed', 'typing.started', 'typing.stopped'],
			...['contact.shared', 'unknown.event'],
		];
		it.each([
			['message', EVENTS.slice(0, 6)],
			['status', EVENTS.slice(2, 6)],
			['poll', EVENTS.slice(6, 9)],
			['all', EVENTS],
		])('webhooks of type %s if those want them', async (type, wanted) => {
			await subscribe(simulator, inbox.url, type);
			for (const event of EVENTS) await simulator.emit({ event });
			expect(inbox.events()).toEqual(wanted);
		});

		it('one webhook if it is named, whatever it wants', async () => {
			const { id } = await subscribe(simulator, inbox.url, 'poll');
			await subscribe(simulator, `${inbox.url}/other`, 'all');
			await simulator.emit({ event: 'message.sent' }, { webhookId: id });
			expect(simulator.deliveries.map(({ webhookId }) => webhookId)).toEqual([id]);
			await expect(simulator.emit({}, { webhookId: 'wh_none' })).rejects.toThrow('not found');
		});

		it('no webhook that is paused, expired or deleted', async () => {
			const { path } = await subscribe(simulator, inbox.url);
			const isHeard = async () => (await simulator.emit({ event: 'message.sent' })).length === 1;
			const patch = async (body: unknown) => await call(simulator, 'PATCH', path, { body });
			const heard = [await isHeard()];
			await patch({ deprecate: true });
			heard.push(await isHeard());
			await patch({ deprecate: false, valid_until: now + 1 });
			heard.push(await isHeard());
			now += 1;
			heard.push(await isHeard());
			await patch({ valid_until: -1 });
			heard.push(await isHeard());
			await call(simulator, 'DELETE', path);
			heard.push(await isHeard());
			expect(heard).toEqual([true, false, true, false, true, false]);
		});
	});
});
