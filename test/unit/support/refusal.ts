import { InvalidInput } from '../../../nodes/Blooio/errors/invalidInput';

/** What a call came to: its value, or the error that it threw. */
export type Result<Value> = { value: Value } | { error: unknown };

/** Calls a function and keeps what it throws. */
export function attempt<Value>(call: () => Value): Result<Value> {
	try {
		return { value: call() };
	} catch (error) {
		return { error };
	}
}

/** The InvalidInput that a call throws; the test fails when it returns or throws something else. */
export function refusalOf(call: () => unknown): InvalidInput {
	const result = attempt(call);
	expect(result).toEqual({ error: expect.any(InvalidInput) });
	return (result as { error: InvalidInput }).error;
}

/** The value that a call returns, or `undefined` when it refuses; any other error fails the test. */
export function acceptedBy<Value>(call: () => Value): Value | undefined {
	const result = attempt(call);
	if ('value' in result) return result.value;
	expect(result.error).toBeInstanceOf(InvalidInput);
	return undefined;
}
