import type { INodeParameters } from 'n8n-workflow';

import { GROUPS, KEYS, MESSAGES, NUMBERS, PEOPLE } from '../../simulator';
import { from, jsonOf, more, sendPath, startWorld, to, together } from '../support/world';

const world = startWorld();

const ALICE = '%2B15551234567';
const PHOTO = 'https://cdn.example.com/photo.jpg';
const MENU = 'https://cdn.example.com/menu.pdf';

const attachments = (...attachment: INodeParameters[]): INodeParameters =>
	more({ attachments: { attachment } });
const parts = (...part: INodeParameters[]): INodeParameters => ({
	text: '',
	...more({ parts: { part } }),
});

describe('a chat id of each documented form is one encoded segment of the path', () => {
	it.each([
		['a phone number', to(PEOPLE.alice), ALICE],
		['a phone number from the list', to(PEOPLE.alice, 'list'), ALICE],
		['a phone number with spaces around it', to(` ${PEOPLE.alice}\n`), ALICE],
		['an email address', to(PEOPLE.ivan, 'email'), 'ivan%40example.com'],
		['a group', to(GROUPS.team, 'group'), 'grp_team'],
		[
			'several recipients',
			to(`${PEOPLE.alice}, ${PEOPLE.carol};${PEOPLE.ivan}`, 'multiple'),
			'%2B15551234567%2C%2B15555550103%2Civan%40example.com',
		],
		['a plain text where an expression gives one', PEOPLE.alice, ALICE],
	])('%s', async (_name, chatId, encoded) => {
		const { error } = await world.send({ chatId });
		expect(error).toBeUndefined();
		expect(world.posts).toEqual([
			expect.objectContaining({
				method: 'POST',
				path: sendPath(encoded),
				query: {},
				body: { text: 'Hello' },
				status: 202,
			}),
		]);
	});
});

describe('what the fields say arrives as the API names it', () => {
	it.each<[string, INodeParameters, object]>([
		['text', { text: ' Hé, “you” 👋\n2nd line ' }, { text: ' Hé, “you” 👋\n2nd line ' }],
		['several texts', { text: 'One', ...more({ texts: ['Two', ''] }) }, { text: ['One', 'Two'] }],
		[
			'several texts with an attachment',
			together({ text: 'One', ...more({ texts: ['Two'] }) }, attachments({ url: PHOTO })),
			{ text: ['One', 'Two'], attachments: [PHOTO] },
		],
		[
			'attachments without and with a name',
			attachments({ url: PHOTO }, { url: MENU, name: 'menu.pdf' }),
			{ text: 'Hello', attachments: [PHOTO, { url: MENU, name: 'menu.pdf' }] },
		],
		['an attachment alone', { text: '', ...attachments({ url: PHOTO }) }, { attachments: [PHOTO] }],
		[
			'attachments as a list by expression',
			attachments({ url: `={{ ["${PHOTO}", "${MENU}"] }}` }),
			{ text: 'Hello', attachments: [PHOTO, MENU] },
		],
		[
			'metadata pairs and metadata JSON together',
			more({
				metadata: { entry: [{ name: 'order_id', value: '12345' }] },
				metadataJson: '{"order_id": "overridden", "vip": true}',
			}),
			{ text: 'Hello', metadata: { order_id: '12345', vip: true } },
		],
		[
			'metadata JSON as an object by expression',
			more({ metadataJson: '={{ { id: 7 } }}' }),
			{ text: 'Hello', metadata: { id: 7 } },
		],
		[
			'typing indicator on',
			more({ typingIndicator: true }),
			{ text: 'Hello', use_typing_indicator: true },
		],
		[
			'typing indicator off',
			more({ typingIndicator: false }),
			{ text: 'Hello', use_typing_indicator: false },
		],
		[
			'sender from the list',
			from(NUMBERS.dedicated),
			{ text: 'Hello', from_number: NUMBERS.dedicated },
		],
		['effect', more({ effect: 'confetti' }), { text: 'Hello', effect: 'confetti' }],
		[
			'reply to a message id',
			more({ replyTo: { target: { messageId: MESSAGES.fromAlice } } }),
			{ text: 'Hello', reply_to: { message_id: MESSAGES.fromAlice } },
		],
		[
			'reply to a part of a GUID',
			more({ replyTo: { target: { guid: ' ABC-1 ', partIndex: 2 } } }),
			{ text: 'Hello', reply_to: { guid: 'ABC-1', part_index: 2 } },
		],
		['contact card', more({ shareContact: true }), { text: 'Hello', share_contact: true }],
		[
			'link preview',
			{
				text: 'https://example.com/menu',
				...more({
					linkPreview: {
						preview: { title: 'Our menu', imageUrl: 'https://cdn.example.com/menu.png' },
					},
				}),
			},
			{
				text: 'https://example.com/menu',
				link_preview: { title: 'Our menu', image_url: 'https://cdn.example.com/menu.png' },
			},
		],
		[
			'parts with a mention and a file',
			{
				chatId: to(GROUPS.team, 'group'),
				...parts(
					{ kind: 'text', text: 'Hi ' },
					{ kind: 'mention', text: 'Carol', mention: PEOPLE.carol },
					{ kind: 'file', url: MENU, name: 'menu.pdf' },
				),
			},
			{
				parts: [
					{ text: 'Hi ' },
					{ text: 'Carol', mention: PEOPLE.carol },
					{ url: MENU, name: 'menu.pdf' },
				],
			},
		],
		[
			'parts that are links with previews',
			parts(
				{ kind: 'link', url: 'https://example.com/a', previewTitle: 'A' },
				{ kind: 'link', url: 'https://example.com/b' },
			),
			{
				parts: [
					{ text: 'https://example.com/a', link_preview: { title: 'A' } },
					{ text: 'https://example.com/b', link_preview: {} },
				],
			},
		],
	])('%s', async (_name, parameters, body) => {
		const { error } = await world.send(parameters);
		expect(error).toBeUndefined();
		expect(world.posts.map((post) => post.body)).toEqual([body]);
		expect(world.posts[0]).toHaveProperty('status', 202);
	});
});

