import { sleep } from 'n8n-workflow';
import { type Delivery, PEOPLE, type Simulator, startSimulator } from '../../../simulator';
import { call, send } from '../client';
import { openInbox, subscribe } from '../inbox';
import { useInbox, useSimulator } from '../useSimulator';

const START = 1_800_000_000_000;

describe('deliveries', () => {
	const simulator = useSimulator({
		clock: () => START,
		deliveryRetry: { attempts: 3, delayMs: 5 },
	});
	const inbox = useInbox();

	const statuses = () => simulator.deliveries.map(({ attempt, status }) => [attempt, status]);

	describe('are repeated', () => {
		const EVENT = { event: 'message.read', message_id: 'msg_1' };

		it('until they succeed', async () => {
			const { path } = await subscribe(simulator, inbox.url);
			inbox.answers.push(503, 302);
			await simulator.emit(EVENT);
			expect(statuses()).toEqual([
				[1, 503],
				[2, 302],
				[3, 200],
			]);
			expect(new Set(simulator.deliveries.map(({ eventId }) => eventId)).size).toBe(1);
			expect((await call(simulator, 'GET', path)).body).toMatchObject({
				failure_count: 2,
				last_triggered: START,
			});
		});

		it('as often as the options say', async () => {
			await subscribe(simulator, inbox.url);
			inbox.answers.push(500, 500, 500, 500);
			const last = await simulator.emit(EVENT);
			expect(last).toMatchObject([{ attempt: 3, status: 500 }]);
			expect(inbox.received).toHaveLength(3);
		});

		it('after a time-out', async () => {
			const hasty = await startSimulator({
				deliveryRetry: { attempts: 2, delayMs: 1, timeoutMs: 50 },
			});
			await subscribe(hasty, inbox.url);
			inbox.answers.push('hang', 'hang');
			const emission = await hasty.emit(EVENT);
			await hasty.close();
			expect(emission).toMatchObject([{ attempt: 2, status: 0, answeredAt: null }]);
			expect(emission[0]?.answer?.error?.name).toBe('TimeoutError');
			expect(inbox.received).toHaveLength(2);
		});

		it('when the connection fails', async () => {
			const closed = await openInbox();
			await subscribe(simulator, closed.url);
			await closed.close();
			await simulator.emit(EVENT);
			expect(statuses()).toEqual([
				[1, 0],
				[2, 0],
				[3, 0],
			]);
		});

		it('not any more when the webhook is deleted', async () => {
			const { path } = await subscribe(simulator, inbox.url);
			inbox.answers.push(500, 500, 500);
			const emission = simulator.emit(EVENT);
			while (inbox.received.length === 0) await sleep(1);
			await call(simulator, 'DELETE', path);
			await emission;
			expect(inbox.received.length).toBeLessThan(3);
		});
	});

	it('of a burst all arrive, once each', async () => {
		const usual = await startSimulator();
		await subscribe(usual, inbox.url);
		const ids = Array.from({ length: 200 }, (_, i) => `msg_${i}`);
		await Promise.all(
			ids.map(async (message_id) => await usual.emit({ event: 'message.received', message_id })),
		);
		await usual.close();
		expect(inbox.received.map(({ body }) => body.message_id).sort()).toEqual(ids.sort());
	});

	describe('that are under way end', () => {
		let patient: Simulator;
		let emission: Promise<Delivery[]>;
		beforeEach(async () => {
			patient = await startSimulator({
				timing: { sentAfterMs: 1e9, deliveredAfterMs: 1e9 },
				deliveryRetry: { attempts: 5, delayMs: 1e6, timeoutMs: 1e6 },
			});
			await subscribe(patient, inbox.url);
			patient.answer(PEOPLE.alice, { text: 'Later', afterMs: 1e9 });
			await send(patient, PEOPLE.alice, { text: 'Hi' });
		});
		afterEach(async () => await patient.close());

		const begin = async (answer: 'hang' | number) => {
			inbox.answers.push(answer);
			emission = patient.emit({ event: 'message.read' });
			while (!patient.deliveries.some(({ status }) => answer === 'hang' || status > 0)) {
				await sleep(1);
			}
		};

		it.each(['hang', 500] as const)('with a reset, after %s', async (answer) => {
			await begin(answer);
			patient.reset();
			const status = answer === 'hang' ? 0 : answer;
			expect(await emission).toMatchObject([{ status, attempt: 1 }]);
			await patient.idle();
			expect(patient.deliveries).toEqual([]);
		});

		it.each(['hang', 500] as const)('when the simulator closes, after %s', async (answer) => {
			await begin(answer);
			await patient.close();
			expect(await emission).toMatchObject([{ attempt: 1 }]);
			expect(await patient.emit({ event: 'message.read' })).toEqual([]);
		});
	});
});
