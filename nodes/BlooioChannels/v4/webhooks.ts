import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod';

import type { Connection } from '../../Blooio/engine/http/connection';
import { withoutList } from '../../Blooio/engine/list/failures';
import { id as idPart } from '../../Blooio/engine/operation';
import type { Failure } from '../../Blooio/errors/failure';
import { aboutWebhooks, incomplete } from '../../Blooio/inbound/webhookFailures';
import {
	request,
	type Answered,
	type InboundRequest,
	type Patience,
} from '../../Blooio/inbound/request';
import { LARGEST_PAGE, listIn, readAll } from '../../Blooio/schemas/answers/entries';

/** A subscription as the API shows it (schema Webhook); the secret comes once, with its creation. */
const webhookSchema = z.object({
	id: z.string().min(1),
	url: z.string().optional(),
	status: z.string().optional(),
	signing_secret: z.string().min(1).optional(),
	/** Epoch ms. */
	created_at: z.number().optional().catch(undefined),
});

/** A subscription. */
export type Webhook = z.output<typeof webhookSchema>;

/** Most pages of subscriptions that are looked through. */
const MOST_PAGES = 10;

/** The requests about subscriptions (tag Webhooks). All of them may be repeated safely. */
export class Webhooks {
	/**
	 * @param about what to say about a failure, which depends on what the subscription is for
	 * @param patience how long a request may take; as long as publishing allows unless given
	 */
	constructor(
		private readonly connection: Connection,
		private readonly about: (failure: Failure) => Failure = aboutWebhooks,
		private readonly patience?: Patience,
	) {}

	/** Never rejects. */
	async request(
		method: InboundRequest['method'],
		path: InboundRequest['path'],
		more: Pick<InboundRequest, 'body' | 'query'> = {},
	): Promise<Answered<IDataObject>> {
		const answered = await request(this.connection, { method, path, ...more }, this.patience);
		return answered.ok ? answered : { ok: false, failure: this.about(answered.failure) };
	}

	private async one(...wanted: Parameters<Webhooks['request']>): Promise<Answered<Webhook>> {
		const answered = await this.request(...wanted);
		if (!answered.ok) return answered;
		const read = webhookSchema.safeParse(answered.value.data);
		if (read.success) return { ...answered, value: read.data };
		return { ok: false, failure: this.about(incomplete(answered.status, 'webhook ID')) };
	}

	/** Makes a subscription for an address; it comes with its secret. */
	async create(url: string): Promise<Answered<Webhook & { signing_secret: string }>> {
		const made = await this.one('POST', ['/webhooks'], { body: { url } });
		if (!made.ok) return made;
		const { signing_secret: secret } = made.value;
		if (secret !== undefined) return { ...made, value: { ...made.value, signing_secret: secret } };
		return { ok: false, failure: this.about(incomplete(made.status, 'signing secret')) };
	}

	/** A subscription; `undefined` where there is none of this ID any more. */
	async get(id: string): Promise<Answered<Webhook | undefined>> {
		const found = await this.one('GET', ['/webhooks/', idPart(id)]);
		if (found.ok || found.failure.status !== 404) return found;
		return { ok: true, status: 404, value: undefined };
	}

	/** Switches a subscription on again. */
	async activate(id: string): Promise<Answered<IDataObject>> {
		return await this.request('PATCH', ['/webhooks/', idPart(id)], { body: { status: 'active' } });
	}

	/** Makes a new secret; the old one is dead at once (operationId rotateWebhookSecret). */
	async rotate(id: string): Promise<Answered<string>> {
		const rotated = await this.one('POST', ['/webhooks/', idPart(id), '/secret/rotate']);
		if (!rotated.ok) return rotated;
		const { signing_secret: secret } = rotated.value;
		if (secret !== undefined) return { ...rotated, value: secret };
		return { ok: false, failure: this.about(incomplete(rotated.status, 'signing secret')) };
	}

	/** Deletes a subscription; one that is gone already counts as deleted. */
	async delete(id: string): Promise<{ ok: true } | { ok: false; failure: Failure }> {
		const deleted = await this.request('DELETE', ['/webhooks/', idPart(id)]);
		return deleted.ok || deleted.failure.status === 404 ? { ok: true } : deleted;
	}

	/** All subscriptions, and when the API listed them by its clock. */
	async list(): Promise<Answered<Webhook[]>> {
		const found: Webhook[] = [];
		let cursor: unknown;
		for (let page = 1; ; page++) {
			const query = { limit: LARGEST_PAGE, ...(typeof cursor === 'string' && { cursor }) };
			const listed = await this.request('GET', ['/webhooks'], { query });
			if (!listed.ok) return listed;
			const list = listIn(listed.value, 'data');
			if (!list) return { ok: false, failure: withoutList('webhooks') };
			found.push(...readAll(list, webhookSchema));
			cursor = listed.value.next_cursor;
			if (typeof cursor !== 'string' || page === MOST_PAGES) return { ...listed, value: found };
		}
	}
}
