import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod';

import type { Connection } from '../../Blooio/engine/http/connection';
import { withoutList } from '../../Blooio/engine/list/failures';
import { id as idPart } from '../../Blooio/engine/operation';
import type { Failure } from '../../Blooio/errors/failure';
import { aboutWebhooks, incomplete } from '../../Blooio/inbound/webhookFailures';
import { request as send, type InboundRequest } from '../../Blooio/inbound/request';
import { listIn, readAll } from '../../Blooio/schemas/answers/entries';
import { isRecord } from '../../Blooio/schemas/answers/record';

/** A subscription as the API shows it (schema Webhook); the secret comes once, with its creation. */
const webhookSchema = z.object({
	id: z.string().min(1),
	url: z.string().optional(),
	status: z.string().optional(),
	signing_secret: z.string().min(1).optional(),
});

/** A subscription. */
export type Webhook = z.output<typeof webhookSchema>;

/** What a request came to. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; failure: Failure };

/** Most pages of subscriptions that are looked through for one of the same address. */
const MOST_PAGES = 10;

/** A request about webhooks and events, as patient as publishing allows. Never rejects. */
export async function request(
	connection: Connection,
	method: InboundRequest['method'],
	path: InboundRequest['path'],
	{ body, query }: Pick<InboundRequest, 'body' | 'query'> = {},
): Promise<Result<IDataObject>> {
	// A second subscription for one address is found and deleted at the next publishing.
	const answered = await send(connection, { method, path, body, query });
	return answered.ok ? answered : { ok: false, failure: aboutWebhooks(answered.failure) };
}

function webhookIn({ data }: IDataObject): Result<Webhook> {
	const read = webhookSchema.safeParse(data);
	if (read.success) return { ok: true, value: read.data };
	return { ok: false, failure: aboutWebhooks(incomplete(200, 'webhook ID')) };
}

/** Makes a subscription for an address; it comes with its secret. */
export async function createWebhook(
	connection: Connection,
	url: string,
): Promise<Result<Webhook & { signing_secret: string }>> {
	const made = await request(connection, 'POST', ['/webhooks'], { body: { url } });
	const webhook = made.ok ? webhookIn(made.value) : made;
	if (!webhook.ok) return webhook;
	const { signing_secret: secret } = webhook.value;
	if (secret !== undefined)
		return { ok: true, value: { ...webhook.value, signing_secret: secret } };
	return { ok: false, failure: aboutWebhooks(incomplete(201, 'signing secret')) };
}

/** A subscription; `undefined` where there is none of this ID any more. */
export async function getWebhook(
	connection: Connection,
	id: string,
): Promise<Result<Webhook | undefined>> {
	const found = await request(connection, 'GET', ['/webhooks/', idPart(id)]);
	if (found.ok) return webhookIn(found.value);
	return found.failure.status === 404 ? { ok: true, value: undefined } : found;
}

/** Switches a subscription on again. */
export const activateWebhook = async (connection: Connection, id: string) =>
	await request(connection, 'PATCH', ['/webhooks/', idPart(id)], { body: { status: 'active' } });

/** Deletes a subscription; one that is gone already counts as deleted. */
export async function deleteWebhook(connection: Connection, id: string): Promise<Result<null>> {
	const deleted = await request(connection, 'DELETE', ['/webhooks/', idPart(id)]);
	return deleted.ok || deleted.failure.status === 404 ? { ok: true, value: null } : deleted;
}

/** The IDs of the subscriptions for an address. */
export async function findWebhooks(connection: Connection, url: string): Promise<Result<string[]>> {
	const found: string[] = [];
	let cursor: unknown;
	for (let page = 0; page < MOST_PAGES; page++) {
		const query = { limit: 200, ...(typeof cursor === 'string' && { cursor }) };
		const listed = await request(connection, 'GET', ['/webhooks'], { query });
		if (!listed.ok) return listed;
		const list = listIn(listed.value, 'data');
		if (!list) return { ok: false, failure: withoutList('webhooks') };
		const webhooks = readAll(list, webhookSchema);
		found.push(...webhooks.filter((one) => one.url === url).map(({ id }) => id));
		cursor = isRecord(listed.value) ? listed.value.next_cursor : undefined;
		if (typeof cursor !== 'string') break;
	}
	return { ok: true, value: found };
}
