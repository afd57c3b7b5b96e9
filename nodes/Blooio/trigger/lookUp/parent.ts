import type { IDataObject } from 'n8n-workflow';

import type { Connection } from '../../engine/http/connection';
import { id } from '../../engine/operation';
import { isSegment } from '../../schemas/address/segment';
import { chatOf, targetOf, type WebhookEvent } from '../../schemas/answers/webhookEvent';
import { ask, type Answered, type Patience } from './ask';

/** Reads the message that an event replies to inline, or is a reaction on. Never rejects. */
export async function parentOf(
	connection: Connection,
	event: WebhookEvent,
	patience: Patience,
): Promise<Answered> {
	const chatId = chatOf(event) ?? '';
	const messageId = targetOf(event) ?? '';
	if (!isSegment(chatId) || !isSegment(messageId)) return { kind: 'gone' };
	const path = ['/chats/', id(chatId), '/messages/', id(messageId)];
	return await ask(connection, path, patience);
}

/** What of a message goes into the item that quotes it. */
export const quotedOf = (message: IDataObject): IDataObject => ({
	message_id: message.message_id ?? null,
	text: message.text ?? null,
	sender: message.sender ?? null,
	direction: message.direction ?? null,
});
