import { judgeChat, type Judgement } from '../../judging/chat';
import type { Reply } from '../../judging/reply';
import type { WaitStateOf } from '../shared/state';
import type { Ask, Looked } from '../api';
import { deliverAgainError } from './ask';

/** What the judge of a question has to know of its chat. */
export const lookedFor = ({ chatId, since, reactions, from }: WaitStateOf<'reply'>): Looked => ({
	chatId,
	since,
	reactions: reactions !== 'none',
	senders: from.length > 0,
});

/**
 * What the chat says to a question: all that was written since is judged, oldest first, whatever
 * message or event gave the occasion. So answers that were missed or came at once count as they were
 * written. Where the chat can never be read, `heard` alone is judged.
 *
 * @param heard what an event told, which the chat may not show yet
 * @param over IDs of other questions of which it is known that nobody waits for an answer any more
 * @throws when Blooio could not be asked now
 */
export async function judgeSince(
	ask: Ask,
	question: WaitStateOf<'reply'>,
	heard: readonly Reply[],
	over: ReadonlySet<string>,
): Promise<Judgement> {
	const chat = await ask.waits.messagesSince(ask, lookedFor(question), heard);
	if ('messages' in chat) return judgeChat(question, chat.messages, chat.heard, over);
	const { failed } = chat;
	if (failed.kind !== 'failure' || failed.failure.retryable) throw deliverAgainError(failed);
	return judgeChat(question, [], heard);
}
