import type { IDataObject } from 'n8n-workflow';

import { errorBodySchema } from '../schemas/answers/errorBody';
import { isRecord } from '../schemas/answers/record';
import { codeForStatus, derivedEntry, findEntry, type DerivedCode } from './catalogue';
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
	/** The Idempotency-Key that went with every attempt, where another try with it can succeed. */
	idempotency_key?: string;
}

/** An HTTP answer as the engine sees it; `body` is parsed JSON, or a string when it was not JSON. */
export interface Answer {
	status: number;
	headers: Readonly<Record<string, unknown>>;
	body: unknown;
}

/** Characters kept of a text that comes from outside. */
const LONGEST_TEXT = 500;

const shorten = (text: string) =>
	text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;

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

function formOf(body: unknown, text: string, headers: Answer['headers']): string {
	if (typeof body !== 'string' && body !== undefined && body !== null)
		return 'JSON of another form';
	if (text === '') return 'an empty answer';
	const isPage = /html/i.test(String(headers['content-type'] ?? '')) || /^<(!|html)/i.test(text);
	return isPage ? 'a web page' : 'text that is not JSON';
}

/** An answer that does not follow the API's format: a web page, a cut-off body, nothing at all. */
function failureFromForeignBody({ status, headers, body }: Answer): Failure {
	const text = typeof body === 'string' ? body.trim() : '';
	const what = formOf(body, text, headers);
	return derivedFailure(codeForStatus(status), {
		status,
		message: `${derivedEntry(codeForStatus(status)).happened} (HTTP ${status}, ${what})`,
		context: text === '' ? {} : { body: shorten(text) },
	});
}

/** The facts of an error body in one level: some gateways put code and message into `error`. */
function flattened(body: unknown): unknown {
	if (!isRecord(body) || !isRecord(body.error)) return body;
	const { error, ...others } = body;
	return { ...error, ...others };
}

/** What the body tells beside code and message, in one level: some answers put it into `details`. */
function contextIn({ details, ...others }: Record<string, unknown>): IDataObject {
	const lifted = isRecord(details) ? { ...details, ...others } : { ...others };
	if (details !== undefined && !isRecord(details)) lifted.details = details;
	return lifted as IDataObject;
}

/** Reads an answer that is not a success. Never throws, whatever the body holds. */
export function failureFromAnswer(answer: Answer): Failure {
	const body = flattened(answer.body);
	const parsed = errorBodySchema.safeParse(body);
	if (!parsed.success || Array.isArray(answer.body)) return failureFromForeignBody(answer);
	const { error, message, code, ...context } = parsed.data;
	delete context.status;
	const given = isRecord(body) ? body.code : undefined;
	if (code === undefined && given !== undefined && given !== null) context.code = given;
	const fallback = derivedEntry(codeForStatus(answer.status));
	const entry = code === undefined ? fallback : findEntry(code);
	return {
		code: code ?? fallback.code,
		message: shorten(
			message ?? (error !== 'ApiError' ? error : undefined) ?? (entry ?? fallback).happened,
		),
		status: answer.status,
		retryable: entry?.retryable ?? answer.status >= 500,
		hint: (entry ?? fallback).remedy,
		context: contextIn(context),
		derived: code === undefined,
	};
}

/** How codes are written; words for people have spaces. */
const CODE = /^[a-z0-9]+(_[a-z0-9]+)+$/;

/**
 * The failure of an answer that says that the job was not done although its status is a success: by
 * the code that its error has (in `error`, in `error.code`, or beside it), else `rejected`.
 */
export function failureFromRejection(status: number, answered: IDataObject): Failure {
	const { error, code, error_code: errorCode, ...others } = answered;
	const nested = isRecord(error) ? error : {};
	const given = [nested.code, code, errorCode, error].find(
		(value): value is string => typeof value === 'string' && CODE.test(value),
	);
	if (given === undefined) return derivedFailure('rejected', { status, context: answered });
	const words = typeof error === 'string' && error !== given ? { message: error } : {};
	const body = { ...others, ...words, ...nested, code: given };
	// The same request has the same key, which gives the same answer.
	return { ...failureFromAnswer({ status, headers: {}, body }), retryable: false };
}

const REASONS: ReadonlyArray<[pattern: RegExp, cause: string, what: string]> = [
	[/ENOTFOUND|EAI_AGAIN/, 'dns', 'the host name was not found'],
	[/ECONNREFUSED/, 'refused', 'the connection was refused'],
	[/ETIMEDOUT|ECONNABORTED|timeout/i, 'timeout', 'no answer came in time'],
	[/CERT|SSL|TLS|self.signed/i, 'tls', 'the secure connection could not be set up'],
	[/ECONNRESET|EPIPE|socket hang up|aborted/i, 'reset', 'the connection was cut off'],
];

/** Collects what an error and its causes say; HTTP libraries and n8n nest the real reason. */
function traces(error: unknown, depth = 0): string {
	if (!(error instanceof Error) || depth > 4) return '';
	const own = ['code' in error ? error.code : '', error.message, error.name];
	const further = 'messages' in error && Array.isArray(error.messages) ? error.messages : [];
	return [...own, ...further, traces(error.cause, depth + 1)].map(String).join(' ');
}

/** Reads a failure of the connection itself: refused, reset, DNS, TLS, time-out. */
export function failureFromConnection(error: unknown): Failure {
	const trace = traces(error);
	const [, cause, what] = REASONS.find(([pattern]) => pattern.test(trace)) ?? [
		undefined,
		'unknown',
		'the connection failed',
	];
	return derivedFailure('network_error', {
		message: `${derivedEntry('network_error').happened}: ${what}`,
		context: { cause },
	});
}
