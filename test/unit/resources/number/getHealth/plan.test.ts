import fc from 'fast-check';
import { UnexpectedError, type IDataObject } from 'n8n-workflow';

import { buildPath } from '../../../../../nodes/Blooio/engine/operation';
import type { LookUp } from '../../../../../nodes/Blooio/engine/plan/plan';
import { refusalOf } from '../../../support/refusal';
import { carryOut, requestOf } from '../../requests/request';

const NOW = 1_700_000_000_000;
const DAY_MS = 86_400_000;
const PAGE = 200;
const ONE = '+12125550101';
const TWO = '+14155550102';

interface Sent {
	chat: string;
	line: string;
	/** Days ago. */
	age: number;
	status: string;
	protocol: string;
}

const sentOf = (chat: string, line: string, age: number, more: Partial<Sent> = {}): Sent => ({
	chat,
	line,
	age,
	status: 'delivered',
	protocol: 'imessage',
	...more,
});

/** An API with these outbound messages, as the document describes it. */
function apiWith(messages: readonly Sent[], lines = [ONE, TWO]) {
	const chats = [...new Set(messages.map(({ chat }) => chat))].map((chat) => {
		const times = messages.filter((one) => one.chat === chat).map(({ age }) => NOW - age * DAY_MS);
		return {
			id: chat,
			last_message_time: Math.max(...times),
			last_outbound_time: Math.max(...times),
		};
	});
	chats.sort((a, b) => b.last_message_time - a.last_message_time);
	const page = (entries: IDataObject[], { offset = 0, limit = 50 }: IDataObject = {}) =>
		entries.slice(Number(offset), Number(offset) + Number(limit));
	return ({ path, query }: LookUp): IDataObject => {
		const address = buildPath(path);
		if (address === '/me/numbers') {
			return { numbers: lines.map((phone_number) => ({ phone_number, is_active: true })) };
		}
		if (address === '/chats') return { chats: page(chats, query) };
		const [, chat] = /^\/chats\/(.+)\/messages$/.exec(address) ?? [];
		if (chat === undefined) throw new UnexpectedError(`No such path: ${address}`);
		const { since = -1, until = Infinity } = query ?? {};
		const found = messages
			.filter((one) => one.chat === decodeURIComponent(chat))
			.map(({ line, age, status, protocol }) => ({
				internal_id: line,
				direction: 'outbound',
				status,
				protocol,
				time_sent: NOW - age * DAY_MS,
			}))
			.filter(({ time_sent: time }) => time > Number(since) && time < Number(until))
			.sort((a, b) => b.time_sent - a.time_sent);
		return { messages: page(found, query) };
	};
}

function health(values: IDataObject, answer: (lookUp: LookUp) => IDataObject | null) {
	const { plan } = requestOf('number:getHealth', values);
	if (!plan) throw new UnexpectedError('Get Health has no plan');
	const { asked, planned } = carryOut(plan, answer, NOW);
	if (planned.kind !== 'done') throw new UnexpectedError(`It came to ${planned.kind}`);
	return { asked: asked.map(({ path }) => buildPath(path)), entries: planned.entries };
}

