import type { Failure } from '../../errors/failure';

/** How often and how patiently a request is repeated. */
export interface RetryPolicy {
	/** Repetitions after the first attempt; 0 switches them off. */
	retries: number;
	/** Delay before the first repetition, in ms; it doubles each time. */
	baseMs: number;
	/** Longest delay of the node's own choosing, in ms. */
	capMs: number;
	/** Longest Retry-After that is waited for, in ms; a longer one is left to the workflow. */
	longestRetryAfterMs: number;
}

export const DEFAULT_RETRY: RetryPolicy = {
	retries: 3,
	baseMs: 500,
	capMs: 20_000,
	longestRetryAfterMs: 120_000,
};

/** Statuses that pass by themselves: time-out at a proxy, throttling, device or number away for a moment. */
const TRANSIENT = new Set([408, 429, 502, 503, 504]);

/** Derived codes of answers that never came, or came in pieces. */
const PASSING_CODES = new Set(['network_error', 'unexpected_answer']);

/**
 * Whether a failed request is sent again.
 *
 * @param attempt number of attempts made so far, from 1
 * @param safe whether repeating cannot do the job twice: a key goes along, or the request is idempotent
 * @param retryAfterMs what the answer's Retry-After asked for
 */
export function shouldRetry(
	failure: Failure,
	attempt: number,
	policy: RetryPolicy,
	safe: boolean,
	retryAfterMs: number | undefined,
): boolean {
	if (!safe || attempt > policy.retries) return false;
	// The next answer would be as large, or the proxy ask for a log-in again.
	if (failure.derived && !failure.retryable) return false;
	if (retryAfterMs !== undefined && retryAfterMs > policy.longestRetryAfterMs) return false;
	if (failure.derived && PASSING_CODES.has(failure.code)) {
		return failure.status === null || failure.status < 300 || TRANSIENT.has(failure.status);
	}
	if (failure.status === null) return false;
	const codedRefusal = !failure.derived && failure.status < 500;
	return TRANSIENT.has(failure.status) && !codedRefusal;
}

/**
 * How long to wait before the next attempt, in ms. Retry-After is kept to the letter; otherwise
 * exponential with jitter over the upper half, so that many executions do not return together.
 *
 * @param random a number from 0 to 1
 */
export function retryDelay(
	attempt: number,
	policy: RetryPolicy,
	retryAfterMs: number | undefined,
	random: number,
): number {
	if (retryAfterMs !== undefined) return retryAfterMs;
	const full = Math.min(policy.capMs, policy.baseMs * 2 ** (attempt - 1));
	return Math.round(full / 2 + (full / 2) * random);
}
