import { InvalidInput } from '../../errors/invalidInput';
import { quote } from '../quote';
import { bareAddress } from './bare';
import { parseEmail } from './email';
import { identityOf } from './identity';
import { parsePossibleNumber } from './phone/phoneNumber';
import { NUMBER_HOW, refusalsOf } from './phone/refusals';
import type { Place } from './place';
import { withPlainDigits } from './signs';

/** What the fields take that name a person or a chat. */
export const HOW =
	'Use a phone number with country code (e.g. +15551234567), an email address or a group ID (grp_…)';

const digitsOf = (text: string) => withPlainDigits(text).replace(/[^0-9]/g, '');

/** Whether a text is meant as a phone number: it begins like one and has more than two digits. */
const looksLikePhone = (text: string) =>
	/^[-+(\p{Nd}\uff0b]/u.test(text) && digitsOf(text).length > 2;

function parseBare(address: string, given: string, place: Place): string {
	if (address.includes('@')) return parseEmail(address, place.field);
	if (looksLikePhone(address)) return parsePossibleNumber(address, given, place);
	throw new InvalidInput(
		`${quote(given)} is not a phone number or email address`,
		HOW,
		place.field,
	);
}

/** Digits that tell two numbers apart, whatever stands before them. */
const TELLING = 7;

/** Whether a name is itself the address of somebody else: then nobody knows who is meant. */
function namesSomebodyElse(name: string, address: string, place: Place): boolean {
	try {
		return identityOf(parseBare(bareAddress(name).address, name, place)) !== identityOf(address);
	} catch {
		const digits = digitsOf(name);
		return digits.length >= TELLING && !digitsOf(address).endsWith(digits.slice(-TELLING));
	}
}

/**
 * One recipient: a phone number or an email address, as people and programs write it.
 *
 * @returns the number in E.164 form, or the email address without anything around it
 * @throws InvalidInput naming what is wrong and what to write instead
 */
export function parseRecipient(text: string, place: Place): string {
	const given = text.trim();
	const { address, name } = bareAddress(given);
	const recipient = parseBare(address, given, place);
	if (name !== undefined && namesSomebodyElse(name, recipient, place)) {
		throw new InvalidInput(
			`${quote(given)} holds two addresses`,
			'Give the one that is meant, or separate several recipients by commas',
			place.field,
		);
	}
	return recipient;
}

/**
 * Several recipients, each once, in their order.
 *
 * @throws InvalidInput as for a single one
 */
export function parseRecipients(texts: readonly string[], place: Place): string[] {
	const found = new Map<string, string>();
	for (const text of texts) {
		const recipient = parseRecipient(text, place);
		const identity = identityOf(recipient);
		if (!found.has(identity)) found.set(identity, recipient);
	}
	return [...found.values()];
}

/**
 * A phone number in E.164 form, from any writing.
 *
 * @throws InvalidInput naming what is wrong and what to write instead
 */
export function parsePhoneNumber(text: string, place: Place): string {
	const given = text.trim();
	if (given === '') throw new InvalidInput(`${place.field} is empty`, NUMBER_HOW, place.field);
	const { address } = bareAddress(given);
	if (address.includes('@')) throw refusalsOf(given, place).noNumber();
	return parsePossibleNumber(address, given, place);
}
