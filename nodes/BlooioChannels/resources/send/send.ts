import type { IDataObject } from 'n8n-workflow';

import type { AnswerPart, Operation, ResponseFacts } from '../../../Blooio/engine/operation';
import { isRecord } from '../../../Blooio/schemas/answers/record';
import { readKeyChoice } from '../../../Blooio/fields/key/keyChoice';
import { comparable } from '../../../Blooio/fields/key/sameContent';
import { SEND_CODES } from '../../v4/codes';
import { contentOf } from './compose';
import { contentFields } from './contentFields';
import { fitPlan } from './fitPlan';
import { sendOptions } from './options';
import { routingFields, routingOf } from './routing';
import { pathOf, targetOf, toField } from './target';

/** Own outputs, in their order. */
const SENT = 0;
const FALLBACK = 1;

/** What became of one message: sent, better sent over another channel, or failed. */
function partOf(result: IDataObject, { status, request, key }: ResponseFacts): AnswerPart {
	const facts = {
		...request.about,
		...result,
		message_id: result.id ?? null,
		duplicate: status === 200 && result.dry_run !== true,
		idempotency_key: key ?? null,
	};
	if (result.status !== 'failed') return { json: facts, output: SENT };
	const { fallback } = result;
	if (isRecord(fallback) && fallback.recommended === true) return { json: facts, output: FALLBACK };
	return { refused: { ...request.about, ...result } };
}

/** `POST /messages` and `POST /chats/{chatId}/messages` (operationIds sendMessage, sendMessageToChat). */
export const send: Operation = {
	name: 'Send',
	value: 'send',
	action: 'Send a message',
	description: 'Send a message by iMessage, SMS, RCS or WhatsApp to a person, group or chat',
	fields: [toField, ...routingFields, ...contentFields],
	options: sendOptions,
	codes: SEND_CODES,
	defaultCodes: ['conversation_awaiting_reply', 'safety_new_conversations_paused'],
	ownOutputs: [{ names: ['Sent', 'Fallback'] }],
	writesMessages: true,
	request: (parameters) => {
		const target = targetOf(parameters);
		const key = readKeyChoice(parameters.collection('options'));
		const content = comparable(contentOf(parameters), key);
		const { to, chatId } = target;
		const body = chatId === undefined ? { ...routingOf(parameters), to, ...content } : content;
		const isDry = content.dry_run === true;
		return {
			method: 'POST',
			path: pathOf(target),
			body,
			chat: target.identity,
			messages: isDry ? 0 : Array.isArray(to) ? to.length : 1,
			// A dry run leaves the key to the message itself.
			...(isDry ? { idempotent: true } : { key }),
			plan: fitPlan(body, chatId),
			about: { to: chatId ?? to, ...(typeof content.text === 'string' && { text: content.text }) },
		};
	},
	hints: (entries) =>
		entries.some(({ dry_run: isDry }) => isDry === true)
			? ['Nothing was sent: with Dry Run in Options, Blooio only checks the message.']
			: [],
	parts: (body, facts) => {
		const several = Array.isArray(body.data) ? body.data.filter(isRecord) : [body];
		return several.map((result) => partOf(result, facts));
	},
};
