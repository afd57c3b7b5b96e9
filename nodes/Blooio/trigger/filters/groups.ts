import { targetOf, type WebhookEvent } from '../../schemas/answers/webhookEvent';
import { isGroup } from './filters';
import { hasAny, hasNumber } from './words';

/** What a message in a group must have to start the workflow: any of it is enough. */
export interface GroupFilter {
	/** Whether our number, or one of the names, is in the text. */
	mentioned: boolean;
	/** Names that stand for us. */
	names: readonly string[];
	/** Words or phrases. */
	keywords: readonly string[];
	/** Whether it replies to a message of ours. */
	repliesToUs: boolean;
}

/** Whether a message passes; `look` says that the message has to be read that it replies to. */
export type GroupVerdict = 'passes' | 'drop' | 'look';

/**
 * Judges a message of somebody else in a group. Whatever else happens passes, as do direct chats.
 * Pure.
 */
export function judgeInGroup(event: WebhookEvent, filter: GroupFilter): GroupVerdict {
	const { mentioned, names, keywords, repliesToUs } = filter;
	const asksAnything = mentioned || repliesToUs || keywords.length > 0;
	if (!asksAnything || event.event !== 'message.received' || !isGroup(event)) return 'passes';
	const { text = '', internal_id: own = '' } = event;
	if (mentioned && (hasAny(text, names) || hasNumber(text, own))) return 'passes';
	if (hasAny(text, keywords)) return 'passes';
	return repliesToUs && targetOf(event) !== undefined ? 'look' : 'drop';
}
