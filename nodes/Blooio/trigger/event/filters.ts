import { chatIdentity } from '../../schemas/address/identity';
import { groupOf, type WebhookEvent } from '../../schemas/answers/webhookEvent';

/** Which kinds of chats start the workflow. */
export const CHAT_KINDS = ['all', 'direct', 'group'] as const;
export type ChatKind = (typeof CHAT_KINDS)[number];

/** What an event must have to start the workflow; an empty list asks for nothing. */
export interface EventFilter {
	/** Identities of chats or senders (schemas/chatId). */
	from: readonly string[];
	/** Identities of our own numbers. */
	ourNumbers: readonly string[];
	chatKind: ChatKind;
	protocols: readonly string[];
}

const named = (list: readonly string[], values: ReadonlyArray<string | undefined>) =>
	list.length === 0 ||
	values.some((value) => value !== undefined && list.includes(chatIdentity(value.trim())));

const isGroup = (event: WebhookEvent) => event.is_group === true || groupOf(event) !== undefined;

/**
 * Whether an event passes. It must name what From and Our Numbers ask for; the protocol is asked
 * only of events that have one, for typing and group events never do.
 */
export function passes(event: WebhookEvent, filter: EventFilter): boolean {
	const { from, ourNumbers, chatKind, protocols } = filter;
	const { sender, voter, external_id: other, group_id: group, chat_id: chat } = event;
	const protocol = event.protocol?.toLowerCase();
	return (
		named(from, [sender, voter, other, group, chat]) &&
		named(ourNumbers, [event.internal_id]) &&
		(chatKind === 'all' || isGroup(event) === (chatKind === 'group')) &&
		(protocols.length === 0 || protocol === undefined || protocols.includes(protocol))
	);
}
