import type { INodeParameters } from 'n8n-workflow';

import { GROUPS, PEOPLE } from '../../simulator';
import { startTriggerWorld } from './support/world';

const world = startTriggerWorld({ deliveryRetry: { attempts: 4, delayMs: 5 } });

async function published(parameters: INodeParameters) {
	const n8n = await world.workflow(parameters);
	await n8n.publish();
	return n8n;
}

type N8n = Awaited<ReturnType<typeof published>>;

/** Lets somebody write, and waits until everything is over. */
async function write(n8n: N8n, message: Parameters<typeof world.simulator.receive>[0]) {
	const received = world.simulator.receive(message);
	await world.simulator.idle();
	await n8n.idle();
	return received;
}

const texts = (n8n: N8n) => n8n.executions.map(({ items }) => items[0]?.json.text);

/** The latest message of a direction in the group. */
function messageOf(direction: 'inbound' | 'outbound'): string {
	const found = world.simulator.state.messages
		.all()
		.filter((message) => message.chatId === GROUPS.team && message.direction === direction);
	return found.at(-1)?.messageId ?? '';
}

const inGroup = (text: string, replyTo?: string) => ({
	from: PEOPLE.alice,
	groupId: GROUPS.team,
	text,
	...(replyTo !== undefined && { replyTo }),
});

const lookUps = () =>
	world.simulator.requests.filter(({ path }) => /\/messages\/[^/]+$/.test(path)).length;

describe('a consent keyword', () => {
	it.each([
		['simplified', {}],
		['as it came', { simplify: false }],
	])('stands in the event %s', async (_form, parameters) => {
		const n8n = await published(parameters);
		await write(n8n, { from: PEOPLE.alice, text: 'Stop!' });
		await write(n8n, { from: PEOPLE.alice, text: 'Stop it' });
		expect(n8n.executions.map(({ items }) => items[0]?.json.keyword)).toEqual(['stop', null]);
	});

	it('decides whether a message starts the workflow', async () => {
		const n8n = await published({ filters: { consent: ['stop', 'help'] } });
		for (const text of ['Hello', 'START', 'HELP', 'Baja']) {
			await write(n8n, { from: PEOPLE.alice, text });
		}
		expect(texts(n8n)).toEqual(['HELP', 'Baja']);
	});
});

describe('in groups', () => {
	const REPLIES = { filters: { groupsReplies: true } };

	it('a name, our number or a keyword is enough, and direct chats pass', async () => {
		const filters = { groupsNames: 'Ava', groupsKeywords: 'price' };
		const n8n = await published({ filters });
		for (const text of ['Ava?', 'hello all', 'what is the price', '(212) 555-0101?']) {
			await write(n8n, { ...inGroup(text), to: '+12125550101' });
		}
		await write(n8n, { from: PEOPLE.alice, text: 'hello you' });
		expect(texts(n8n)).toEqual(['Ava?', 'what is the price', '(212) 555-0101?', 'hello you']);
		expect(lookUps()).toBe(0);
	});

	it('replies to our messages pass, at one look each; others do not', async () => {
		const n8n = await published(REPLIES);
		await write(n8n, inGroup('no reply'));
		await write(n8n, inGroup('to somebody else', messageOf('inbound')));
		expect(lookUps()).toBe(1);
		await write(n8n, inGroup('to us', messageOf('outbound')));
		expect(texts(n8n)).toEqual(['to us']);
		expect(lookUps()).toBe(2);
	});

	it('a reply to a message that is gone starts nothing', async () => {
		const n8n = await published(REPLIES);
		world.simulator.fail({ times: 1, path: '/chats', respond: { status: 404 } });
		await write(n8n, inGroup('to us', messageOf('outbound')));
		expect(texts(n8n)).toEqual([]);
	});

	it.each([
		['comes again where it cannot be told for a moment', 1],
		['starts the workflow where it can never be told', Infinity],
	])('a reply %s', async (_what, times) => {
		const n8n = await published(REPLIES);
		world.simulator.fail({ times, path: '/chats', respond: { status: 500 } });
		await write(n8n, inGroup('to us', messageOf('outbound')));
		expect(texts(n8n)).toEqual(['to us']);
		expect(lookUps()).toBe(times === 1 ? 2 : 3);
	});
});
