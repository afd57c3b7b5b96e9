import { bareAddress } from './bare';
import { addressesIn } from './entries';
import { readWithCode } from './phone/candidates';
import { visible, withPlainSigns } from './signs';

/** The same text for every spelling of one person; what names nobody is kept, in lower case. */
export function identityOf(recipient: string): string {
	const { address } = bareAddress(recipient);
	const number = withPlainSigns(address);
	if (/^\+[-0-9 .()]+$/.test(number)) {
		const reading = readWithCode(number.replace(/[^0-9]/g, ''));
		if (reading.kind === 'number') return reading.known.number;
	}
	return address.toLowerCase();
}

/**
 * The same text for every spelling of the same chat: a list names one group whatever its order
 * (Send a message, "exact participant combination"), mail hosts ignore case, and a phone number may
 * be written in many ways. Never throws: events may name what is no address at all.
 */
export function chatIdentity(chatId: string): string {
	const seen = visible(chatId);
	if (seen.startsWith('grp_')) return seen;
	return [...new Set(addressesIn(seen).map(identityOf))].sort().join(',');
}
