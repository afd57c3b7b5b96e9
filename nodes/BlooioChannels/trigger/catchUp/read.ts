import type { IDataObject } from 'n8n-workflow';
import { OperationalError } from 'n8n-workflow';
import { z } from 'zod';

import type { Connection } from '../../../Blooio/engine/http/connection';
import { id as idPart, type IdPart } from '../../../Blooio/engine/operation';
import { LARGEST_PAGE, listIn, readAll } from '../../../Blooio/schemas/answers/entries';
import { isRecord } from '../../../Blooio/schemas/answers/record';
import { readEvent } from '../event';
import { Webhooks } from '../../v4/webhooks';
import type { Delivery, Fed } from './missed';

/** A feed need not come to an end. */
const MOST_PAGES = 100;

const deliverySchema = z.object({
	id: z.string().min(1),
	event_id: z.string().min(1),
	event_type: z.string().optional().catch(undefined),
	status: z.string().optional().catch(undefined),
	response_status: z.number().nullish().catch(null),
	next_attempt_at: z.number().nullish().catch(null),
	last_attempt_at: z.number().nullish().catch(null),
	created_at: z.number(),
});

/**
 * The entries of a list until they are older than `since` (epoch ms). Where the latest do not come first
 * it is read to its end: what is not read would be taken for missed.
 *
 * @throws OperationalError for a list that cannot be read, or has no end
 */
async function latest<Entry>(
	connection: Connection,
	path: ReadonlyArray<string | IdPart>,
	query: IDataObject,
	since: number,
	read: (entries: unknown[]) => Entry[],
	timeOf: (entry: Entry) => number,
): Promise<Entry[]> {
	const found: Entry[] = [];
	let cursor: string | undefined;
	for (let page = 0; page < MOST_PAGES; page++) {
		const asked = { ...query, limit: LARGEST_PAGE, ...(cursor !== undefined && { cursor }) };
		const answer = await new Webhooks(connection).request('GET', path, { query: asked });
		if (!answer.ok) throw new OperationalError(answer.failure.message);
		const entries = read(listIn(answer.value, 'data') ?? []);
		found.push(...entries);
		const { next_cursor: next } = answer.value;
		if (typeof next !== 'string' || next === cursor) return found;
		cursor = next;
		const [first, last] = [found[0], found.at(-1)];
		if (first === undefined || last === undefined) continue;
		const areLatestFirst = timeOf(first) >= timeOf(last);
		const isFarEnough = page === MOST_PAGES - 1 || entries.every((entry) => timeOf(entry) < since);
		if (areLatestFirst && isFarEnough) return found;
	}
	throw new OperationalError('There is too much to look through');
}

function fedOf(raw: unknown): Fed[] {
	const event = isRecord(raw) ? readEvent(raw) : undefined;
	const at = event?.json.occurred_at;
	return isRecord(raw) && event && typeof at === 'number' ? [{ event, at, raw }] : [];
}

/**
 * What has happened (operationId listEvents).
 *
 * @param type one kind of events; all unless given
 */
export const readFeed = async (
	connection: Connection,
	type: string | undefined,
	since: number,
): Promise<Fed[]> =>
	await latest(
		connection,
		['/events'],
		type === undefined ? {} : { type },
		since,
		(entries) => entries.flatMap(fedOf),
		({ at }) => at,
	);

/** What a subscription was told of (operationId listWebhookDeliveries). */
export const readDeliveries = async (
	connection: Connection,
	webhookId: string,
	since: number,
): Promise<Delivery[]> =>
	await latest(
		connection,
		['/webhooks/', idPart(webhookId), '/deliveries'],
		{},
		since,
		(entries) => readAll(entries, deliverySchema),
		({ created_at: at }) => at,
	);

/** Has Blooio deliver again (operationId replayWebhookDelivery). Returns whether it does. */
export async function replayDelivery(
	connection: Connection,
	webhookId: string,
	deliveryId: string,
): Promise<boolean> {
	const path = ['/webhooks/', idPart(webhookId), '/deliveries/', idPart(deliveryId), '/replay'];
	return (await new Webhooks(connection).request('POST', path)).ok;
}
