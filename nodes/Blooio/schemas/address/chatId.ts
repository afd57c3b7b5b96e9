import { InvalidInput } from '../../errors/invalidInput';
import { quote } from '../quote';
import { addressesIn } from './entries';
import type { Place } from './place';
import { HOW, parseRecipients } from './recipient';
import { visible } from './signs';

/** OpenAPI parameter GroupIdParam. */
const GROUP_ID = /^grp_[a-zA-Z0-9]+$/;

/** Whether several people read what is sent to a chat ID: a group, or a list that becomes one. */
export const isGroup = (chatId: string): boolean =>
	chatId.startsWith('grp_') || chatId.includes(',');

/** A group ID. */
export function parseGroupId(text: string, field: string): string {
	const value = visible(text);
	if (GROUP_ID.test(value)) return value;
	throw new InvalidInput(
		`${quote(value)} is not a group ID`,
		'A group ID starts with grp_ and holds letters and digits only; pick the group from the list to be sure',
		field,
	);
}

/**
 * A chat ID in any of the four documented forms: phone number, email, group ID, or several phone
 * numbers and emails (OpenAPI parameter ChatIdParam), each as people write it. All are accepted in
 * every mode of the field, so that an expression may yield whichever form an event had.
 *
 * @param given one text, in which commas, semicolons and lines part the recipients, or several
 * @returns the canonical text: a list without repeats and joined by `,`
 * @throws InvalidInput naming the value that is wrong and what to write instead
 */
export function parseChatId(given: string | readonly string[], place: Place): string {
	const { field } = place;
	const entries = [given].flat().flatMap(addressesIn);
	if (entries.length === 0) throw new InvalidInput(`${field} is empty`, HOW, field);
	const group = entries.find((entry) => visible(entry).startsWith('grp_'));
	if (group === undefined) return parseRecipients(entries, place).join(',');
	if (entries.length === 1) return parseGroupId(group, field);
	throw new InvalidInput(
		`${quote(group)} is a group and cannot be one of several recipients`,
		'List phone numbers and emails only, or send to the group alone',
		field,
	);
}
