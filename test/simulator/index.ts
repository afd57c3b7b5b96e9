import { buildApp } from './app';
import { Delay } from './delay';
import { Failures } from './failures/failures';
import { dropConnection } from './failures/perform';
import type { FailureRule } from './failures/rule';
import { type LoggedRequest, RequestLog } from './requestLog';
import { seedWorld } from './seedWorld';
import { State } from './state';
import type { Timing } from './state/progress';
import type { World } from './world';

export type { FailureRule } from './failures/rule';
export type { LoggedRequest } from './requestLog';
export { GROUPS, KEYS, MESSAGES, NUMBERS, PEOPLE } from './seed';
export { State } from './state';
export { type Incoming, receiveMessage } from './state/receive';

/** How to start the simulator; everything has a usual value. */
export interface SimulatorOptions {
	/** 0 (the default) takes a free one. */
	port?: number;
	/** Default 127.0.0.1. */
	host?: string;
	/** Epoch ms; default `Date.now`. */
	clock?: () => number;
	/** How fast messages are sent and delivered. */
	timing?: Timing;
	/** Called with each API request once it is over. */
	onRequest?: (request: LoggedRequest) => void;
}

/** A running simulator. */
export interface Simulator {
	/** Base URL for the credential. */
	url: string;
	/** The same without the path of the API. */
	origin: string;
	/** To inspect and to prepare. */
	state: State;
	/** API requests since the last reset, in the order of their arrival. */
	requests: LoggedRequest[];
	/** Most API requests under way at once since the last reset. */
	readonly maxInFlight: number;
	/** Makes requests fail; rules apply in the order given. */
	fail(rule: FailureRule): void;
	/** Makes every answer of the API wait, in ms. */
	delay(ms: number): void;
	/** Back to the seed; without rules, log and delay. */
	reset(): void;
	/** Ends every connection, also those that hang. */
	close(): Promise<void>;
}

/** Starts a local Blooio over HTTP. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
	const { port = 0, host = '127.0.0.1', clock = Date.now, timing, onRequest } = options;
	const state = new State(clock, timing);
	const log = new RequestLog(onRequest);
	const failures = new Failures();
	const delay = new Delay();
	const world: World = { state, log, failures, delay, hanging: new Set() };

	const reset = (): void => {
		failures.clear();
		delay.clear();
		world.hanging.forEach(dropConnection);
		log.clear();
		state.clear();
		seedWorld(state);
	};
	seedWorld(state);
	const app = buildApp(world, reset);
	const origin = await app.listen({ port, host });

	return {
		url: `${origin}/v2/api`,
		origin,
		state,
		requests: log.entries,
		get maxInFlight() {
			return log.maxInFlight;
		},
		fail: (rule) => failures.add(rule),
		delay: (ms) => delay.set(ms),
		reset,
		async close() {
			delay.clear();
			await app.close();
		},
	};
}
