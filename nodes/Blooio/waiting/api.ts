import type { Api } from '../api';
import type { Connection } from '../engine/http/connection';
import type { Outcome, SendSettings } from '../engine/http/send';
import type { ApiRequest, Run } from '../engine/operation';
import type { Answered, Patience } from '../inbound/request';
import type { Reply } from '../judging/reply';
import type { WebhookSubscription, WebhookType } from '../schemas/answers/webhookSubscription';

/** Requests about one chat that a wait makes; each with its attempts. */
export interface Ask {
	connection: Connection;
	settings: SendSettings;
	waits: WaitingApi;
}

/** A run of an operation that waits, which is what its requests need too. */
export type WaitingRun = Run & Ask;

/** A request that did not succeed. */
export type NoAnswer = Exclude<Outcome, { kind: 'success' }>;

/** The webhooks of an organization, as waits use them. All of it may be repeated safely. */
export interface WaitWebhooks {
	list(): Promise<Answered<WebhookSubscription[]>>;
	/**
	 * Makes one, which comes with its secret unless there was one for this address before.
	 *
	 * @param until epoch ms at which it may end by itself; `undefined` for never
	 */
	create(url: string, type: WebhookType, until?: number): Promise<Answered<WebhookSubscription>>;
	/** Makes a new secret. */
	rotate(id: string): Promise<Answered<string>>;
	/** Deletes one; one that is gone already counts as deleted. */
	delete(id: string): Promise<{ ok: true } | Extract<Answered<unknown>, { ok: false }>>;
}

/** What of a chat a wait has to know. */
export interface Looked {
	chatId: string;
	/** Epoch ms by Blooio's clock. */
	since: number;
	/** Whether reactions matter. */
	reactions: boolean;
	/** Whether it matters who wrote what. */
	senders: boolean;
}

/** What stands in a chat since a time. */
export interface ChatSince {
	messages: unknown[];
	/** What an event told; without what the messages show under another ID. */
	heard: readonly Reply[];
}

/** A text that is written into a chat. */
export interface Written {
	text: string;
	/** Our number; the one that Blooio chooses unless given. */
	line?: string;
	/** Question that the text asks again. */
	repeats?: string;
}

/**
 * What waits ask of an API. Whatever it is called there, messages, statuses, votes and events are given
 * as version 2 has them (OpenAPI schemas Message, MessageStatus, WebhookEventPayload).
 */
export interface WaitingApi {
	readonly api: Api;
	/** Whether messages keep metadata, by which a trigger finds the execution that waits for an answer. */
	readonly hasMarks: boolean;
	webhooks(connection: Connection, patience?: Patience): WaitWebhooks;
	/** The chat that the answer to a question names, or else the one that it was sent to. */
	chatAsked(answer: Record<string, unknown>, given: unknown): unknown;
	/**
	 * All messages of a chat since then, oldest first.
	 *
	 * @param heard what an event told meanwhile
	 */
	messagesSince(
		ask: Ask,
		looked: Looked,
		heard: readonly Reply[],
	): Promise<ChatSince | { failed: NoAnswer }>;
	/** The status of a message. */
	status(ask: Ask, chatId: string, messageId: string): Promise<Outcome>;
	/** The results of a poll. */
	votes(ask: Ask, chatId: string, pollId: string): Promise<Outcome>;
	/** Pure: the body of a request that writes a text into a chat. */
	body(written: Written): ApiRequest['body'];
	/** Pure: an event. */
	event(payload: Record<string, unknown>): Record<string, unknown>;
}
