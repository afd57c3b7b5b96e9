import type { IDataObject } from 'n8n-workflow';
import { DateTime } from 'luxon';

import { inOrder, readMessage, type ChatMessage } from '../../../conversation/message';
import { transcriptOf } from '../../../conversation/transcript';
import { id } from '../../../engine/operation';
import type { LookUp, MakePlan, Plan } from '../../../engine/plan/plan';
import { LARGEST_PAGE, listIn } from '../../../schemas/answers/entries';

/** How much of a chat is wanted. */
export interface WantedConversation {
	chat: string;
	/** The last so many messages. */
	count: number;
	/** And of those what came in the last so many ms; `undefined` for any time. */
	sinceMs?: number;
	/** IANA name of the zone of times. */
	zone: string;
}

/** Most messages that are looked up because a reply quotes them: older ones than the conversation. */
const MOST_PARENTS = 10;

/** HTTP status of a message that is gone. */
const GONE = 404;

function lastOf(
	messages: readonly ChatMessage[],
	zone: string,
	fits: (one: ChatMessage) => boolean,
) {
	const last = messages.findLast(fits);
	return last ? DateTime.fromMillis(last.at, { zone }).toISO() : null;
}

const isAnswer = ({ isInbound }: ChatMessage) => !isInbound;

/** The whole output. */
function entryOf(
	{ chat, zone }: WantedConversation,
	messages: readonly ChatMessage[],
	parents: ReadonlyMap<string, ChatMessage>,
): IDataObject {
	const { entries, text } = transcriptOf(messages, parents, zone);
	return {
		chat_id: chat,
		text,
		messages: entries,
		last_user_at: lastOf(messages, zone, ({ isInbound }) => isInbound),
		last_assistant_at: lastOf(messages, zone, isAnswer),
		last_human_at: lastOf(messages, zone, (one) => isAnswer(one) && !one.isAutomatic),
	};
}

const oneOf = (chat: string, messageId: string): LookUp => ({
	path: ['/chats/', id(chat), '/messages/', id(messageId)],
	absent: GONE,
});

/** Reads the end of a chat, and the older messages that it quotes. */
export const conversationPlan = (wanted: WantedConversation): MakePlan =>
	function* plan(now): Plan {
		const { chat, count, sinceMs } = wanted;
		const since = sinceMs === undefined ? undefined : Math.max(0, now - sinceMs);
		const found: unknown[] = [];
		for (let offset = 0; offset < count; offset += LARGEST_PAGE) {
			const limit = Math.min(LARGEST_PAGE, count - offset);
			const [body] = yield [
				{
					path: ['/chats/', id(chat), '/messages'],
					list: 'messages',
					query: { limit, offset, ...(since !== undefined && { since }) },
					absent: GONE,
				},
			];
			const page = listIn(body, 'messages') ?? [];
			found.push(...page);
			if (page.length < limit) break;
		}
		const messages = inOrder(found).filter(({ isLost }) => !isLost);
		const parents = new Map(messages.map((one) => [one.id, one]));
		const missing = new Set(
			messages.flatMap(({ replyTo }) => (replyTo && !parents.has(replyTo) ? [replyTo] : [])),
		);
		const asked = [...missing].slice(-MOST_PARENTS);
		const bodies = asked.length > 0 ? yield asked.map((one) => oneOf(chat, one)) : [];
		for (const body of bodies) {
			const parent = readMessage(body);
			if (parent) parents.set(parent.id, parent);
		}
		return { kind: 'done', entries: [entryOf(wanted, messages, parents)] };
	};
