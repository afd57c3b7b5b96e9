/** Spaces the starts of requests and holds them all back when the API asks for a pause. Times are epoch ms. */
export class Pace {
	private nextStart = 0;

	private heldUntil = 0;

	/** @param intervalMs least time between two starts; 0 for none */
	constructor(private readonly intervalMs: number) {}

	/**
	 * Takes the next free start and returns how long to wait for it, in ms.
	 *
	 * @param messages how many messages start with it
	 */
	takeTurn(now: number, messages = 1): number {
		const start = Math.max(now, this.nextStart);
		this.nextStart = start + this.intervalMs * messages;
		return start - now;
	}

	/** Lets nothing start before `time`. Who has a turn already must take another one behind it. */
	holdUntil(time: number): void {
		this.heldUntil = Math.max(this.heldUntil, time);
		this.nextStart = Math.max(this.nextStart, time);
	}

	/** Whether nothing may start now, whoever has a turn. */
	isHeld(now: number): boolean {
		return now < this.heldUntil;
	}
}
