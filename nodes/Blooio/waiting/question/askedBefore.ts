import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod';

import type { ApiRequest } from '../../engine/operation';
import { derivedFailure, type Failure } from '../../errors/failure';
import type { Ask } from '../api';

/** How far the clock of this machine may be ahead of Blooio's, where that is not known. */
export const CLOCK_DISTANCE_MS = 5 * 60_000;

const sentSchema = z.object({ time_sent: z.number() });

const refused = (context: IDataObject) =>
	derivedFailure('conflict', {
		message: 'This question was asked before, and nothing was sent now',
		hint: 'To ask again, set Duplicate Protection to Automatic, or give another Idempotency Key',
		context,
	});

/**
 * The failure of a question of which nothing was sent, as its key stands for a message of another
 * execution: the person answered that one long ago, or has links that lead nowhere now. `undefined`
 * where it may be the message of this very run, of which only the first answer was lost.
 *
 * @param answer what came back for the question
 * @param askedAt epoch ms by the clock of this machine
 */
export async function askedBefore(
	ask: Ask,
	{ key }: ApiRequest,
	{ duplicate, message_id: messageId }: IDataObject,
	chatId: string,
	askedAt: number,
): Promise<Failure | undefined> {
	if (duplicate !== true) return undefined;
	// Nobody says which message it stands for.
	if (typeof messageId !== 'string') return refused({});
	// An automatic key names the execution.
	if (key?.kind === 'automatic') return undefined;
	const outcome = await ask.waits.status(ask, chatId, messageId);
	const status = sentSchema.safeParse(outcome.kind === 'success' ? outcome.body : {});
	if (!status.success || status.data.time_sent >= askedAt - CLOCK_DISTANCE_MS) return undefined;
	return refused({ message_id: messageId, ...status.data });
}
