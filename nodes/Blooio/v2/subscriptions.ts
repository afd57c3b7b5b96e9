import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';
import { z } from 'zod';

import type { Connection } from '../engine/http/connection';
import { id as idPart, type IdPart } from '../engine/operation';
import type { Failure } from '../errors/failure';
import { listIn, readAll } from '../schemas/answers/entries';
import { isRecord } from '../schemas/answers/record';
import { webhookLogSchema, type WebhookLog } from '../schemas/answers/webhookLog';
import {
	webhookSubscriptionSchema,
	type WebhookSubscription,
	type WebhookType,
} from '../schemas/answers/webhookSubscription';
import { saysStarting } from '../inbound/door/ended';
import { unmarkedUrl } from '../inbound/door/url';
import { PATIENCE, request, type Answered } from '../inbound/request';
import { aboutWebhooks, incomplete, limitReached } from '../inbound/webhookFailures';

type RequestParts = [
	method: IHttpRequestMethods,
	path: ReadonlyArray<string | IdPart>,
	body?: IDataObject,
	query?: IDataObject,
];

/** How a delivery was answered (OpenAPI schema WebhookLog). */
const loggedAnswerSchema = z.object({
	response_status: z.number(),
	response_json: z.object({ message: z.string() }).nullish().catch(undefined),
});

type LoggedAnswer = z.output<typeof loggedAnswerSchema>;

/** What to say about failures, which depends on what the subscription is for. */
export interface Advice {
	/** Any failure. */
	about(failure: Failure): Failure;
	/** There is no room for a further subscription. */
	limitReached(failure: Failure): Failure;
}

/** For the trigger, at publishing. */
export const TO_PUBLISH: Advice = { about: aboutWebhooks, limitReached };

/** The requests about subscriptions (OpenAPI tag Webhooks). All of them may be repeated safely. */
export class Subscriptions {
	readonly connection: Connection;

	/** Signing secrets are to be shown no more than the API key; those made meanwhile are added. */
	private readonly secrets: string[];

	constructor(
		connection: Connection,
		private readonly advice: Advice = TO_PUBLISH,
		private readonly patience = PATIENCE,
		known: readonly string[] = [],
	) {
		this.secrets = [...connection.secrets, ...known];
		this.connection = { ...connection, secrets: this.secrets };
	}

	private async request(
		...[method, path, body, query]: RequestParts
	): Promise<Answered<IDataObject>> {
		const answered = await request(this.connection, { method, path, body, query }, this.patience);
		if (answered.ok) return answered;
		return { ok: false, failure: this.advice.about(answered.failure) };
	}

	private async ask(...request: RequestParts): Promise<Answered<WebhookSubscription>> {
		const answered = await this.request(...request);
		if (!answered.ok) return answered;
		const value = webhookSubscriptionSchema.parse(answered.value);
		if (value.signing_secret !== undefined) this.secrets.push(value.signing_secret);
		return { ...answered, value };
	}

	/** Asks for a list; entries that the schema does not take are left out. */
	private async askForAll<Entry, Input>(
		name: 'webhooks' | 'logs',
		schema: z.ZodType<Entry, z.ZodTypeDef, Input>,
		...request: RequestParts
	): Promise<Answered<Entry[]>> {
		const answered = await this.request(...request);
		if (!answered.ok) return answered;
		const list = listIn(answered.value, name);
		if (!list) return this.without(`list of ${name}`, answered.status);
		return { ...answered, value: readAll(list, schema) };
	}

	/** Asks with the wanted type; where `poll` is refused, with `all`, which brings polls too. */
	private async withType(
		wanted: WebhookType,
		ask: (type: WebhookType) => Promise<Answered<WebhookSubscription>>,
	): Promise<Answered<WebhookSubscription> & { type: WebhookType }> {
		const first = await ask(wanted);
		if (first.ok || wanted !== 'poll' || first.failure.status !== 400) {
			return { ...first, type: wanted };
		}
		return { ...(await ask('all')), type: 'all' };
	}

