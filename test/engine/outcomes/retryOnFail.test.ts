import { PEOPLE } from '../../simulator';
import { jsonOf, startWorld, to } from '../support/world';

const world = startWorld({ timing: { sentAfterMs: 0, deliveredAfterMs: 0 } });

const RETRIED = { retryOnFail: true, maxTries: 3, waitBetweenTries: 0 };

/** A message that failed, and what Blooio says of it. */
async function failedMessage() {
	const { arrived } = await world.send({ chatId: to(PEOPLE.unreachable) });
	return String(jsonOf(arrived[0])[0]?.message_id);
}

describe("n8n's Retry On Fail", () => {
	it.each(['get', 'getStatus', 'getAll'])(
		'reads a message that failed once, for the reading went well: Message %s',
		async (operation) => {
			const messageId = await failedMessage();
			const before = world.simulator.requests.length;
			const { arrived } = await world.run(
				{
					resource: 'message',
					operation,
					chatId: to(PEOPLE.unreachable),
					messageId,
					returnAll: true,
					simplify: false,
					errorOutputs: [],
				},
				{ settings: RETRIED },
			);
			expect(world.simulator.requests.length - before).toBe(1);
			expect(jsonOf(arrived[0])).toEqual([
				expect.objectContaining({ status: 'failed', last_error: 'Recipient is unreachable' }),
			]);
		},
	);

	it.each([undefined, { code: 'from before' }])(
		'waits for the delivery of a message that failed once, with %j in the input',
		async (error) => {
			const messageId = await failedMessage();
			const before = world.simulator.requests.length;
			const { arrived } = await world.run(
				{
					resource: 'message',
					operation: 'waitForDelivery',
					chatId: to(PEOPLE.unreachable),
					messageId,
					errorOutputs: [],
				},
				{ settings: RETRIED, items: [{ ...(error && { error }) }] },
			);
			expect(world.simulator.requests.length - before).toBe(1);
			expect(jsonOf(arrived[0])).toEqual([expect.objectContaining({ failed: true })]);
		},
	);
});
