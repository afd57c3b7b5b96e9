/** Work to be done in lanes. */
export interface LaneWork {
	/** Lane of each job; jobs without one have a lane to themselves. */
	laneOf: (job: number) => string | undefined;
	/** Most jobs under way at once. */
	concurrency: number;
	/** Does one job; `false` ends the whole run: no further job is started. */
	run: (job: number) => Promise<boolean>;
}

/** Puts jobs 0…count-1 into their lanes; the first job of a lane decides the lane's turn. */
function fillLanes(count: number, laneOf: LaneWork['laneOf']): number[][] {
	const lanes = new Map<string | number, number[]>();
	for (let job = 0; job < count; job++) {
		const key = laneOf(job) ?? job;
		const lane = lanes.get(key);
		if (lane) lane.push(job);
		else lanes.set(key, [job]);
	}
	return [...lanes.values()];
}

/**
 * Runs jobs in the order of their numbers: within a lane strictly one after the other, different
 * lanes side by side. A lane takes its next turn behind the lanes that wait already, so that one
 * long chat does not hold up the others.
 *
 * @throws what a job threw, once nothing is under way any more
 */
export async function runInLanes(count: number, work: LaneWork): Promise<void> {
	const queue = fillLanes(count, work.laneOf).map((jobs) => ({ jobs, next: 0 }));
	let head = 0;
	let going = true;
	const failures: unknown[] = [];
	const worker = async () => {
		while (going && head < queue.length) {
			const lane = queue[head++];
			const job = lane?.jobs[lane.next++];
			if (lane === undefined || job === undefined) continue;
			try {
				if (!(await work.run(job))) going = false;
			} catch (error) {
				going = false;
				failures.push(error);
			}
			if (lane.next < lane.jobs.length) queue.push(lane);
		}
	};
	const workers = Math.max(1, Math.min(work.concurrency, queue.length));
	await Promise.all(Array.from({ length: workers }, worker));
	if (failures.length > 0) throw failures[0];
}
