import { sleep } from 'n8n-workflow';

interface Task {
	/** Epoch ms of the simulator's clock. */
	at: number;
	run: () => void;
}

/** How long to look away from a clock that a test may move, in ms. */
const SLICE_MS = 20;

/** Runs tasks at their times; without tasks nothing runs at all. */
export class Scheduler {
	private tasks: Task[] = [];
	private loop: Promise<void> | null = null;
	private isClosed = false;

	constructor(private readonly clock: () => number) {}

	/** Never runs the task at once, however early `at` is. */
	at(at: number, run: () => void): void {
		if (this.isClosed) return;
		this.tasks.push({ at, run });
		this.loop ??= this.watch();
	}

	/** Runs what is due, in the order of time. */
	runDue(): void {
		const now = this.clock();
		const due = this.tasks.filter((task) => task.at <= now).sort((a, b) => a.at - b.at);
		if (due.length === 0) return;
		this.tasks = this.tasks.filter((task) => task.at > now);
		for (const task of due) task.run();
	}

	clear(): void {
		this.tasks = [];
	}

	/** Resolves when nothing runs any more. */
	async close(): Promise<void> {
		this.isClosed = true;
		this.clear();
		await this.loop;
	}

	private async watch(): Promise<void> {
		while (this.tasks.length > 0) {
			const next = this.tasks.reduce((first, { at }) => Math.min(first, at), Infinity);
			await sleep(Math.max(0, Math.min(next - this.clock(), SLICE_MS)));
			this.runDue();
		}
		this.loop = null;
	}
}
