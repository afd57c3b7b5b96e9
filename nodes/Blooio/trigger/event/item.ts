import type { IDataObject } from 'n8n-workflow';

import { chatOf, type WebhookEvent } from '../../schemas/answers/webhookEvent';
import { simplify } from './simplify';

/**
 * What an event becomes in the workflow: the event as it came, or simplified, and what the node adds
 * to either, so that expressions need not know which it is: `chat_id` for To of the other node, and
 * `delivery`.
 *
 * @param now epoch ms; the time of an event that names none
 */
export function itemOf(
	event: WebhookEvent,
	payload: IDataObject,
	isSimple: boolean,
	delivery: IDataObject,
	now: number,
): IDataObject {
	const own = isSimple
		? simplify(event, payload, now)
		: { ...payload, chat_id: chatOf(event) ?? payload.chat_id ?? null };
	return { ...own, delivery };
}
