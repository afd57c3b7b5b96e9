import type { INodeParameters } from 'n8n-workflow';

import { GROUPS, MESSAGES, NUMBERS, PEOPLE, receiveMessage } from '../../simulator';
import { jsonOf, linksOf, startWorld, to } from '../support/world';

let onAnswer = () => {};
const world = startWorld({ onRequest: () => onAnswer() });
beforeEach(() => {
	onAnswer = () => {};
});

const messagesOf = (chat: string, more: INodeParameters = {}): INodeParameters => ({
	resource: 'message',
	operation: 'getAll',
	chatId: to(chat),
	...more,
});

/** Fills a chat with messages "1" to "count". */
function fill(from: string, count: number) {
	for (let index = 1; index <= count; index++) {
		receiveMessage(world.simulator.state, { from, to: NUMBERS.dedicated, text: String(index) });
	}
}

const queries = () => world.simulator.requests.map(({ query }) => query);
const countDown = (from: number, count: number) =>
	Array.from({ length: count }, (_, index) => String(from - index));

describe('Message: Get Many', () => {
	it('Return All fetches a chat of any length in pages of at most 200', async () => {
		fill(PEOPLE.stranger, 1234);
		const { outputs } = await world.run(messagesOf(PEOPLE.stranger, { returnAll: true }));
		expect(jsonOf(outputs[0]).map(({ text }) => text)).toEqual(countDown(1234, 1234));
		expect(queries()).toHaveLength(7);
		for (const { limit } of queries()) expect(Number(limit)).toBeLessThanOrEqual(200);
		expect(queries().map(({ offset }) => Number(offset))).toEqual(
			expect.arrayContaining([0, 200, 400, 600, 800, 1000, 1200]),
		);
	});

	it.each([
		[1, ['1']],
		[200, ['200']],
		[250, ['200', '50']],
	])('Limit %d asks for no more than it returns', async (limit, asked) => {
		fill(PEOPLE.stranger, 300);
		const { outputs } = await world.run(messagesOf(PEOPLE.stranger, { limit }));
		expect(jsonOf(outputs[0]).map(({ text }) => text)).toEqual(countDown(300, limit));
		expect(queries().map((query) => query.limit)).toEqual(asked);
	});

	it('Limit is 50 unless the user chooses otherwise', async () => {
		fill(PEOPLE.stranger, 60);
		const { outputs } = await world.run(messagesOf(PEOPLE.stranger));
		expect(outputs[0]).toHaveLength(50);
	});

	it('Return All leaves nothing out where pages are smaller than it asks for', async () => {
		const { simulator } = world;
		const all = countDown(450, 450).map((text) => ({ message_id: `msg_${text}`, text }));
		for (const offset of [0, 100, 200, 300, 400]) {
			const messages = all.slice(offset, offset + 100);
			const body = { messages, pagination: { limit: 100, offset, total: 450 } };
			simulator.fail({ times: 1, respond: { status: 200, body } });
		}
		const returnAll = { returnAll: true, options: { maxConcurrency: 1 } };
		const { outputs } = await world.run(messagesOf(PEOPLE.stranger, returnAll));
		expect(jsonOf(outputs[0]).map(({ text }) => text)).toEqual(countDown(450, 450));
		expect(queries().map(({ offset }) => Number(offset))).toEqual([0, 100, 200, 300, 400]);
	});

	it('Return All comes to its end where the API takes no notice of where to begin', async () => {
		const messages = countDown(200, 200).map((text) => ({ message_id: `msg_${text}`, text }));
		world.simulator.fail({ times: 20, respond: { status: 200, body: { messages } } });
		const { outputs } = await world.run(messagesOf(PEOPLE.stranger, { returnAll: true }));
		expect(outputs[0]).toHaveLength(200);
		expect(queries().length).toBeLessThan(5);
	});

	it('a page that passes on its way does not lose or repeat a message', async () => {
		fill(PEOPLE.stranger, 500);
		world.simulator.fail({
			times: 1,
			path: '/messages',
			respond: { status: 503, headers: { 'retry-after': '0' } },
		});
		const { outputs } = await world.run(messagesOf(PEOPLE.stranger, { returnAll: true }));
		expect(jsonOf(outputs[0]).map(({ text }) => text)).toEqual(countDown(500, 500));
	});

	it('messages that come in meanwhile neither push others out nor repeat them', async () => {
		fill(PEOPLE.stranger, 500);
		onAnswer = () => {
			if (queries().length <= 2) fill(PEOPLE.stranger, 3);
		};
		const { outputs } = await world.run(messagesOf(PEOPLE.stranger, { returnAll: true }));
		const ids = jsonOf(outputs[0]).map(({ message_id: id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		const texts = jsonOf(outputs[0]).map(({ text }) => text);
		expect(texts.slice(texts.indexOf('500'))).toEqual(expect.arrayContaining(countDown(500, 497)));
		expect(texts.filter((text) => Number(text) > 3)).toEqual(countDown(500, 497));
	});

	it('a page that fails fails the item, so that no part is taken for the whole', async () => {
		fill(PEOPLE.stranger, 500);
		onAnswer = () => {
			if (queries().length === 1) world.simulator.fail({ times: 1, respond: { status: 403 } });
		};
		const { arrived } = await world.run(
			messagesOf(PEOPLE.stranger, { returnAll: true, errorOutputs: ['forbidden'] }),
		);
		expect(queries().length).toBeGreaterThan(1);
		expect(arrived.map((items) => items.length).slice(0, 2)).toEqual([0, 1]);
	});

	it('filters go to the API', async () => {
		const { outputs } = await world.run(
			messagesOf(PEOPLE.alice, {
				filters: {
					direction: 'inbound',
					order: 'asc',
					since: '={{ $now.minus({ days: 10 }) }}',
					until: '={{ $now.minus({ hours: 1 }).toISO() }}',
				},
			}),
		);
		expect(jsonOf(outputs[0]).map(({ message_id: id }) => id)).toEqual([
			MESSAGES.onOtherLine,
			MESSAGES.withoutGuid,
		]);
		expect(queries()).toEqual([
			{
				direction: 'inbound',
				sort: 'asc',
				since: expect.stringMatching(/^[0-9]{13}$/),
				until: expect.stringMatching(/^[0-9]{13}$/),
				limit: '50',
				offset: '0',
			},
		]);
	});

	it('the newest message comes first unless the user chooses otherwise', async () => {
		const { outputs } = await world.run(messagesOf(PEOPLE.alice));
		expect(jsonOf(outputs[0]).map(({ message_id: id }) => id)).toEqual([
			MESSAGES.fromAlice,
			MESSAGES.toAlice,
			MESSAGES.withoutGuid,
			MESSAGES.onOtherLine,
			MESSAGES.old,
		]);
	});

	it('Simplify keeps at most ten fields; off, the answer comes as it is', async () => {
		const simple = await world.run(messagesOf(PEOPLE.alice, { limit: 1 }));
		const raw = await world.run(messagesOf(PEOPLE.alice, { limit: 1, simplify: false }));
		const [short] = jsonOf(simple.outputs[0]);
		const [long] = jsonOf(raw.outputs[0]);
		expect(Object.keys(short ?? {}).length).toBeLessThanOrEqual(10);
		expect(short).toMatchObject({ message_id: MESSAGES.fromAlice, text: 'Great, thank you!' });
		expect(long).toEqual(
			expect.objectContaining({ ...short, internal_id: NUMBERS.dedicated, reactions: [] }),
		);
	});

	it('each input item lists its own chat, linked to it', async () => {
		const { outputs } = await world.run(messagesOf('={{ $json.chat }}'), {
			items: [{ chat: PEOPLE.carol }, { chat: PEOPLE.alice }, { chat: GROUPS.team }],
		});
		expect(linksOf(outputs[0])).toEqual([0, 1, 1, 1, 1, 1, 2, 2]);
	});

	it('a chat without messages gives no item and no error', async () => {
		const { error, outputs } = await world.run(messagesOf(GROUPS.unlinked));
		expect(error).toBeUndefined();
		expect(outputs[0]).toEqual([]);
	});
});

describe('Number: Get Many', () => {
	const numbers = async (filters: INodeParameters = {}, more: INodeParameters = {}) =>
		jsonOf(
			(await world.run({ resource: 'number', operation: 'getAll', filters, ...more })).outputs[0],
		);

	it('gives the plan as type, whichever field the API used', async () => {
		const plans = (await numbers()).map(({ phone_number: number, type }) => [number, type]);
		expect(plans).toEqual([
			[NUMBERS.dedicated, 'dedicated'],
			[NUMBERS.dedicated2, 'dedicated'],
			[NUMBERS.legacy, 'dedicated'],
			[NUMBERS.shared, 'shared'],
			[NUMBERS.inbound, 'inbound'],
			[NUMBERS.trial, 'trial'],
			[NUMBERS.inactive, 'dedicated'],
			[NUMBERS.limited, 'dedicated'],
		]);
	});

	it('Active Only leaves out numbers that cannot send', async () => {
		const found = await numbers({ activeOnly: true });
		expect(found).toHaveLength(7);
		expect(found).not.toContainEqual(expect.objectContaining({ phone_number: NUMBERS.inactive }));
	});

	it('Plan Types keeps the chosen plans', async () => {
		const found = await numbers({ types: ['shared', 'inbound'] });
		expect(found.map(({ phone_number: number }) => number)).toEqual([
			NUMBERS.shared,
			NUMBERS.inbound,
		]);
	});
});
