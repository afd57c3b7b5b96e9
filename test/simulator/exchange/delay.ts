import { sleep } from 'n8n-workflow';

const SLICE_MS = 50;

/** Makes every answer wait; sleeping in slices, so that closing need not wait for it. */
export class Delay {
	/** Milliseconds. */
	private ms = 0;
	private generation = 0;

	set(ms: number): void {
		this.ms = ms;
	}

	/** No delay from now on, and an end to the waits that are under way. */
	clear(): void {
		this.ms = 0;
		this.generation++;
	}

	get isSet(): boolean {
		return this.ms > 0;
	}

	async pass(): Promise<void> {
		const { generation } = this;
		const until = Date.now() + this.ms;
		let left = this.ms;
		while (left > 0 && generation === this.generation) {
			await sleep(Math.min(left, SLICE_MS));
			left = until - Date.now();
		}
	}
}