	/**
	 * Status 201 is a new subscription; 200 says that the URL has one, and brings no secret.
	 *
	 * @param until epoch ms at which it ends by itself; `undefined` for never
	 */
	async create(url: string, wanted: WebhookType, until?: number) {
		const end = until === undefined ? {} : { valid_until: until };
		const made = await this.withType(
			wanted,
			async (type) =>
				await this.ask('POST', ['/webhooks'], { webhook_url: url, webhook_type: type, ...end }),
		);
		if (made.ok || made.failure.status !== 409) return made;
		return { ...made, failure: this.advice.limitReached(made.failure) };
	}

	async get(id: string) {
		return await this.ask('GET', ['/webhooks/', idPart(id)]);
	}

	/** All subscriptions of the organization. */
	async list(): Promise<Answered<WebhookSubscription[]>> {
		return await this.askForAll('webhooks', webhookSubscriptionSchema, 'GET', ['/webhooks']);
	}

	/** The ID of the subscription of this URL, marked or not, if there is one. */
	async find(url: string): Promise<Answered<string | undefined>> {
		const listed = await this.list();
		if (!listed.ok) return listed;
		const found = listed.value.find(
			({ webhook_url: subscribed = '' }) => unmarkedUrl(subscribed) === unmarkedUrl(url),
		);
		return { ...listed, value: found?.webhook_id };
	}

	/** Brings a subscription into force: type, not paused, without an end. */
	async enforce(id: string, wanted: WebhookType) {
		return await this.withType(
			wanted,
			async (type) =>
				await this.ask('PATCH', ['/webhooks/', idPart(id)], {
					webhook_type: type,
					deprecate: false,
					valid_until: -1,
				}),
		);
	}

	/** A successful answer that lacks what the node needs. */
	without(what: string, status: number): { ok: false; failure: Failure } {
		return { ok: false, failure: this.advice.about(incomplete(status, what)) };
	}

	/** Makes a new secret; the old one is dead at once. */
	async rotate(id: string): Promise<Answered<string>> {
		const rotated = await this.ask('POST', ['/webhooks/', idPart(id), '/secret/rotate']);
		if (!rotated.ok) return rotated;
		const { signing_secret: secret } = rotated.value;
		if (secret !== undefined) return { ok: true, value: secret, status: rotated.status };
		return this.without('signing secret', rotated.status);
	}

	/** Deletes a subscription; one that is gone already counts as deleted. */
	async delete(
		id: string,
	): Promise<{ ok: true; wasThere: boolean } | { ok: false; failure: Failure }> {
		const deleted = await this.ask('DELETE', ['/webhooks/', idPart(id)]);
		if (deleted.ok) return { ok: true, wasThere: true };
		return deleted.failure.status === 404 ? { ok: true, wasThere: false } : deleted;
	}

	/**
	 * Attempts to deliver to a subscription, the latest first (OpenAPI operationId listWebhookLogs).
	 *
	 * @param offset how many of the latest to pass over
	 * @returns those that can be read, and whether there may be more
	 */
	async logs(
		id: string,
		offset: number,
		limit: number,
	): Promise<Answered<{ entries: WebhookLog[]; isFull: boolean }>> {
		const path = ['/webhooks/', idPart(id), '/logs'];
		const answered = await this.request('GET', path, undefined, { limit, offset });
		if (!answered.ok) return answered;
		const list = listIn(answered.value, 'logs');
		if (!list) return this.without('list of logs', answered.status);
		const entries = readAll(list, webhookLogSchema);
		return { ...answered, value: { entries, isFull: list.length >= limit } };
	}

	/**
	 * Has a logged event delivered once more (OpenAPI operationId replayWebhookEvent). Says whether it
	 * was taken: an n8n that starts answers 200 in plain text.
	 */
	async replay(id: string, eventId: string): Promise<Answered<boolean>> {
		const path = ['/webhooks/', idPart(id), '/logs/', idPart(eventId), '/replay'];
		const done = await this.request('POST', path);
		if (!done.ok) return done;
		const { success, response_data: answer } = done.value;
		const starts = isRecord(answer) && saysStarting(answer.body);
		return { ...done, value: success === true && !starts };
	}

	/** The latest deliveries of a subscription that were answered, the latest first. */
	async answers(id: string): Promise<Answered<LoggedAnswer[]>> {
		const path = ['/webhooks/', idPart(id), '/logs'];
		return await this.askForAll('logs', loggedAnswerSchema, 'GET', path);
	}
}
