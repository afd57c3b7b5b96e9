/** Extra fields of an error body, such as `code`, `limit` or `allocation_id` (Errors document). */
export interface ErrorContext {
	code?: string;
	[field: string]: unknown;
}

/** The body of every error answer (Errors document, "Error schema"). */
export interface ErrorBody extends ErrorContext {
	error: 'ApiError';
	message: string;
	status: number;
}

/** The body of an endpoint that is switched off (addGroupMember: 501). */
export interface ComingSoonBody {
	error: 'Coming soon';
	message: string;
}

/** A refusal that the error handler turns into the documented error body. */
export class ApiError extends Error {
	constructor(
		readonly status: number,
		message: string,
		readonly context: ErrorContext = {},
	) {
		super(message);
		this.name = 'ApiError';
	}

	/** The JSON body in the order of fields that the Errors document shows. */
	toBody(): ErrorBody | ComingSoonBody {
		return { error: 'ApiError', message: this.message, status: this.status, ...this.context };
	}
}

/** 501: the endpoint is temporarily disabled; its body has a form of its own. */
export class ComingSoon extends ApiError {
	constructor(what: string) {
		super(501, `${what} is coming soon`);
		this.name = 'ComingSoon';
	}

	override toBody(): ComingSoonBody {
		return { error: 'Coming soon', message: this.message };
	}
}

/** 400 without a code: an invalid parameter; the message names it. */
export const badRequest = (message: string): ApiError => new ApiError(400, message);

/** 401: the text of the Errors document. */
export const unauthorized = (): ApiError => new ApiError(401, 'Invalid or missing API key.');

/** 402 without a code: the trial's messages are used up (ERRORS: "trial limit reached"). */
export const paymentRequired = (): ApiError => new ApiError(402, 'Trial limit reached.');

/** 403 without a code. */
export const forbidden = (message: string): ApiError => new ApiError(403, message);

/** 404 without a code. */
export const notFound = (message: string): ApiError => new ApiError(404, message);

/** 409 without a code. */
export const conflict = (message: string): ApiError => new ApiError(409, message);

/** 502: the device that should act does not answer (ERRORS). */
export const deviceError = (): ApiError =>
	new ApiError(502, 'Temporary communication error with the device.');

/** 503: the text of the Errors document. */
export const noActiveNumber = (): ApiError => new ApiError(503, 'No active number available.');

/** The framework's own refusals, such as a body that is too large, in the API's form. */
export function asApiError(error: unknown): ApiError {
	if (error instanceof ApiError) return error;
	if (!(error instanceof Error)) return new ApiError(500, String(error));
	const status =
		'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
	return new ApiError(status, error.message);
}
