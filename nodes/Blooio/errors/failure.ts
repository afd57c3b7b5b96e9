import type { IDataObject } from 'n8n-workflow';

import { derivedEntry, type DerivedCode } from './catalogue';
import type { InvalidInput } from './invalidInput';

/** What went wrong with one item: the `error` of an item on an error output, and the source of a node error. */
export interface Failure {
	/** The API's code, or a derived one. */
	code: string;
	/** Blooio's own words, else what the catalogue says. */
	message: string;
	/** HTTP status; `null` when no HTTP answer came. */
	status: number | null;
	/** Whether the same request can succeed later without anyone changing anything. */
	retryable: boolean;
	/** What to do about it. */
	hint: string;
	/** The body's extra fields, e.g. `limit`, `current`, `allocation_id`. */
	context: IDataObject;
	/** Whether the node derived the code because the API gave none. */
	derived: boolean;
	/** The Idempotency-Key that went with every attempt, where another try is to be the same message. */
	idempotency_key?: string;
}

/** An HTTP answer as the engine sees it; `body` is parsed JSON, or a string when it was not JSON. */
export interface Answer {
	status: number;
	headers: Readonly<Record<string, unknown>>;
	body: unknown;
	/** How many values of the body were left out already. */
	leftOut?: number;
	/** Whether the request was a file, which may be too large. */
	sentFile?: boolean;
}

/** A failure by a derived code, with the catalogue's texts where none are given. */
export function derivedFailure(
	code: DerivedCode,
	given: { message?: string; hint?: string; status?: number | null; context?: IDataObject } = {},
): Failure {
	const entry = derivedEntry(code);
	return {
		code,
		message: given.message ?? entry.happened,
		status: given.status ?? null,
		retryable: entry.retryable,
		hint: given.hint ?? entry.remedy,
		context: given.context ?? {},
		derived: true,
	};
}

/** The failure that a refused value stands for. */
export function failureFromInvalidInput(problem: InvalidInput): Failure {
	return derivedFailure('invalid_input', {
		message: problem.message,
		hint: problem.hint,
		context: problem.field === undefined ? {} : { field: problem.field },
	});
}
