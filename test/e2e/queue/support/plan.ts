import fc from 'fast-check';

/** What happens in one run, drawn from its seed. */
export interface Plan {
	/** After how many messages. */
	after: number;
	/** Duplicate Protection of the bulk send. */
	idempotency: 'content' | 'own';
	/** Who takes the dead worker's place. The wait for a new one is some 40 s, so it is rarer. */
	successor: 'new worker' | 'same worker';
	/** How it is run again; Retry is the button in n8n's list of executions. */
	again: 'call' | 'retry';
}

const plans = fc.noBias(
	fc.record<Plan>({
		after: fc.integer({ min: 5, max: 480 }),
		idempotency: fc.constantFrom('content', 'own'),
		successor: fc.constantFrom('new worker', 'same worker', 'same worker', 'same worker'),
		again: fc.constantFrom('call', 'retry'),
	}),
);

/** The plan of a seed: always the same one. */
export function planOf(seed: number): Plan {
	const [plan] = fc.sample(plans, { seed, numRuns: 1 });
	if (!plan) throw new RangeError(`No plan for the seed ${seed}`);
	return plan;
}
