import type { FailureRule } from '../../simulator';
import { publishBulkSend, untilSent } from './support/bulk';
import { bulkItems, complete, ledgerOf, prepare } from '../support/messages';
import type { QueueHost } from './support/queueHost';

/** The chats that meet a fault, among the 50 of a bulk send. */
const AFFECTED = 20;

/** What happens to the next request of a chat. */
type Fault = (chat: string) => FailureRule;

const refusal =
	(status: number): Fault =>
	(chat) => ({ times: 2, chat, respond: { status, headers: { 'retry-after': '1' } } });

/** Faults that the chats meet by turns, and how many requests of each chat fail. */
const FAULTS: Array<[string, { requests: number; faults: Fault[]; requestTimeout?: number }]> = [
	['loses answers', { requests: 3, faults: [(chat) => ({ times: 3, chat, drop: 'after' })] }],
	[
		'breaks connections and answers off',
		{
			requests: 2,
			faults: [
				(chat) => ({ times: 2, chat, drop: 'before' }),
				(chat) => ({ times: 2, chat, truncate: true }),
			],
		},
	],
	['refuses with Retry-After', { requests: 2, faults: [502, 503, 429].map(refusal) }],
	[
		'does not answer',
		{ requests: 1, faults: [(chat) => ({ times: 1, chat, hang: true })], requestTimeout: 2 },
	],
];

/** The API fails in the middle of a bulk send: it ends as a success all the same. */
export function apiFaults(current: () => QueueHost): void {
	/** Runs a bulk send during which something happens. */
	async function sendDuring(
		name: string,
		options: Record<string, unknown>,
		happen: (host: QueueHost, chats: string[]) => Promise<void> | void,
	) {
		const host = current();
		const { simulator, rest } = host;
		prepare(simulator);
		const bulk = await publishBulkSend(host, name, options);
		const items = bulkItems(name);
		const executionId = await bulk.start(items);
		await untilSent(host, 100);
		await happen(host, [...new Set(items.map(({ to }) => to))]);
		expect((await rest.waitForExecution(executionId)).status).toBe('success');
		expect(ledgerOf(simulator, items)).toEqual(complete(items));
		return simulator.requests.length - items.length;
	}

	it.each(FAULTS)('the API %s', async (name, { requests, faults, requestTimeout }) => {
		const repeated = await sendDuring(
			`API ${name}`,
			{ ...(requestTimeout && { requestTimeout }) },
			({ simulator }, chats) => {
				chats.slice(0, AFFECTED).forEach((chat, index) => {
					const rule = faults[index % faults.length]?.(chat);
					if (rule) simulator.fail(rule);
				});
			},
		);
		expect(repeated).toBeGreaterThanOrEqual(AFFECTED * requests);
	});

	it('the API does its work but answers too late', async () => {
		const repeated = await sendDuring('API late', { requestTimeout: 1 }, async (host) => {
			const { simulator } = host;
			simulator.delay(5000);
			await untilSent(host, simulator.requests.length + 10);
			simulator.delay(0);
		});
		expect(repeated).toBeGreaterThan(0);
	});
}
