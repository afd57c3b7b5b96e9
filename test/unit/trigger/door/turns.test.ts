import { until } from '../../../engine/support/until';
import { Turns } from '../../../../nodes/Blooio/trigger/door/turns';

/** A task that ends when it is told to. */
function task() {
	let end: () => void = () => undefined;
	const ended = new Promise<void>((resolve) => {
		end = resolve;
	});
	let isStarted = false;
	return {
		run: async () => {
			isStarted = true;
			await ended;
		},
		end: () => end(),
		get isStarted() {
			return isStarted;
		},
	};
}

const { signal } = new AbortController();

it('lets so many run at once, and the next in the order in which they came', async () => {
	const turns = new Turns(2);
	const tasks = [task(), task(), task(), task()];
	const runs = tasks.map(async ({ run }) => await turns.take(run, signal));
	const started = () => tasks.map(({ isStarted }) => isStarted);
	await until(() => tasks[1]?.isStarted === true);
	expect(started()).toEqual([true, true, false, false]);
	tasks[1]?.end();
	await until(() => tasks[2]?.isStarted === true);
	expect(started()).toEqual([true, true, true, false]);
	for (const { end } of tasks) end();
	await Promise.all(runs);
	expect(started()).toEqual([true, true, true, true]);
});

it('does not run what nobody waits for any more, and gives its place to the next', async () => {
	const turns = new Turns(1);
	const [first, given, last] = [task(), task(), task()];
	const running = turns.take(first.run, signal);
	const gone = new AbortController();
	const refused = turns.take(given.run, gone.signal);
	const next = turns.take(last.run, signal);
	gone.abort();
	first.end();
	last.end();
	await expect(refused).rejects.toThrow();
	await Promise.all([running, next]);
	expect([given.isStarted, last.isStarted]).toEqual([false, true]);
});

it('gives back the place of a task that fails', async () => {
	const turns = new Turns(1);
	const fails = turns.take(async () => await Promise.reject(new Error('Broken')), signal);
	await expect(fails).rejects.toThrow('Broken');
	await expect(turns.take(async () => await Promise.resolve('taken'), signal)).resolves.toBe(
		'taken',
	);
});

it('does not run what came to its turn too late, and gives its place to the next', async () => {
	jest.useFakeTimers();
	try {
		const turns = new Turns(1, 2_000);
		const [first, late] = [task(), task()];
		const running = turns.take(first.run, signal);
		const tooLate = turns.take(late.run, signal);
		await jest.advanceTimersByTimeAsync(2_001);
		const inTime = turns.take(async () => await Promise.resolve('taken'), signal);
		first.end();
		expect(await Promise.all([running, tooLate, inTime])).toEqual([undefined, undefined, 'taken']);
		expect(late.isStarted).toBe(false);
	} finally {
		jest.useRealTimers();
	}
});
