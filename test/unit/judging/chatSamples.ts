import { judgeChat, REPEATED } from '../../../nodes/Blooio/judging/chat';
import type { AskedQuestion } from '../../../nodes/Blooio/judging/judge';
import { replyFromEvent } from '../../../nodes/Blooio/judging/reply';

export const ALICE = '+15551234567';
export const ALICES_MAIL = 'alice@example.com';
export const OUR_NUMBER = '+12125550101';
export const ASKED = 'Does Friday suit you?';
export const T = 1_700_000_000_000;
export const MINUTE = 60_000;

export const question: AskedQuestion = {
	chat: ALICE,
	messageId: 'msg_question',
	since: T - 5 * MINUTE,
	inlineOnly: false,
	from: [],
	accepted: ['Yes', 'No'],
	askAgain: 'Yes or no?',
};

export const sent = (more: object = {}) => ({
	message_id: 'msg_question',
	direction: 'outbound',
	external_id: ALICE,
	internal_id: OUR_NUMBER,
	text: ASKED,
	time_sent: T,
	...more,
});

let count = 0;
export const wrote = (text: string, more: object = {}) => ({
	message_id: `msg_${++count}`,
	direction: 'inbound',
	external_id: ALICE,
	internal_id: OUR_NUMBER,
	text,
	time_sent: T + count,
	sender: null,
	...more,
});

export const again = (more: object = {}) =>
	sent({
		message_id: 'msg_again',
		text: 'Yes or no?',
		time_sent: T + 500,
		metadata: { [REPEATED]: 'msg_question' },
		...more,
	});

/** The accepted answer that is found, or the text of another one; `undefined` for none. */
export function found(given: Partial<AskedQuestion>, messages: unknown[], heard: unknown[] = []) {
	const replies = heard.flatMap((event) => replyFromEvent(event, T + 9_000) ?? []);
	const { answer } = judgeChat({ ...question, ...given }, messages, replies);
	return answer && (answer.verdict.choice ?? answer.reply.text);
}

export const event = (more: object = {}) => ({
	event: 'message.received',
	message_id: 'msg_event',
	external_id: ALICE,
	internal_id: OUR_NUMBER,
	sender: ALICE,
	text: 'Yes',
	received_at: T + 700,
	...more,
});