it('every send carries an idempotency key and the credential', async () => {
	await world.send({}, { items: [{}, {}] });
	const keys = world.posts.map(({ headers }) => headers['idempotency-key']);
	expect(keys).toEqual([expect.stringMatching(/^n8n-[0-9a-f]{40}$/), expect.any(String)]);
	expect(new Set(keys).size).toBe(2);
	for (const { headers } of world.posts) {
		expect(headers).toMatchObject({
			authorization: `***${KEYS.blooio.slice(-4)}`,
			'content-type': expect.stringContaining('application/json'),
		});
	}
});

it("the output is the API's answer with chat, sender, duplicate mark and key beside it", async () => {
	const { outputs } = await world.send();
	const [message] = world.simulator.state.chats.get(PEOPLE.alice)?.messages.slice(-1) ?? [];
	expect(outputs[0]).toEqual([
		{
			json: {
				message_id: message?.messageId,
				status: 'queued',
				from_number: NUMBERS.dedicated,
				chat_id: PEOPLE.alice,
				sender: { number: NUMBERS.dedicated, reason: 'automatic' },
				duplicate: false,
				idempotency_key: world.posts[0]?.headers['idempotency-key'],
			},
			pairedItem: { item: 0 },
		},
	]);
});

it('a send to several people tells the group that Blooio made of them', async () => {
	const { outputs } = await world.send({ chatId: to(`${PEOPLE.bob},${PEOPLE.alice}`) });
	expect(jsonOf(outputs[0])).toEqual([
		expect.objectContaining({
			chat_id: `${PEOPLE.bob},${PEOPLE.alice}`,
			group_id: expect.stringMatching(/^grp_/),
			group_created: true,
			participants: [PEOPLE.bob, PEOPLE.alice],
		}),
	]);
});

it('several texts give one item with all message ids', async () => {
	const { outputs } = await world.send({ text: "={{ ['One', 'Two'] }}" });
	expect(jsonOf(outputs[0])).toEqual([
		expect.objectContaining({
			message_ids: [expect.stringMatching(/^msg_/), expect.stringMatching(/^msg_/)],
		}),
	]);
});

it('each item is read with its own expressions', async () => {
	await world.send(
		{ chatId: to('={{ $json.phone }}'), text: '=Hi {{ $json.name }}' },
		{
			items: [
				{ phone: PEOPLE.alice, name: 'Alice' },
				{ phone: PEOPLE.carol, name: 'Carol' },
			],
		},
	);
	const sent = world.posts.map(({ path, body }) => [path, body]);
	expect(sent).toHaveLength(2);
	expect(sent).toEqual(
		expect.arrayContaining([
			[sendPath(ALICE), { text: 'Hi Alice' }],
			[sendPath('%2B15555550103'), { text: 'Hi Carol' }],
		]),
	);
});

it.each(['', '/', '///'])('a base URL that ends in "%s" works', async (ending) => {
	const { error } = await world.send({}, { baseUrl: `${world.simulator.url}${ending}` });
	expect(error).toBeUndefined();
	expect(world.posts.map(({ path }) => path)).toEqual([sendPath(ALICE)]);
});

it('an API key with spaces around it works', async () => {
	const { error } = await world.send({}, { key: ` ${KEYS.blooio}\n` });
	expect(error).toBeUndefined();
	expect(world.posts).toHaveLength(1);
});
