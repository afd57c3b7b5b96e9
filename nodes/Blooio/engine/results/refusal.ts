import { derivedFailure, failureFromInvalidInput, type Failure } from '../../errors/failure';
import { InvalidInput } from '../../errors/invalidInput';

/** An item that is refused before anything is sent, and the error that a stopping node throws for it. */
export interface Refusal {
	failure: Failure;
	/** n8n's own error, e.g. of an expression, which the editor shows best as it is. */
	original?: Error;
}

/** Reads whatever was thrown while an item was made ready, n8n's own errors included. */
export function refusalOf(error: unknown): Refusal {
	if (error instanceof InvalidInput) return { failure: failureFromInvalidInput(error) };
	const original = error instanceof Error ? error : new TypeError(String(error));
	return {
		failure: derivedFailure('invalid_input', {
			message: original.message,
			hint: 'Correct what the message names: an expression, a file or the credential',
		}),
		original,
	};
}
