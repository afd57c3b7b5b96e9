import { type ApiError, badRequest, forbidden } from '../errors';

/** Whom a chat id of a path means. */
export type Recipient =
	{ kind: 'phone' | 'email' | 'group'; id: string } | { kind: 'several'; participants: string[] };

/** E.164: plus, country code, 7 to 15 digits in all. */
export const E164 = /^\+[1-9]\d{6,14}$/;

/** Anything with an @ and a dot behind it. */
export const EMAIL = /^[^\s@,]+@[^\s@,]+\.[^\s@,]+$/;
const GROUP = /^grp_[a-zA-Z0-9]+$/;
const EMERGENCY = /^\+?1?(911|112|999)$/;

const EXPECTED =
	'expected a phone number in E.164 format (+15551234567), an email address, a group id (grp_...) or a comma-separated list of phone numbers and emails';

/**
 * Reads a chat id as it stands in the URL, still encoded: whether its "+" was encoded can no
 * longer be told after decoding (Message sending basics: "URL encoding phone numbers").
 */
export function parseChatId(segment: string): Recipient {
	if (segment.includes('+')) throw notEncoded(segment);
	const chatId = decode(segment);
	if (/\s/.test(chatId)) throw notEncoded(chatId);
	if (!chatId.includes(',')) return parseOne(chatId);

	const all = chatId.split(',').map(parseOne);
	const participants = new Set<string>();
	for (const recipient of all) {
		if (recipient.kind !== 'phone' && recipient.kind !== 'email') throw invalid(chatId);
		participants.add(recipient.id);
	}
	if (participants.size < 2) throw invalid(chatId);
	return { kind: 'several', participants: [...participants] };
}

function parseOne(id: string): Exclude<Recipient, { kind: 'several' }> {
	if (EMERGENCY.test(id)) throw forbidden('Messages to emergency numbers are not allowed.');
	if (E164.test(id)) return { kind: 'phone', id };
	if (GROUP.test(id)) return { kind: 'group', id };
	if (EMAIL.test(id)) return { kind: 'email', id: id.toLowerCase() };
	throw invalid(id);
}

function decode(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		throw invalid(segment);
	}
}

const invalid = (given: string): ApiError => badRequest(`Invalid chatId "${given}": ${EXPECTED}.`);

const notEncoded = (given: string): ApiError =>
	badRequest(
		`Invalid chatId "${given}": a "+" must be URL-encoded as %2B, otherwise it reads as a space.`,
	);
