import type { IDataObject } from 'n8n-workflow';

import { errorBodySchema } from '../schemas/answers/errorBody';
import { isRecord } from '../schemas/answers/record';
import { bounded } from './bounded';
import { codeForStatus, derivedEntry, findEntry } from './catalogue';
import { derivedFailure, type Answer, type Failure } from './failure';
import { failureFromForeignBody, isBlooiosWord, plainStatus } from './foreign';
import { shortLine } from './shorten';

/** Characters kept of Blooio's words. */
const LONGEST_MESSAGE = 500;

/** The facts of an error body in one level: some gateways put code and message into `error`. */
function flattened(body: unknown): unknown {
	if (!isRecord(body) || !isRecord(body.error)) return body;
	const { error, ...others } = body;
	return { ...error, ...others };
}

/** What the body tells beside code and message, in one level: some answers put it into `details`. */
function contextIn(
	{ details, ...others }: Record<string, unknown>,
	leftOut: number | undefined,
): IDataObject {
	const lifted = isRecord(details) ? { ...details, ...others } : { ...others };
	if (details !== undefined && !isRecord(details)) lifted.details = details;
	return bounded(lifted as IDataObject, leftOut);
}

/** Reads an answer that is not a success. Never throws, whatever the body holds. */
export function failureFromAnswer(answer: Answer): Failure {
	const { status } = answer;
	const body = flattened(answer.body);
	const parsed = errorBodySchema.safeParse(body);
	if (!isRecord(body) || !parsed.success || !isBlooiosWord(status, body)) {
		return failureFromForeignBody(answer);
	}
	const { error, message, code, ...context } = parsed.data;
	delete context.status;
	if (code === undefined && body.code !== undefined && body.code !== null) context.code = body.code;
	const plain = plainStatus(status);
	const fallback = derivedEntry(plain?.code ?? codeForStatus(status));
	const entry = code === undefined ? fallback : findEntry(code);
	return {
		code: code ?? fallback.code,
		message: shortLine(
			message ??
				(error !== 'ApiError' ? error : undefined) ??
				(code === undefined ? plain?.happened : undefined) ??
				(entry ?? fallback).happened,
			LONGEST_MESSAGE,
		),
		status,
		retryable: plain ? false : (entry?.retryable ?? status >= 500),
		hint: (code === undefined ? plain?.hint : undefined) ?? (entry ?? fallback).remedy,
		context: contextIn(context, answer.leftOut),
		derived: code === undefined,
	};
}

/** How codes are written; words for people have spaces. */
const CODE = /^(?=.{1,100}$)[a-z0-9]+(_[a-z0-9]+)+$/;

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
	if (given === undefined)
		return derivedFailure('rejected', { status, context: bounded(answered) });
	const said = typeof error === 'string' && error !== given ? { message: error } : {};
	const body = { ...others, ...said, ...nested, code: given };
	// The same request has the same key, which gives the same answer.
	return { ...failureFromAnswer({ status, headers: {}, body }), retryable: false };
}
