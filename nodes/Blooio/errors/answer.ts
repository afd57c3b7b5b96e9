import type { IDataObject } from 'n8n-workflow';

import { findEntry, type Api, type ErrorFacts } from '../api';
import { isRecord } from '../schemas/answers/record';
import { bounded } from './texts/bounded';
import { codeForStatus, derivedEntry } from './catalogue';
import { derivedFailure, type Answer, type Failure } from './failure';
import { failureFromForeignBody, plainStatus } from './foreign';
import { shortLine } from './texts/shorten';

/** Characters kept of Blooio's words. */
const LONGEST_MESSAGE = 500;

/** What the body tells beside code and message, in one level: some answers put it into `details`. */
function contextIn({ details, ...others }: IDataObject, leftOut?: number): IDataObject {
	const lifted = isRecord(details) ? { ...details, ...others } : { ...others };
	if (details !== undefined && !isRecord(details)) lifted.details = details;
	return bounded(lifted, leftOut);
}

function failureFromFacts(
	{ status, leftOut }: Answer,
	{ code, message, context }: ErrorFacts,
	api: Api,
): Failure {
	const plain = plainStatus(status);
	const fallback = derivedEntry(plain?.code ?? codeForStatus(status));
	const entry = code === undefined ? fallback : findEntry(api, code);
	const happened =
		(code === undefined ? plain?.happened : undefined) ?? (entry ?? fallback).happened;
	return {
		code: code ?? fallback.code,
		// A text of signs that nobody sees says nothing.
		message: shortLine(message ?? '', LONGEST_MESSAGE) || happened,
		status,
		retryable: plain ? false : (entry?.retryable ?? status >= 500),
		hint: (code === undefined ? plain?.hint : undefined) ?? (entry ?? fallback).remedy,
		context: contextIn(context, leftOut),
		derived: code === undefined,
	};
}

/** Reads an answer that is not a success. Never throws, whatever the body holds. */
export function failureFromAnswer(answer: Answer, api: Api): Failure {
	const { status, body } = answer;
	const facts = isRecord(body) ? api.readError(status, body) : undefined;
	return facts ? failureFromFacts(answer, facts, api) : failureFromForeignBody(answer, api);
}

/** How codes are written; words for people have spaces. */
const CODE = /^(?=.{1,100}$)[a-z0-9]+(_[a-z0-9]+)+$/;

/**
 * The failure of an answer that says that the job was not done although its status is a success: by
 * the code that its error has (in `error`, in `error.code`, or beside it), else `rejected`.
 */
export function failureFromRejection(status: number, answered: IDataObject, api: Api): Failure {
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
	return { ...failureFromAnswer({ status, headers: {}, body }, api), retryable: false };
}
