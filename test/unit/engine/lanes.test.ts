import fc from 'fast-check';

import { runInLanes } from '../../../nodes/Blooio/engine/lanes';

/** Jobs that end when the test lets them. */
class Controlled {
	readonly started: number[] = [];
	readonly underWay = new Map<number, (goOn: boolean) => void>();

	readonly run = async (job: number) => {
		this.started.push(job);
		return await new Promise<boolean>((resolve) => this.underWay.set(job, resolve));
	};

	/** Ends one job and lets everything that waits for it go on. */
	async end(job: number, goOn = true) {
		this.underWay.get(job)?.(goOn);
		this.underWay.delete(job);
		await settle();
	}
}

async function settle() {
	for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

function start(lanes: ReadonlyArray<string | undefined>, concurrency: number) {
	const jobs = new Controlled();
	const finished = runInLanes(lanes.length, {
		laneOf: (job) => lanes[job],
		concurrency,
		run: jobs.run,
	});
	return { jobs, finished };
}

describe('jobs in lanes', () => {
	it('of one lane run one after the other, in order', async () => {
		const { jobs, finished } = start(['a', 'a', 'a'], 10);
		expect(jobs.started).toEqual([0]);
		await jobs.end(0);
		expect(jobs.started).toEqual([0, 1]);
		await jobs.end(1);
		await jobs.end(2);
		await finished;
		expect(jobs.started).toEqual([0, 1, 2]);
	});

	it('of different lanes run side by side', async () => {
		const { jobs, finished } = start(['a', 'a', 'b', 'c'], 10);
		expect(jobs.started).toEqual([0, 2, 3]);
		for (const job of [3, 2, 0, 1]) await jobs.end(job);
		await finished;
	});

	it('without a lane run side by side as well', async () => {
		const { jobs, finished } = start([undefined, undefined, undefined], 2);
		expect(jobs.started).toEqual([0, 1]);
		for (const job of [1, 0, 2]) await jobs.end(job);
		await finished;
		expect(jobs.started).toEqual([0, 1, 2]);
	});

	it('of a long lane do not hold up the others', async () => {
		const { jobs, finished } = start(['a', 'a', 'a', 'b', 'c'], 1);
		for (const job of [0, 3, 4, 1, 2]) await jobs.end(job);
		await finished;
		expect(jobs.started).toEqual([0, 3, 4, 1, 2]);
	});

	it('may have a number as the name of their lane without meeting the jobs that have none', async () => {
		const { jobs, finished } = start(['1', undefined], 10);
		expect(jobs.started).toEqual([0, 1]);
		for (const job of [0, 1]) await jobs.end(job);
		await finished;
	});

	it('run one at a time when the bound makes no sense', async () => {
		const { jobs, finished } = start(['a', 'b'], 0);
		expect(jobs.started).toEqual([0]);
		for (const job of [0, 1]) await jobs.end(job);
		await finished;
	});

	it('are done at once when there are none', async () => {
		await runInLanes(0, { laneOf: () => undefined, concurrency: 5, run: async () => true });
	});

	it('start no more after one said stop, and those under way come to their end', async () => {
		const { jobs, finished } = start(['a', 'a', 'b', 'b', 'c'], 2);
		expect(jobs.started).toEqual([0, 2]);
		await jobs.end(2, false);
		let over = false;
		void finished.then(() => (over = true));
		await settle();
		expect(over).toBe(false);
		await jobs.end(0);
		await finished;
		expect(jobs.started).toEqual([0, 2]);
	});

	it('pass on an unforeseen error', async () => {
		const boom = new TypeError('boom');
		await expect(
			runInLanes(2, {
				laneOf: () => undefined,
				concurrency: 2,
				run: async () => await Promise.reject(boom),
			}),
		).rejects.toBe(boom);
	});
});

describe('any jobs in any lanes', () => {
	const laneNames = fc.constantFrom('a', 'b', 'c', 'd', undefined);
	const cases = fc.record({
		lanes: fc.array(laneNames, { maxLength: 25 }),
		concurrency: fc.integer({ min: 1, max: 6 }),
		choices: fc.infiniteStream(fc.nat()),
	});
	const keyOf = (lanes: ReadonlyArray<string | undefined>, job: number) => lanes[job] ?? job;

	it('run once each, in order within a lane, and keep exactly as many under way as they may', async () => {
		await fc.assert(
			fc.asyncProperty(cases, async ({ lanes, concurrency, choices }) => {
				const { jobs, finished } = start(lanes, concurrency);
				const left = new Set(lanes.keys());
				while (left.size > 0) {
					await settle();
					const openLanes = new Set([...left].map((job) => keyOf(lanes, job)));
					expect(jobs.underWay.size).toBe(Math.min(concurrency, openLanes.size));
					const busy = [...jobs.underWay.keys()].map((job) => keyOf(lanes, job));
					expect(new Set(busy).size).toBe(busy.length);
					const choice = choices.next().value % jobs.underWay.size;
					const job = [...jobs.underWay.keys()][choice] ?? -1;
					left.delete(job);
					await jobs.end(job);
				}
				await finished;
				expect([...jobs.started].sort((a, b) => a - b)).toEqual([...lanes.keys()]);
				for (const lane of new Set(lanes)) {
					const order = jobs.started.filter((job) => lane !== undefined && lanes[job] === lane);
					expect(order).toEqual([...order].sort((a, b) => a - b));
				}
			}),
			{ numRuns: 200 },
		);
	});

	it('start none after one said stop', async () => {
		await fc.assert(
			fc.asyncProperty(cases, fc.nat(24), async ({ lanes, concurrency, choices }, stopAt) => {
				const { jobs, finished } = start(lanes, concurrency);
				let stopped: number[] | undefined;
				while (jobs.underWay.size > 0) {
					const choice = choices.next().value % jobs.underWay.size;
					const job = [...jobs.underWay.keys()][choice] ?? -1;
					if (job === stopAt) stopped = [...jobs.started];
					await jobs.end(job, job !== stopAt);
				}
				await finished;
				expect(jobs.started).toHaveLength(stopped?.length ?? lanes.length);
			}),
			{ numRuns: 200 },
		);
	});
});
