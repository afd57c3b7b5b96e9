import { KEYS, NUMBERS, PEOPLE } from '../../../simulator';
import { call, chatPath, messageIdOf, send } from '../client';
import { useSimulator } from '../useSimulator';

describe('accepted sends', () => {
	const simulator = useSimulator();

	const id = expect.stringMatching(/^msg_[a-z0-9]+$/);

	it('answers 202 with the id of one message', async () => {
		const answer = await send(simulator, PEOPLE.bob, { text: 'Hello' });
		expect(answer.status).toBe(202);
		expect(answer.body).toEqual({
			message_id: id,
			status: 'queued',
			from_number: NUMBERS.dedicated,
		});
	});

	it('makes one message of each text and names them all', async () => {
		const answer = await send(simulator, PEOPLE.bob, { text: ['One', 'Two', 'Three'] });
		expect(answer.body).toEqual({
			message_ids: [id, id, id],
			status: 'queued',
			from_number: NUMBERS.dedicated,
		});
		const texts = simulator.state.chats.get(PEOPLE.bob)?.messages.map(({ text }) => text);
		expect(texts).toEqual(['One', 'Two', 'Three']);
	});

	it('makes one message of parts', async () => {
		const parts = [
			{ text: 'Look, ' },
			{ text: 'Alice', mention: PEOPLE.alice },
			{ url: 'https://example.com/a.png', name: 'a.png' },
		];
		const answer = await send(simulator, PEOPLE.bob, { parts });
		const message = simulator.state.messages.get(messageIdOf(answer));
		expect(message).toMatchObject({
			text: 'Look, Alice',
			attachments: [{ url: 'https://example.com/a.png', name: 'a.png' }],
		});
	});

	it('makes one message of each part when one has a link preview, and counts them', async () => {
		const parts = [
			{ text: 'https://example.com/1', link_preview: { title: 'One' } },
			{ text: 'https://example.com/2' },
		];
		const answer = await send(simulator, PEOPLE.bob, { parts });
		expect(answer.body).toMatchObject({ message_ids: [id, id], count: 2, status: 'queued' });
	});

	it('keeps attachments, effect and metadata, and shows the metadata in queries', async () => {
		const metadata = { order_id: '12345' };
		const answer = await send(simulator, PEOPLE.bob, {
			text: 'Hello',
			attachments: ['https://example.com/a.png'],
			effect: 'SLAM',
			metadata,
		});
		const messageId = messageIdOf(answer);
		expect(simulator.state.messages.get(messageId)).toMatchObject({ effect: 'slam', metadata });
		const read = await call(simulator, 'GET', `${chatPath(PEOPLE.bob)}/messages/${messageId}`);
		expect(read.body).toMatchObject({
			chat_id: PEOPLE.bob,
			direction: 'outbound',
			internal_id: NUMBERS.dedicated,
			attachments: [{ url: 'https://example.com/a.png' }],
			metadata,
			contact: { identifier: PEOPLE.bob, name: null },
		});
	});

	it('counts the messages of a key', async () => {
		await send(simulator, PEOPLE.bob, { text: ['One', 'Two'] });
		const { body } = await call(simulator, 'GET', '/me', { key: KEYS.blooio });
		expect(body).toHaveProperty('usage.outbound_messages', 2);
	});
});
