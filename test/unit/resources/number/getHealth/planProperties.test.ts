import fc from 'fast-check';
import { type IDataObject } from 'n8n-workflow';

import { ONE, TWO, type Sent, apiWith, health } from './api';

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