describe('the health of a number', () => {
	it('counts what was sent, delivered and not, in all and by protocol', () => {
		const { entries } = health(
			{},
			apiWith([
				sentOf('a', ONE, 1),
				sentOf('a', ONE, 2, { protocol: 'sms' }),
				sentOf('b', ONE, 3, { status: 'failed', protocol: 'sms' }),
				sentOf('b', ONE, 3, { status: 'sent', protocol: 'sms' }),
				sentOf('b', ONE, 3, { status: 'read' }),
				sentOf('b', ONE, 1, { status: 'queued', protocol: 'pending' }),
				sentOf('b', ONE, 1, { status: 'cancelled', protocol: 'pending' }),
			]),
		);
		expect(entries[0]).toEqual({
			phone_number: ONE,
			in_pool: true,
			type: 'dedicated',
			is_active: true,
			sent: 5,
			delivered: 3,
			failed: 1,
			delivery_rate: 0.6,
			pending: 1,
			cancelled: 1,
			read: 1,
			protocols: {
				imessage: { sent: 2, delivered: 2, failed: 0, delivery_rate: 1 },
				sms: { sent: 3, delivered: 1, failed: 1, delivery_rate: 0.3333 },
			},
			since: new Date(NOW - 7 * DAY_MS).toISOString(),
			complete: true,
			chats_checked: 2,
		});
	});

	it('of a number without messages is zeros, and no rate', () => {
		const { entries } = health({}, apiWith([sentOf('a', ONE, 1)]));
		expect(entries[1]).toMatchObject({
			phone_number: TWO,
			sent: 0,
			delivered: 0,
			failed: 0,
			delivery_rate: null,
			read: null,
			protocols: {},
		});
	});

	it('is told of chosen numbers only, also of one that the API key has lost', () => {
		const { entries } = health(
			{ options: { watchedNumbers: ['+15550001111', TWO] } },
			apiWith([sentOf('a', ONE, 1), sentOf('a', '+15550001111', 1)]),
		);
		expect(entries).toEqual([
			expect.objectContaining({ phone_number: TWO, in_pool: true, sent: 0 }),
			expect.objectContaining({
				phone_number: '+15550001111',
				in_pool: false,
				type: null,
				is_active: null,
				sent: 1,
			}),
		]);
	});

	it('needs no chat where the API key has no numbers', () => {
		const { asked, entries } = health({}, apiWith([sentOf('a', ONE, 1)], []));
		expect([asked, entries]).toEqual([['/me/numbers'], []]);
	});

	it('survives a chat that is deleted meanwhile', () => {
		const answer = apiWith([sentOf('a', ONE, 1), sentOf('b', ONE, 2)]);
		const { entries } = health({}, (lookUp) =>
			buildPath(lookUp.path).startsWith('/chats/a/') && lookUp.absent === 404
				? null
				: answer(lookUp),
		);
		expect(entries[0]).toMatchObject({ sent: 1, complete: true });
	});
});

describe('what is read', () => {
	const manyChats = (count: number, age: (index: number) => number) =>
		Array.from({ length: count }, (_, index) => sentOf(`c${index}`, ONE, age(index)));

	it('ends with the first chat that is too old', () => {
		const { asked, entries } = health(
			{ days: 3 },
			apiWith(manyChats(300, (index) => (index + 1) / 10)),
		);
		expect(asked.filter((path) => path === '/chats')).toHaveLength(1);
		expect(asked).toHaveLength(2 + 30);
		expect(entries[0]).toMatchObject({ sent: 30, complete: true, chats_checked: 30 });
	});

	it('leaves out chats into which nothing was sent', () => {
		const chats = [
			{ id: 'a', last_message_time: NOW - 1, last_outbound_time: null },
			{ id: 'b', last_message_time: NOW - 2, last_outbound_time: NOW - 9 * DAY_MS },
		];
		const answer = apiWith([]);
		const { asked, entries } = health({}, (lookUp) =>
			buildPath(lookUp.path) === '/chats' ? { chats } : answer(lookUp),
		);
		expect(asked).toEqual(['/me/numbers', '/chats']);
		expect(entries[0]).toMatchObject({ complete: true, chats_checked: 2 });
	});

	it('are all pages of chats and of messages', () => {
		const { entries } = health(
			{},
			apiWith([
				...manyChats(2 * PAGE + 1, () => 1),
				...Array.from({ length: 2 * PAGE + 1 }, () => sentOf('c0', TWO, 2)),
			]),
		);
		expect(entries).toEqual([
			expect.objectContaining({ sent: 2 * PAGE + 1, complete: true }),
			expect.objectContaining({ sent: 2 * PAGE + 1, complete: true }),
		]);
	});

	it('ends with the latest messages of each number, however old', () => {
		const messages = Array.from({ length: 400 }, (_, index) =>
			sentOf(`c${index}`, index % 2 ? ONE : TWO, index),
		);
		const { asked, entries } = health(
			{ period: 'messages', latestMessages: 10 },
			apiWith(messages),
		);
		expect(entries).toEqual([
			expect.objectContaining({ sent: 10, since: null, complete: true }),
			expect.objectContaining({ sent: 10, since: null, complete: true }),
		]);
		expect(asked.length).toBeLessThan(60);
	});

	it.each([2, 3, 10, 51, 52, 80, 500])(
		'never takes more than Max Requests %d, and says what is missing',
		(maxRequests) => {
			const messages = manyChats(100, () => 1);
			const { asked, entries } = health({ options: { maxRequests } }, apiWith(messages));
			expect(asked.length).toBeLessThanOrEqual(maxRequests);
			expect(entries[0]).toMatchObject({
				sent: Math.min(100, maxRequests - 2),
				chats_checked: Math.min(100, maxRequests - 2),
				complete: maxRequests >= 102,
			});
		},
	);
});

