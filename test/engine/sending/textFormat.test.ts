import type { INodeParameters } from 'n8n-workflow';

import { MESSAGES, PEOPLE } from '../../simulator';
import { startWorld, to } from '../support/world';

const world = startWorld();

const WRITTEN = '## Menu\n\n* **Soup** – [see it](https://example.com/soup_1)\n* `Bread`';
const PLAIN = 'Menu\n\n- Soup – see it (https://example.com/soup_1)\n- Bread';

const AS_TOOL = { settings: { type: 'n8n-nodes-blooio.blooioTool' } };
const plain = { options: { textFormat: 'plain' } };

const bodies = () => world.posts.map(({ body }) => body);

it.each<[string, INodeParameters & { options?: INodeParameters }, object]>([
	['a text', { text: WRITTEN }, { text: PLAIN }],
	['several texts', { text: WRITTEN, options: { texts: ['**Two**'] } }, { text: [PLAIN, 'Two'] }],
	[
		'the texts of parts',
		{ options: { parts: { part: [{ kind: 'text', text: WRITTEN }] } } },
		{ parts: [{ text: PLAIN }] },
	],
])('To Plain Text: %s goes out as a person would type it', async (_what, content, body) => {
	const { error } = await world.send({
		text: '',
		...content,
		options: { ...content.options, ...plain.options },
	});
	expect(error).toBeUndefined();
	expect(bodies()).toEqual([body]);
});

it('a long text goes out as several messages, in one request with one key', async () => {
	const options = { textFormat: 'plain', splitText: true };
	const { error, outputs } = await world.send({ text: `**Hi**\n\n${WRITTEN}`, options });
	expect(error).toBeUndefined();
	expect(bodies()).toEqual([{ text: ['Hi', 'Menu', PLAIN.replace('Menu\n\n', '')] }]);
	expect(world.posts[0]?.headers['idempotency-key']).toBeDefined();
	expect(outputs[0]?.[0]?.json.message_ids).toHaveLength(3);
});

it('a reply stays one message', async () => {
	const reply = { replyTo: { target: { messageId: MESSAGES.toAlice } } };
	const { error } = await world.send({ text: WRITTEN, options: { splitText: true, ...reply } });
	expect(error).toBeUndefined();
	expect(bodies()).toEqual([{ text: WRITTEN, reply_to: { message_id: MESSAGES.toAlice } }]);
});

it('the question and the options of a poll go out plain as well', async () => {
	const { error } = await world.send({
		resource: 'poll',
		operation: 'send',
		chatId: to(PEOPLE.alice),
		title: '**What** shall we eat?',
		pollOptions: ['*Pizza*', 'Soup'],
		...plain,
	});
	expect(error).toBeUndefined();
	expect(bodies()).toEqual([{ title: 'What shall we eat?', options: ['Pizza', 'Soup'] }]);
});

it('without the option a text goes out sign by sign', async () => {
	await world.send({ text: WRITTEN });
	expect(bodies()).toEqual([{ text: WRITTEN }]);
});

it('what an agent sends with its tool is plain, unless the option says otherwise', async () => {
	await world.send({ text: WRITTEN }, AS_TOOL);
	await world.send({ text: WRITTEN, options: { textFormat: 'asIs' } }, AS_TOOL);
	expect(bodies()).toEqual([{ text: PLAIN }, { text: WRITTEN }]);
});

it('a text of which nothing would be left goes out as it is', async () => {
	await world.send({ text: '---', ...plain });
	expect(bodies()).toEqual([{ text: '---' }]);
});
