import { newGuid, newId } from '../ids';
import type { State } from './index';
import type { MessageRecord } from './chats/messages';
import type { ChannelType } from './channels/types';
import type { Fate } from './people/people';
import { isNumber } from './channels/types';

/** What must be known of a message; the rest has a usual value. */
export type NewMessage = Pick<MessageRecord, 'chatId' | 'direction' | 'line' | 'text'> &
	Partial<MessageRecord>;

/** Keeps a message in its conversation, and its person among the contacts. */
export function recordMessage(state: State, given: NewMessage): MessageRecord {
	const now = state.clock();
	const pool = state.channels.typeOf(given.line);
	const message: MessageRecord = {
		messageId: newId('msg'),
		attachments: [],
		sender: null,
		createdAt: now,
		guid: pool === 'blooio' ? newGuid() : null,
		replyTo: null,
		metadata: null,
		effect: null,
		reactions: [],
		fate: fateOf(state, given, pool),
		cancelRequestedAt: null,
		...given,
	};
	state.messages.add(message);
	const { channels, chats } = state;
	(isNumber(pool) ? chats : channels.chats).add(message, pool);
	if (message.direction === 'outbound' && isNumber(pool))
		state.chatSettings.afterSend(message.chatId, now);
	if (!state.groups.get(message.chatId)) state.contacts.ensure(message.chatId, message.createdAt);
	state.happenings.tell({ kind: 'message', message });
	return message;
}

const IMESSAGE: Fate = { kind: 'delivered', protocol: 'imessage' };
const SMS: Fate = { kind: 'delivered', protocol: 'sms' };

function fateOf(state: State, { chatId, direction }: NewMessage, pool: ChannelType): Fate {
	const fate = state.people.fateOf(chatId);
	// Who cannot be reached can write all the same.
	if (fate.kind !== 'delivered') return direction === 'inbound' ? IMESSAGE : fate;
	// A Twilio number has no iMessage (Number Pools: "Protocol: SMS/MMS").
	if (pool === 'twilio') return SMS;
	if (pool === 'blooio') return fate;
	return { kind: 'delivered', protocol: pool === 'rcs_business' ? 'rcs' : 'whatsapp' };
}