describe('whatever was sent', () => {
	const message = fc.record<Sent>({
		chat: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
		line: fc.constantFrom(ONE, TWO, '+15559876000'),
		age: fc.integer({ min: 1, max: 1000 }).map((hundredths) => hundredths / 100),
		status: fc.constantFrom('delivered', 'failed', 'sent'),
		protocol: fc.constantFrom('imessage', 'sms', '__proto__'),
	});
	const messages = fc.array(message, { maxLength: 60 });

	it('each message of the period is counted once', () => {
		fc.assert(
			fc.property(messages, fc.integer({ min: 1, max: 10 }), (all, days) => {
				const { entries } = health({ days }, apiWith(all));
				expect(entries.map(({ sent }) => sent)).toEqual(
					[ONE, TWO].map(
						(line) => all.filter((one) => one.line === line && one.age <= days).length,
					),
				);
			}),
		);
	});

	it('the latest messages of each number are the latest', () => {
		fc.assert(
			fc.property(messages, fc.integer({ min: 1, max: 12 }), (all, latestMessages) => {
				const { entries } = health({ period: 'messages', latestMessages }, apiWith(all));
				for (const [index, line] of [ONE, TWO].entries()) {
					const ages = all.filter((one) => one.line === line).map(({ age }) => age);
					const last = ages.sort((a, b) => a - b)[latestMessages - 1] ?? Infinity;
					const surely = all.filter(
						(one) => one.line === line && one.status === 'failed' && one.age < last,
					);
					expect(entries[index]?.sent).toBe(Math.min(latestMessages, ages.length));
					expect(Number(entries[index]?.failed)).toBeGreaterThanOrEqual(surely.length);
				}
			}),
		);
	});

	it('any answer at all gives zeros or counts, within Max Requests', () => {
		const body = fc.oneof(
			fc.anything(),
			fc.record({
				numbers: fc.constant([{ phone_number: ONE }]),
				chats: fc.oneof(
					fc.anything(),
					fc.array(
						fc.record({
							id: fc.oneof(fc.constantFrom('a', 'b'), fc.anything()),
							last_message_time: fc.anything(),
							last_outbound_time: fc.anything(),
						}),
					),
				),
				messages: fc.oneof(
					fc.anything(),
					fc.array(
						fc.record({
							internal_id: fc.oneof(fc.constant(ONE), fc.anything()),
							status: fc.oneof(fc.constant('sent'), fc.anything()),
							protocol: fc.anything(),
							time_sent: fc.anything(),
						}),
					),
				),
			}),
		);
		const isObject = (value: unknown): value is IDataObject =>
			typeof value === 'object' && value !== null;
		fc.assert(
			fc.property(fc.infiniteStream(body), (bodies) => {
				const { asked, entries } = health({ options: { maxRequests: 20 } }, () => {
					const { value } = bodies.next();
					return isObject(value) ? value : null;
				});
				expect(asked.length).toBeLessThanOrEqual(20);
				for (const { sent, delivery_rate: rate } of entries) {
					expect(sent).toBeGreaterThanOrEqual(0);
					expect(rate === null || (Number(rate) >= 0 && Number(rate) <= 1)).toBe(true);
				}
			}),
		);
	});
});

describe('refused before anything is read:', () => {
	it.each<[IDataObject, string]>([
		[{ period: 'weeks' }, 'Period is not one of: Last Days, Last Messages'],
		[{ days: 0 }, 'Days is 0'],
		[{ period: 'messages', latestMessages: 0 }, 'Messages per Number is 0'],
		[{ options: { maxRequests: 1 } }, 'Max Requests is 1'],
		[
			{ options: { watchedNumbers: ['212'] } },
			'"212" is an emergency or service number, or has digits missing',
		],
	])('%j', (values, message) => {
		expect(refusalOf(() => requestOf('number:getHealth', values)).message).toBe(message);
	});
});
