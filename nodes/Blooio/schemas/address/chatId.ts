import { InvalidInput } from '../../errors/invalidInput';
import { quote } from '../quote';
import { entriesIn } from '../textList';

/** A phone number in E.164 form (message sending basics, "Phone numbers must be E.164 format"). */
const E164 = /^\+[1-9][0-9]{6,14}$/;
/** OpenAPI parameter GroupIdParam. */
const GROUP_ID = /^grp_[a-zA-Z0-9]+$/;
/** Deliberately simple: one @, a dotted domain, nothing that could leave its place in a path or list. */
const EMAIL =
	/^[^\s@,;:<>()[\]\\"/?#%\p{C}]+@[^\s@,;:<>()[\]\\"/?#%\p{C}.]+(\.[^\s@,;:<>()[\]\\"/?#%\p{C}.]+)+$/u;
const LONGEST_EMAIL = 254;

const HOW =
	'Use a phone number with country code (e.g. +15551234567), an email address or a group ID (grp_…)';

const NUMBER_HOW = 'Write it with + and country code, digits only, e.g. +15551234567';

/** What a phone number that only lacks its form would be, or `undefined` when that is not certain. */
function phoneSuggestion(text: string): string | undefined {
	if (!/^[+0-9().\s/-]+$/.test(text)) return undefined;
	const digits = text.replace(/[^0-9]/g, '');
	if (/^\s*(\+|00)/.test(text)) {
		const suggestion = `+${digits.replace(/^00/, '')}`;
		return E164.test(suggestion) ? suggestion : undefined;
	}
	if (digits.length === 11 && digits.startsWith('1')) return `+${digits}`;
	return digits.length === 10 && /^[2-9]/.test(digits) ? `+1${digits}` : undefined;
}

const looksLikePhone = (text: string) =>
	/[0-9]{3}/.test(text.replace(/[\s().-]/g, '')) && !text.includes('@');

function refusePhone(text: string, field: string): InvalidInput {
	const suggestion = phoneSuggestion(text);
	const guessed = suggestion !== undefined && !/^\s*(\+|00|1)/.test(text);
	const hint =
		suggestion === undefined
			? NUMBER_HOW
			: `Write it as ${suggestion}${guessed ? ' if it is a US or Canadian number' : ''}`;
	return new InvalidInput(
		`${quote(text)} is not a phone number in international form`,
		hint,
		field,
	);
}

/** One recipient: a phone number in E.164 form or an email address. Returns it trimmed. */
export function parseRecipient(text: string, field = 'To'): string {
	const value = text.trim();
	if (E164.test(value)) return value;
	if (value.length <= LONGEST_EMAIL && EMAIL.test(value)) return value;
	if (value.includes('@')) {
		throw new InvalidInput(
			`${quote(value)} is not an email address`,
			'Write it like name@example.com',
			field,
		);
	}
	if (looksLikePhone(value)) throw refusePhone(value, field);
	throw new InvalidInput(`${quote(value)} is not a phone number or email address`, HOW, field);
}

/** A phone number in E.164 form. */
export function parsePhoneNumber(text: string, field: string): string {
	const value = text.trim();
	if (E164.test(value)) return value;
	if (value === '') throw new InvalidInput(`${field} is empty`, NUMBER_HOW, field);
	throw refusePhone(value, field);
}

/** A group ID. */
export function parseGroupId(text: string, field: string): string {
	const value = text.trim();
	if (GROUP_ID.test(value)) return value;
	throw new InvalidInput(
		`${quote(value)} is not a group ID`,
		'A group ID starts with grp_ and holds letters and digits only; pick the group from the list to be sure',
		field,
	);
}

/**
 * A chat ID in any of the four documented forms: phone number, email, group ID, or several phone
 * numbers and emails separated by commas (OpenAPI parameter ChatIdParam). All are accepted in
 * every mode of the field, so that an expression may yield whichever form an event had.
 *
 * @returns the canonical text: trimmed, a list without repeats and joined by `,`
 * @throws InvalidInput naming the value that is wrong and what to write instead
 */
export function parseChatId(text: string, field = 'To'): string {
	const value = text.trim();
	if (value === '') throw new InvalidInput(`${field} is empty`, HOW, field);
	const entries = entriesIn(value);
	const group = entries.find((entry) => entry.startsWith('grp_'));
	if (group !== undefined && entries.length > 1) {
		throw new InvalidInput(
			`${quote(group)} is a group and cannot be one of several recipients`,
			'List phone numbers and emails only, or send to the group alone',
			field,
		);
	}
	if (group !== undefined) return parseGroupId(group, field);
	if (entries.length === 0) throw new InvalidInput(`${field} is empty`, HOW, field);
	const recipients = entries.map((entry) => parseRecipient(entry, field));
	return [...new Set(recipients)].join(',');
}

/**
 * The same text for every spelling of the same chat: a list names one group whatever its order
 * (Send a message, "exact participant combination"), and mail hosts ignore case.
 */
export function chatIdentity(chatId: string): string {
	if (chatId.startsWith('grp_')) return chatId;
	const recipients = chatId.split(',').map((recipient) => recipient.toLowerCase());
	return [...new Set(recipients)].sort().join(',');
}
