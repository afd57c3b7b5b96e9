import { replyTarget } from '../refusals';
import type { State } from '../state';
import type { MessageRecord, ReplyParent } from '../state/chats/messages';
import type { NumberRecord } from '../state/lines/numbers';
import { DAY_MS } from '../state/slidingCount';
import type { Destination } from './destination';
import type { SendBody } from './schema';

/** How long a device keeps a message that can be replied to (sendMessage): 30 days in ms. */
export const REPLY_WINDOW_MS = 30 * DAY_MS;

/** Finds the parent of an inline reply; refuses with the documented `reply_target_*` codes. */
export function resolveReply(
	state: State,
	replyTo: NonNullable<SendBody['reply_to']>,
	number: NumberRecord,
	to: Destination,
	isFanOut: boolean,
): ReplyParent {
	const { message_id: messageId, guid, part_index: partIndex = 0 } = replyTo;
	if (number.pool === 'twilio') throw replyTarget.notSupported('on Twilio numbers');
	if (isFanOut) throw replyTarget.notSupported('on sends of several messages');
	if (!messageId && !guid) throw replyTarget.invalid();

	const parent = messageId ? state.messages.get(messageId) : state.messages.withGuid(guid ?? '');
	if (!parent && messageId) throw replyTarget.notFound();
	if (!parent) return { messageId: null, guid: guid ?? '', partIndex };
	return { messageId: parent.messageId, guid: checkParent(state, parent, number, to), partIndex };
}

function checkParent(
	state: State,
	parent: MessageRecord,
	number: NumberRecord,
	to: Destination,
): string {
	if (parent.chatId !== to.id) throw replyTarget.chatMismatch();
	if (parent.line !== number.phoneNumber) throw replyTarget.deviceMismatch();
	if (state.clock() - parent.createdAt > REPLY_WINDOW_MS) throw replyTarget.expired();
	if (parent.guid === null) throw replyTarget.withoutGuid();
	return parent.guid;
}
