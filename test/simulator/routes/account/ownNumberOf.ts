import type { FastifyRequest } from 'fastify';
import { type ApiError, forbidden, notFound } from '../../errors';
import { keyOf } from '../../exchange/exchange';
import { handleOf } from '../../request/handle';
import { validate } from '../../request/validate';
import type { State } from '../../state';
import type { NumberRecord } from '../../state/lines/numbers';
import { phoneNumberField } from '../bodies';

/** The number of a `/me/numbers/{number}` path: 403 if it is another key's, 404 if nobody's. */
export function ownNumberOf(
	state: State,
	request: FastifyRequest,
	nobodys: ApiError = notFound('Number not found.'),
): NumberRecord {
	const phoneNumber = validate(phoneNumberField, handleOf(request, 'numbers', 'number').id);
	const own = keyOf(request).numbers.find((number) => number.phoneNumber === phoneNumber);
	if (own) return own;
	if (state.numbers.has(phoneNumber)) throw noAccess();
	throw nobodys;
}

/** 403: a number of another key, or of nobody. */
export const noAccess = (): ApiError =>
	forbidden('This API key has no access to that phone number.');
