import { ApiError } from '../errors';

/** A refusal of the v4 API, with the code that is part of every nested body. */
export class ChannelError extends ApiError {
	constructor(
		status: number,
		readonly code: string,
		message: string,
		/** What is added under `details`. */
		readonly details: Record<string, unknown> = {},
	) {
		super(status, message, { code, ...details });
	}
}

/** A refusal whose body is flat: before a route is reached, and on three refusals of routes. */
export class FlatError extends ApiError {
	readonly isFlat = true;
}

/** The nested body of a refusal. */
export interface NestedBody {
	error: { code: string; message: string; details?: Record<string, unknown> };
}

/** Codes of refusals for which no source names one. */
const USUAL: Record<number, string> = {
	400: 'bad_request',
	402: 'payment_required',
	403: 'forbidden',
	404: 'not_found',
	409: 'conflict',
	422: 'validation_failed',
	429: 'rate_limited',
	502: 'device_error',
	503: 'no_active_number',
};

/** Code and message of a refusal, and what else is known of it. */
export function nested(error: ApiError): NestedBody {
	const { code = USUAL[error.status] ?? 'internal_error', ...details } = error.context;
	const hasMore = Object.keys(details).length > 0;
	return { error: { code, message: error.message, ...(hasMore && { details }) } };
}

/** The body of a refusal: nested, except where it is flat. */
export function bodyOf(error: ApiError): object {
	if (error instanceof FlatError) return error.toBody();
	if (error.status === 401) return { error: 'Unauthorized', message: error.message, status: 401 };
	return nested(error);
}

/** 422 with a code. */
export const invalid = (code: string, message: string, details?: Record<string, unknown>) =>
	new ChannelError(422, code, message, details);

/** 404: there is no such thing. */
export const missing = (what: string): ChannelError =>
	new ChannelError(404, 'not_found', `${what} not found.`);
