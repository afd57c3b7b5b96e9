import { forbidden } from '../errors';
import { attachmentFirst } from '../refusals';
import type { State } from '../state';
import { type ApiKeyRecord, isDedicated, type NumberRecord } from '../state/lines/numbers';
import { recordMessage } from '../state/record';
import type { SendAnswer } from './answer';
import { type Destination, openGroup } from './destination';
import { type Drafts, draftsOf } from './drafts';
import { countSend, refusalOfNumber, refusalOfOrganization } from './limits';
import { resolveReply } from './reply';
import { refusalOfConversation } from './safety';
import type { SendBody } from './schema';
import { chooseSender } from './sender';

/** Accepts a send or refuses it; a refused one leaves no trace. */
export function send(state: State, key: ApiKeyRecord, to: Destination, body: SendBody): SendAnswer {
	const content = draftsOf(body);
	const number = chooseSender(state, key, to, body.from_number);
	const replyTo = body.reply_to
		? resolveReply(state, body.reply_to, number, to, content.fanOut !== null)
		: null;
	checkSend(state, number, to, body, content);

	const group = to.participants && !to.group ? openGroup(state, to.participants) : to.group;
	// "The first message creates the link" (Message sending basics).
	if (group) group.chatGuid ??= `iMessage;+;chat-${group.groupId}`;
	countSend(state, number, to, content.drafts.length);
	const messageIds = content.drafts.map((draft) => {
		const message = recordMessage(state, {
			...draft,
			chatId: group?.groupId ?? to.id,
			direction: 'outbound',
			line: number.phoneNumber,
			replyTo,
			metadata: body.metadata ?? null,
			effect: body.effect ?? null,
		});
		state.downloads.start(message);
		return message.messageId;
	});
	key.outboundMessages += messageIds.length;
	key.lastMessageSent = state.clock();

	return {
		...idsOf(messageIds, content.fanOut),
		status: 'queued',
		...(to.participants && {
			group_id: group?.groupId,
			group_created: !to.group,
			participants: to.participants,
		}),
		...(replyTo?.messageId === null && { parent_unresolved: true }),
		from_number: number.phoneNumber,
	};
}

function checkSend(
	state: State,
	number: NumberRecord,
	to: Destination,
	body: SendBody,
	{ drafts }: Drafts,
): void {
	if (body.share_contact && !isDedicated(number)) {
		throw forbidden('share_contact is only available on Dedicated plans');
	}
	// The reason is Apple's, so it does not hold for Twilio numbers.
	if (number.pool === 'blooio' && !to.chat && drafts.every(({ text }) => text === null))
		throw attachmentFirst();
	const refusal =
		refusalOfNumber(state, number, to) ??
		refusalOfOrganization(state, to) ??
		refusalOfConversation(state, to, drafts);
	if (refusal) throw refusal;
}

function idsOf(messageIds: string[], fanOut: Drafts['fanOut']) {
	if (fanOut === null) return { message_id: messageIds[0] };
	if (fanOut === 'text array') return { message_ids: messageIds };
	return { message_ids: messageIds, count: messageIds.length };
}
