import type { IDataObject } from 'n8n-workflow';

import { id } from '../engine/operation';
import type { LookUp, MakePlan, Plan, Planned } from '../engine/plan/plan';
import { listIn } from '../schemas/answers/entries';
import { burstAround, type BurstRules } from './burst';
import { inOrder, type ChatMessage } from './message';

/** A message that came in, and what belongs to it. */
export interface Wanted extends BurstRules {
	chat: string;
	messageId: string;
}

/** Messages of one look; people write fewer in one go. */
const PAGE = 50;
/** Most looks at a chat in which nobody ever pauses. */
const MOST_PAGES = 20;

const pageOf = (chat: string, number: number): LookUp => ({
	path: ['/chats/', id(chat), '/messages'],
	list: 'messages',
	query: { limit: PAGE, offset: number * PAGE },
});

const shown = ({
	id: messageId,
	text,
	at,
	sender,
	attachments,
	replyTo,
}: ChatMessage): IDataObject => ({
	message_id: messageId,
	text,
	timestamp: at,
	sender: sender ?? null,
	attachments,
	reply_to: replyTo ?? null,
});

/** What the item says that goes on with all of them. */
const collected = (chat: string, messages: readonly ChatMessage[]): IDataObject => ({
	chat_id: chat,
	sender: messages.at(-1)?.sender ?? null,
	message_id: messages.at(-1)?.id ?? null,
	text: messages
		.map(({ text }) => text)
		.filter((text) => text !== '')
		.join('\n'),
	messages: messages.map(shown),
	attachments: messages.flatMap(({ attachments }) => attachments),
	timestamp: messages.at(-1)?.at ?? null,
});

/** Member of the output of an item that does not go on: the ID of the message that does, or null. */
export const NEWER = 'newer_message_id';

const done = (entry: IDataObject): Planned => ({ kind: 'done', entries: [entry] });

/** Whether the messages hold all that was written around one of them. */
function covers(listed: readonly ChatMessage[], wanted: ChatMessage | undefined): boolean {
	const [oldest] = listed;
	return wanted !== undefined && (oldest === undefined || oldest.at <= wanted.at);
}

/**
 * Looks which messages belong together with one: all of them where it is the last of them, or else
 * which one is. Pure; it is right once the quiet behind the message is over.
 */
export const collectPlan = ({ chat, messageId, ...rules }: Wanted): MakePlan =>
	function* plan(): Plan {
		const listed: unknown[] = [];
		const itself: unknown[] = [];
		const passedOver = (newer: string | null) =>
			done({ chat_id: chat, message_id: messageId, [NEWER]: newer });
		for (let number = 0; ; number++) {
			const [body] = yield [pageOf(chat, number)];
			const found = listIn(body, 'messages') ?? [];
			listed.push(...found);
			const isLast = found.length < PAGE || number + 1 === MOST_PAGES;
			const known = inOrder(listed);
			if (number === 0 && !known.some((one) => one.id === messageId)) {
				// A list may lack what has just come; the message itself is there, or this is the item's error.
				itself.push(...(yield [{ path: ['/chats/', id(chat), '/messages/', id(messageId)] }]));
			}
			const messages = inOrder([...itself, ...listed]);
			const wanted = messages.find((one) => one.id === messageId);
			if (!isLast && !covers(known, wanted)) continue;
			const place = burstAround(messageId, messages, rules, isLast);
			if (place.kind === 'burst') {
				const last = place.messages.at(-1)?.id ?? messageId;
				return last === messageId ? done(collected(chat, place.messages)) : passedOver(last);
			}
			if (place.kind === 'none' || isLast) return passedOver(null);
		}
	};
