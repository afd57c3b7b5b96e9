import type { FastifyRequest } from 'fastify';
import { noActiveNumber } from '../../errors';
import { keyOf } from '../../exchange/exchange';
import type { Destination } from '../../send/destination';
import type { State } from '../../state';
import type { ApiKeyRecord, NumberRecord } from '../../state/lines/numbers';

/** The number whose device acts in a conversation: 502 or 503 if there is none that can. */
export function deviceOf(state: State, request: FastifyRequest, to: Destination): NumberRecord {
	state.devices.check(to.id, ...(to.group?.participants ?? to.participants ?? []));
	const key = keyOf(request);
	const lastLine = to.chat?.lastLine[key.pool];
	const sticky = activeNumbers(key).find(({ phoneNumber }) => phoneNumber === lastLine);
	return sticky ?? anyNumber(key);
}

/** A number that can act for somebody without a conversation: 502 or 503 if there is none. */
export function activeNumberOf(state: State, request: FastifyRequest, id: string): NumberRecord {
	state.devices.check(id);
	return anyNumber(keyOf(request));
}

/** The active numbers of a key. */
export const activeNumbers = (key: ApiKeyRecord): NumberRecord[] =>
	key.numbers.filter(({ isActive }) => isActive);

/** Takes no turn of the rotation, which is for messages. */
function anyNumber(key: ApiKeyRecord): NumberRecord {
	const active = activeNumbers(key);
	const number = active.find(({ plan }) => plan !== 'inbound') ?? active[0];
	if (!number) throw noActiveNumber();
	return number;
}
