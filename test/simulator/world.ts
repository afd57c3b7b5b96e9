import type { FastifyReply } from 'fastify';
import type { Background } from './background';
import type { Delay } from './exchange/delay';
import type { Failures } from './failures/failures';
import type { RequestLog } from './exchange/requestLog';
import type { State } from './state';

/** What the simulator consists of. */
export interface World {
	state: State;
	log: RequestLog;
	failures: Failures;
	delay: Delay;
	/** Answers that hang until the next reset. */
	hanging: Set<FastifyReply>;
	background: Background;
	allowLoopbackWebhooks: boolean;
}
