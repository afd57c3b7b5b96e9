import { GROUPS, KEYS, MESSAGES, PEOPLE } from '../../../simulator';
import { call, chatPath, plainError, statusOf } from '../client';
import { useSimulator } from '../useSimulator';

const NOW = 1_800_000_000_000;

describe('reactions', () => {
	const simulator = useSimulator({ clock: () => NOW });

	const { alice, bob } = PEOPLE;
	const { fromAlice, toAlice, withoutGuid, inOtherChat } = MESSAGES;
	const post = async (messageId: string, body: unknown, chatId: string = alice, key?: string) => {
		const path = `${chatPath(chatId)}/messages/${messageId}/reactions`;
		return await call(simulator, 'POST', path, { body, key });
	};
	const reactionsOf = async (messageId: string) => {
		const path = `${chatPath(alice)}/messages/${messageId}`;
		const { body } = await call(simulator, 'GET', path);
		return body;
	};

	it.each([
		'love',
		'like',
		'dislike',
		'laugh',
		'emphasize',
		'question',
		'😂',
		'👍🏽',
		'❤️',
		'❤',
		'🇩🇪',
	])('put %s on a message and take it back', async (reaction) => {
		const added = await post(fromAlice, { reaction: `+${reaction}` });
		expect([added.status, added.body]).toEqual([
			200,
			{ success: true, message_id: fromAlice, reaction, action: 'add' },
		]);
		const shown = { reaction, time_sent: NOW, sender: null };
		expect(await reactionsOf(fromAlice)).toMatchObject({
			reactions: [{ ...shown, is_added: true }],
		});
		const removed = await post(fromAlice, { reaction: `-${reaction}` });
		expect(removed.body).toMatchObject({ reaction, action: 'remove' });
		expect(await reactionsOf(fromAlice)).toMatchObject({
			reactions: [{ ...shown, is_added: false }],
		});
	});

	it('stand in the list of messages too', async () => {
		await post(fromAlice, { reaction: '+like' });
		await post(fromAlice, { reaction: '-love' });
		const { body } = await call(simulator, 'GET', `${chatPath(alice)}/messages?limit=1`);
		expect(body).toMatchObject({ messages: [{ reactions: [{ reaction: 'like' }] }] });
	});

	it.each([
		['-1', undefined, fromAlice],
		['-2', undefined, toAlice],
		['-1', 'outbound', toAlice],
		['-1', 'inbound', fromAlice],
		['-2', 'inbound', withoutGuid],
		[toAlice, 'inbound', toAlice],
	])('of %s %s go to %s', async (messageId, direction, target) => {
		const answer = await post(messageId, { reaction: '+love', direction });
		expect(answer.body).toMatchObject({ message_id: target });
	});

	it.each([
		['love', 'reaction: Needs the prefix'],
		['+', 'reaction: Neither an emoji'],
		['+heart', 'reaction: Neither an emoji'],
		['+😂😂', 'reaction: Neither an emoji'],
		['+1', 'reaction: Neither an emoji'],
		[undefined, 'reaction: Required'],
	])('refuse %j', async (reaction, message) => {
		const answer = await post(fromAlice, { reaction });
		expect(answer.body).toEqual(plainError(400, expect.stringContaining(message)));
	});

	it.each(['0', '-0', '1', '-1.5', 'last', 'guid-1'])('refuse the message %s', async (id) => {
		const answer = await post(id, { reaction: '+love' });
		expect(answer.body).toEqual(plainError(400, expect.stringContaining('Invalid messageId')));
	});

	it.each([
		[{ reaction: '+love', direction: 'both' }, 'direction: '],
		[{ reaction: '+love', action: 'add' }, 'Unknown field: action'],
	])('refuse %j', async (body, message) => {
		const answer = await post('-1', body);
		expect(answer.body).toEqual(plainError(400, expect.stringContaining(message)));
	});

	it.each([
		[MESSAGES.unknown, alice],
		[inOtherChat, alice],
		['-6', alice],
		['-1', bob],
		['-1', GROUPS.unlinked],
	])('to %s of %s answer 404', async (messageId, chatId) => {
		const answer = await post(messageId, { reaction: '+love' }, chatId);
		expect(answer.body).toEqual(plainError(404, 'Message not found.'));
	});

	it('answer 502 and 503', async () => {
		const body = { reaction: '+love' };
		expect(await statusOf(post('-1', body, PEOPLE.offline))).toBe(502);
		expect(await statusOf(post('-1', body, PEOPLE.asleep))).toBe(503);
		expect(await statusOf(post('-1', body, alice, KEYS.empty))).toBe(503);
	});
});
