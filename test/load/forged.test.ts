import { startTriggerWorld } from '../engine/trigger/support/world';
import { startWaitingWorld } from '../engine/waiting/support/world';
import { PEOPLE } from '../simulator';
import { flood, signatureOf } from './support/forged';

const COUNT = 100_000;
const PATIENCE_MS = 1_800_000;
/** By the node 401; by an n8n that has looked at the body first 422, for one that is no JSON. */
const REFUSED: ReadonlySet<number> = new Set([401, 422]);

const notRefused = (statuses: Map<number, number>) =>
	[...statuses.keys()].filter((status) => !REFUSED.has(status));

const eventOf = (more: object = {}) =>
	JSON.stringify({ event: 'message.received', message_id: 'msg_1', text: 'Yes', ...more });

async function tell(
	title: string,
	statuses: Map<number, number>,
	seconds: number,
	accepted: number,
) {
	const { report } = await import('../../scripts/lib/load/report.mjs');
	report(title, {
		answered: Object.fromEntries([...statuses].sort(([a], [b]) => a - b)),
		accepted,
		seconds: Math.round(seconds),
	});
}

const sum = (statuses: Map<number, number>) => [...statuses.values()].reduce((a, b) => a + b, 0);

describe(`${COUNT} forged, malformed and stale deliveries`, () => {
	describe('to a trigger', () => {
		const world = startTriggerWorld();

		it(
			'are all refused, and a true one is taken afterwards',
			async () => {
				const n8n = await world.workflow();
				await n8n.publish();
				const { secret } = world.webhook();
				const started = Date.now();
				const statuses = await flood(n8n.url(), secret, eventOf(), COUNT);
				await n8n.idle();
				const seconds = (Date.now() - started) / 1000;
				await tell(`${COUNT} to a trigger`, statuses, seconds, n8n.executions.length);

				expect(n8n.executions).toEqual([]);
				expect(notRefused(statuses)).toEqual([]);
				expect(sum(statuses)).toBe(COUNT);
				expect(world.webhook()).toMatchObject({ secret, rotationCount: 0 });
				expect(n8n.log.length).toBeLessThanOrEqual(seconds / 60 + 1);
				expect(world.calls().length).toBeLessThanOrEqual(1 + 2 * (seconds / 10 + 1));

				const headers = {
					'Content-Type': 'application/json',
					'X-Blooio-Signature': signatureOf(secret, eventOf()),
				};
				const answer = await fetch(n8n.url(), { method: 'POST', headers, body: eventOf() });
				await n8n.idle();
				expect(answer.status).toBe(200);
				expect(n8n.executions).toHaveLength(1);
			},
			PATIENCE_MS,
		);
	});

	describe('to a sleeping wait', () => {
		const world = startWaitingWorld();

		it(
			'are all refused, and the answer wakes it afterwards',
			async () => {
				const execution = await world.ask();
				const { url, secret } = world.webhook();
				const before = world.simulator.requests.length;
				const started = Date.now();
				const trueEvent = eventOf({ external_id: PEOPLE.alice, sender: PEOPLE.alice });
				const statuses = await flood(url, secret, trueEvent, COUNT);
				const seconds = (Date.now() - started) / 1000;
				const isAwake = execution.status !== 'waiting';
				await tell(`${COUNT} to a sleeping wait`, statuses, seconds, Number(isAwake));

				expect(isAwake).toBe(false);
				expect(notRefused(statuses)).toEqual([]);
				expect(sum(statuses)).toBe(COUNT);
				// Whoever forges a delivery makes n8n ask Blooio nothing.
				expect(world.simulator.requests.length).toBe(before);

				world.simulator.receive({ from: PEOPLE.alice, text: 'Yes' });
				await world.settled(execution);
				expect(execution.status).toBe('success');
			},
			PATIENCE_MS,
		);
	});
});
