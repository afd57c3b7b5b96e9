import type { Parameters } from '../../engine/parameters';
import { reactionName } from '../../judging/tapback';
import { parseChatId } from '../../schemas/address/chatId';
import { addressesIn } from '../../schemas/address/entries';
import { chatIdentity } from '../../schemas/address/identity';
import type { Place } from '../../schemas/address/place';
import { parseRecipient } from '../../schemas/address/recipient';
import { CHAT_KINDS, CONSENT_CHOICES, type EventFilter } from './filters';
import type { GroupFilter } from './groups';

/**
 * Reads the collection Filters.
 *
 * @param country of local numbers
 * @throws InvalidInput naming the field that holds something unusable
 */
export function readFilter(filters: Parameters, country: Place['country']): EventFilter {
	const identities = (name: string, parse: (entry: string, place: Place) => string) =>
		filters
			.addresses(name)
			.flatMap(addressesIn)
			.map((entry) => chatIdentity(parse(entry, { field: filters.label(name), country })));
	const lower = (name: string) => filters.texts(name).map((text) => text.toLowerCase());
	return {
		from: identities('from', parseChatId),
		exceptFrom: identities('exceptFrom', parseChatId),
		ourNumbers: identities('ourNumbers', parseRecipient),
		chatKind: filters.optionalOption('chatKind', CHAT_KINDS) ?? 'all',
		protocols: lower('protocols'),
		consent: filters.options('consent', CONSENT_CHOICES),
		reactions: lower('reactions').map(reactionName),
	};
}

/** Reads what Filters asks of messages in groups. Names alone ask for a mention as well. */
export function readGroupFilter(filters: Parameters): GroupFilter {
	const names = filters.list('groupsNames', { commas: true });
	return {
		mentioned: filters.boolean('groupsMentioned') || names.length > 0,
		names,
		keywords: filters.list('groupsKeywords', { commas: true }),
		repliesToUs: filters.boolean('groupsReplies'),
	};
}
