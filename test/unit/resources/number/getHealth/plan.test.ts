import { type IDataObject } from 'n8n-workflow';

import { buildPath } from '../../../../../nodes/Blooio/engine/operation';
import { refusalOf } from '../../../support/refusal';
import { requestOf } from '../../requests/request';
import { NOW, DAY_MS, PAGE, ONE, TWO, sentOf, apiWith, health } from './api';

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
