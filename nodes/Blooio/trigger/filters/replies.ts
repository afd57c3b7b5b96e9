import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { connect } from '../../engine/http/connection';
import { logLine } from '../../inbound/log';
import { briefly } from '../../errors/texts/briefly';
import type { WebhookEvent } from '../../schemas/answers/webhookEvent';
import { BLOOIO_V2 } from '../../v2';
import { parentOf } from '../lookUp/parent';

/** Blooio waits 5 s for an answer, and answers were looked for before. */
const PATIENCE = { timeoutMs: 1_500, retries: 0 };

/** Whether an event replies to a message of ours, and to which; or that this is not known now. */
export type ReplyVerdict =
	{ kind: 'ours'; message: IDataObject } | { kind: 'not ours' } | { kind: 'unknown' };

/** Reads the message that an event replies to. Never rejects. */
export async function repliesToUs(
	context: IWebhookFunctions,
	event: WebhookEvent,
): Promise<ReplyVerdict> {
	try {
		const parent = await parentOf(await connect(context, BLOOIO_V2), event, PATIENCE);
		if (parent.kind === 'gone') return { kind: 'not ours' };
		if (parent.kind === 'found') {
			const { body: message } = parent;
			return message.direction === 'outbound' ? { kind: 'ours', message } : { kind: 'not ours' };
		}
		logLine(context, 'warn', `the message that was replied to could not be read: ${parent.code}`);
	} catch (error) {
		logLine(
			context,
			'warn',
			`the message that was replied to could not be read: ${briefly(error)}`,
		);
	}
	return { kind: 'unknown' };
}
