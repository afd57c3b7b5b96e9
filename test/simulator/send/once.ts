import { conflict } from '../errors';
import type { State } from '../state';
import type { ApiKeyRecord } from '../state/lines/numbers';
import type { SendAnswer } from './answer';
import type { Destination } from './destination';
import type { SendBody } from './schema';
import { send } from './send';

/** An answer and its status: 202 for a new send, 200 for one that was accepted before. */
export interface SendResult {
	status: 200 | 202;
	answer: SendAnswer;
}

/** Sends, but only once for each idempotency key (sendMessage; ERRORS: key conflict is a 409). */
export function sendOnce(
	state: State,
	key: ApiKeyRecord,
	to: Destination,
	body: SendBody,
	idempotencyKey: string | undefined,
): SendResult {
	if (!idempotencyKey) return { status: 202, answer: send(state, key, to, body) };

	// Not the destination's id: the group of a multi-recipient send is made by its first send.
	const chat = to.participants ? [...to.participants].sort() : to.id;
	const fingerprint = JSON.stringify([chat, body]);
	const kept = state.idempotency.get(key.key, idempotencyKey);
	if (kept && kept.fingerprint !== fingerprint) {
		throw conflict('Idempotency-Key was already used for a different request.');
	}
	if (kept) return { status: 200, answer: kept.answer };

	const answer = send(state, key, to, body);
	state.idempotency.set(key.key, idempotencyKey, { fingerprint, answer });
	return { status: 202, answer };
}
