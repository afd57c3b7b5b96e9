import type { Parameters } from '../engine/parameters';
import { InvalidInput } from '../errors/invalidInput';
import { raise } from '../errors/raise';
import { parseChatId } from '../schemas/address/chatId';
import { parsePhoneNumber, parseRecipient } from '../schemas/address/recipient';
import { parseLookupInput } from '../schemas/answers/lookup';
import { entriesIn } from '../schemas/textList';

/** Notes for the output what was given, where the address is another text. */
function noteGiven(parameters: Parameters, given: readonly string[], address: string): string {
	const same = given.flatMap(entriesIn).join(',') === address;
	if (!same) parameters.notes.to_given = given.length === 1 ? given[0] : [...given];
	return address;
}

/** The chat that a field names; the output tells what was given if that was written otherwise. */
export function chatIn(parameters: Parameters, name: string): string {
	const given = parameters.addresses(name);
	return noteGiven(parameters, given, parseChatId(given, parameters.place(name)));
}

/** The person that a text of a field names; the output tells what was given, as for a chat. */
export const personIn = (parameters: Parameters, name: string, given: string): string =>
	noteGiven(parameters, [given], parseRecipient(given, parameters.place(name)));

/**
 * A number to look up. What cannot be read goes to Blooio as it is, for the look-up itself says
 * whether a number is valid; but not one that is to be read by the user's country.
 */
export function numberToLookUp(parameters: Parameters, name: string): string {
	const given = parameters.text(name);
	const place = parameters.place(name);
	const text = parseLookupInput(given, place.field);
	try {
		return noteGiven(parameters, [given], parsePhoneNumber(text, place));
	} catch (error) {
		if (error instanceof InvalidInput && (place.country === undefined || /^\s*\+/.test(text))) {
			return text;
		}
		return raise(error);
	}
}
