import type { IDataObject } from 'n8n-workflow';

import { chatOf, webhookEventSchema } from '../../schemas/answers/webhookEvent';
import { consentIn } from '../filters/consent';
import { simplify } from './simplify';

/** What the trigger adds to an event, in either form of it. */
export interface Additions extends IDataObject {
	/** The facts of the delivery. */
	delivery: IDataObject;
}

/**
 * What an event becomes in the workflow: the event as it came, or simplified, and what the node adds
 * to either, so that expressions need not know which it is: `chat_id` for To of the other node; the
 * `keyword` of a message that asks for no more messages, messages again, or help; and `delivery`.
 *
 * @param now epoch ms; the time of an event that names none
 */
export function itemOf(
	payload: IDataObject,
	isSimple: boolean,
	{ delivery, ...others }: Additions,
	now: number,
): IDataObject {
	const event = webhookEventSchema.parse(payload);
	const own = isSimple
		? simplify(event, payload, now)
		: { ...payload, chat_id: chatOf(event) ?? payload.chat_id ?? null };
	const keyword = consentIn(event);
	return { ...own, ...(keyword !== undefined && { keyword }), ...others, delivery };
}
