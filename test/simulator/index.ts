import { buildApp } from './app';
import { Background } from './background';
import { Delay } from './exchange/delay';
import { Failures } from './failures/failures';
import { dropConnection } from './failures/perform';
import type { FailureRule } from './failures/rule';
import type { PeopleActions } from './people/actions';
import type { PersonalAnswer } from './people/schemas';
import { type LoggedRequest, RequestLog } from './exchange/requestLog';
import { seedWorld } from './seed/seedWorld';
import { State } from './state';
import type { Delivery } from './state/webhooks/deliveries';
import type { Timing } from './state/chats/progress';
import { type WebhookControls, webhookControls } from './webhooks/controls';
import { DEFAULT_RETRY, type DeliveryRetry } from './webhooks/settings';
import type { World } from './world';

export type { FailureRule } from './failures/rule';
export type { PersonalAnswer } from './people/schemas';
export type { LoggedRequest } from './exchange/requestLog';
export { CHANNELS, GROUPS, KEYS, MESSAGES, NUMBERS, PEOPLE, POLLS, PURCHASE } from './seed/seed';
export { State } from './state';
export type { Delivery } from './state/webhooks/deliveries';
export { type Incoming, receiveMessage } from './state/chats/receive';
export { TINY_PNG } from './upload/samples';
export { VOICE_MEMO } from './upload/voiceMemo';
export type { EmitOptions } from './webhooks/controls';
export type { DeliveryRetry, WebhookSettings } from './webhooks/settings';
export { signatureHeader, signatureOf } from './webhooks/sign';

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
	/**
	 * Whether webhooks may have URLs of this machine, `http://` included. Default true, as the
	 * simulator is a local tool; the API itself takes public https URLs only.
	 */
	allowLoopbackWebhooks?: boolean;
	/** How deliveries are repeated; what is left out is as usual (see `DEFAULT_RETRY`). */
	deliveryRetry?: Partial<DeliveryRetry>;
	/** Called with each API request once it is over. */
	onRequest?: (request: LoggedRequest) => void;
}

/** A running simulator. */
export interface Simulator extends PeopleActions, WebhookControls {
	/** Base URL for the credential. */
	url: string;
	/** Channels Base URL for the credential: the v4 API over the same world. */
	channelsUrl: string;
	/** The same without the path of the API. */
	origin: string;
	/** To inspect and to prepare. */
	state: State;
	/** API requests since the last reset, in the order of their arrival. */
	requests: LoggedRequest[];
	/** Most API requests under way at once since the last reset. */
	readonly maxInFlight: number;
	/** Attempts to deliver events to webhooks since the last reset, in the order of their start. */
	deliveries: Delivery[];
	/**
	 * A person answers the next message or poll that is sent to a chat. Answers of a chat take
	 * turns; standing ones come last. Returns what withdraws the answer.
	 */
	answer(chat: string, answer: PersonalAnswer): () => void;
	/** Does what is due, then resolves when no delivery is under way or waits for an attempt. */
	idle(): Promise<void>;
	/** Makes requests fail; rules apply in the order given. */
	fail(rule: FailureRule): void;
	/** Ends all simulated failures. */
	recover(): void;
	/** Makes every answer of the API wait, in ms. */
	delay(ms: number): void;
	/** Back to the seed; without rules, log, delay, webhooks, answers and what is under way. */
	reset(): void;
	/** Ends every connection, also those that hang, and every delivery. */
	close(): Promise<void>;
}

/** Starts a local Blooio over HTTP. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
	const { port = 0, host = '127.0.0.1', clock = Date.now, timing, onRequest } = options;
	const { allowLoopbackWebhooks = true, deliveryRetry } = options;
	const state = new State(clock, timing);
	const log = new RequestLog(onRequest);
	const failures = new Failures();
	const delay = new Delay();
	const background = new Background(state, { ...DEFAULT_RETRY, ...deliveryRetry });
	const hanging: World['hanging'] = new Set();
	const world: World = { state, log, failures, delay, hanging, background, allowLoopbackWebhooks };

	const reset = (): void => {
		failures.clear();
		delay.clear();
		background.reset();
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
		channelsUrl: `${origin}/v4`,
		origin,
		state,
		requests: log.entries,
		get maxInFlight() {
			return log.maxInFlight;
		},
		deliveries: state.deliveries.all,
		...background.people,
		...webhookControls(world),
		answer: (chat, answer) => background.answers.add(chat, answer),
		idle: async () => await background.idle(),
		fail: (rule) => failures.add(rule),
		recover: () => failures.clear(),
		delay: (ms) => delay.set(ms),
		reset,
		async close() {
			delay.clear();
			await Promise.all([background.close(), app.close()]);
		},
	};
}
