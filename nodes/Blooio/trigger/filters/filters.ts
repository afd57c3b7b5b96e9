import { reactionName } from '../../judging/tapback';
import { chatIdentity } from '../../schemas/address/identity';
import { groupOf, type WebhookEvent } from '../../schemas/answers/webhookEvent';
import { consentIn, type Consent } from './consent';

/** Which kinds of chats start the workflow. */
export const CHAT_KINDS = ['all', 'direct', 'group'] as const;
export type ChatKind = (typeof CHAT_KINDS)[number];

/** Which messages start the workflow: by what their consent word asks for, or without one. */
export const CONSENT_CHOICES = ['stop', 'start', 'help', 'none'] as const;
export type ConsentChoice = Consent | 'none';

/** Stands for every reaction that is no tapback. */
export const OTHER_EMOJI = 'emoji';

/** What an event must have to start the workflow; an empty list asks for nothing. */
export interface EventFilter {
	/** Identities of chats or senders (schemas/chatId). */
	from: readonly string[];
	/** Identities of chats or senders that start nothing. */
	exceptFrom: readonly string[];
	/** Identities of our own numbers. */
	ourNumbers: readonly string[];
	chatKind: ChatKind;
	protocols: readonly string[];
	consent: readonly ConsentChoice[];
	/** Names of tapbacks, emoji, or `emoji` for all that are no tapback. */
	reactions: readonly string[];
}

const TAPBACK = /^[a-z]+$/;

const isNamed = (list: readonly string[], values: ReadonlyArray<string | undefined>) =>
	list.length > 0 &&
	values.some((value) => value !== undefined && list.includes(chatIdentity(value.trim())));

/** Whether an event happened in a group. */
export const isGroup = (event: WebhookEvent): boolean =>
	event.is_group === true || groupOf(event) !== undefined;

/** Asked only of messages of somebody else. */
function hasConsent(event: WebhookEvent, consent: readonly ConsentChoice[]): boolean {
	if (consent.length === 0) return true;
	const found = consentIn(event);
	return found === undefined || consent.includes(found ?? 'none');
}

/** Asked only of reactions; one that is taken back is none of those that were chosen. */
function hasReaction(event: WebhookEvent, reactions: readonly string[]): boolean {
	if (reactions.length === 0 || event.event !== 'message.reaction') return true;
	if (event.action === 'remove') return false;
	const name = reactionName((event.reaction ?? '').replace(/^[+-]/, '').toLowerCase());
	return reactions.includes(name) || (reactions.includes(OTHER_EMOJI) && !TAPBACK.test(name));
}

/**
 * Whether an event passes. It must name what the restrictions to chats, senders and numbers ask for;
 * the protocol is asked only of events that have one, for typing and group events never do.
 */
export function passes(event: WebhookEvent, filter: EventFilter): boolean {
	const { from, exceptFrom, ourNumbers, chatKind, protocols, consent, reactions } = filter;
	const { sender, voter, external_id: other, group_id: group, chat_id: chat } = event;
	const people = [sender, voter, other, group, chat];
	const protocol = event.protocol?.toLowerCase();
	return (
		(from.length === 0 || isNamed(from, people)) &&
		!isNamed(exceptFrom, people) &&
		(ourNumbers.length === 0 || isNamed(ourNumbers, [event.internal_id])) &&
		(chatKind === 'all' || isGroup(event) === (chatKind === 'group')) &&
		(protocols.length === 0 || protocol === undefined || protocols.includes(protocol)) &&
		hasConsent(event, consent) &&
		hasReaction(event, reactions)
	);
}
