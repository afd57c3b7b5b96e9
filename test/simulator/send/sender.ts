import { forbidden, noActiveNumber } from '../errors';
import type { State } from '../state';
import type { ApiKeyRecord, NumberRecord } from '../state/lines/numbers';
import type { Destination } from './destination';
import { refusalOfNumber } from './limits';

/** The number that sends (Number Pools document). */
export function chooseSender(
	state: State,
	key: ApiKeyRecord,
	to: Destination,
	fromNumber?: string,
): NumberRecord {
	if (key.numbers.length === 0) throw forbidden('No numbers assigned to this API key');
	if (fromNumber !== undefined) return ownNumber(key, fromNumber);
	const active = key.numbers.filter((number) => number.isActive);
	const number = key.pool === 'twilio' ? active[0] : stickyOrNext(state, key, to, active);
	if (!number) throw noActiveNumber();
	return number;
}

function ownNumber(key: ApiKeyRecord, phoneNumber: string): NumberRecord {
	const number = key.numbers.find((own) => own.phoneNumber === phoneNumber);
	if (!number) throw forbidden('This API key does not own the specified from_number');
	if (!number.isActive) throw noActiveNumber();
	return number;
}

/** The number of the conversation so far, else the next one whose turn it is. */
function stickyOrNext(
	state: State,
	key: ApiKeyRecord,
	to: Destination,
	active: NumberRecord[],
): NumberRecord | undefined {
	const lastLine = to.chat?.lastLine.blooio;
	const sticky = active.find((number) => number.phoneNumber === lastLine);
	if (sticky) return sticky;

	const candidates = active.filter((number) => number.plan !== 'inbound');
	// A number at its limit is not available ("Blooio selects an available number from your pool").
	const open = candidates.filter((number) => refusalOfNumber(state, number, to) === null);
	const turns = open.length > 0 ? open : candidates;
	return turns[key.turn++ % turns.length];
}
