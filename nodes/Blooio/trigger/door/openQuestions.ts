import type { Connection } from '../../engine/http/connection';
import { Pace } from '../../engine/http/pace';
import { DEFAULT_RETRY } from '../../engine/http/retry';
import { send } from '../../engine/http/send';
import { buildPath, id, type IdPart } from '../../engine/operation';
import { addressIn } from '../../inbound/door/passage';
import { REPEATED } from '../../judging/chat';
import { isSegment } from '../../schemas/address/segment';
import { listIn } from '../../schemas/answers/entries';
import { isRecord } from '../../schemas/answers/record';
import { chatOf, targetOf, type WebhookEvent } from '../../schemas/answers/webhookEvent';

/** A question that may be open. */
export interface OpenQuestion {
	/** ID of the message that asks. */
	messageId: string;
	/** Where the execution that waits is called. */
	address: string;
	/** How long ago it was asked, in ms by the clock of the API. */
	ageMs: number;
}

/** Messages of the chat that are looked at: behind them an answer is not plain any more. */
const LOOKED_AT = 100;
const TIMEOUT_MS = 2_000;

/** What the look at a chat found, or that it was not possible now. */
export type Look = { kind: 'seen'; questions: OpenQuestion[] } | { kind: 'not now'; code: string };

/** The messages of one chat, as far as they are known. */
class Chat {
	private readonly known = new Map<string, unknown>();

	constructor(
		private readonly get: (path: ReadonlyArray<string | IdPart>) => Promise<unknown>,
		private readonly chatId: string,
		listed: readonly unknown[],
	) {
		for (const message of listed) {
			if (isRecord(message) && typeof message.message_id === 'string') {
				this.known.set(message.message_id, message);
			}
		}
	}

	async message(messageId: string): Promise<unknown> {
		if (!this.known.has(messageId) && isSegment(messageId)) {
			const path = ['/chats/', id(this.chatId), '/messages/', id(messageId)];
			this.known.set(messageId, await this.get(path));
		}
		return this.known.get(messageId);
	}
}

const metadataOf = (message: unknown) => (isRecord(message) ? message.metadata : undefined);

/** The question that a message is, or asks again. */
async function questionBehind(chat: Chat, target: string): Promise<unknown> {
	const message = await chat.message(target);
	const metadata = metadataOf(message);
	const repeated = isRecord(metadata) ? metadata[REPEATED] : undefined;
	return typeof repeated === 'string' ? await chat.message(repeated) : message;
}

/** Each once, by its address: in a loop one execution asks again and again. */
const distinct = (questions: readonly OpenQuestion[]) =>
	questions.filter(
		({ address }, place) => questions.findIndex((one) => one.address === address) === place,
	);

/**
 * The questions of a chat that executions of this n8n may still wait for: the one that the event
 * replies to first, then from the newest to the oldest. Nothing else keeps a list of them: Blooio does.
 *
 * @param origin of this n8n
 * @param now epoch ms by the clock of this machine, where the API tells none
 */
export async function openQuestions(
	connection: Connection,
	event: WebhookEvent,
	origin: string,
	now: number,
	signal: AbortSignal,
): Promise<Look> {
	const chatId = chatOf(event) ?? '';
	if (!isSegment(chatId)) return { kind: 'seen', questions: [] };
	const settings = {
		policy: { ...DEFAULT_RETRY, retries: 1, longestRetryAfterMs: 500 },
		timeoutMs: TIMEOUT_MS,
		pace: new Pace(0),
		signal,
	};
	const get = async (path: ReadonlyArray<string | IdPart>, query = {}) =>
		await send(connection, { method: 'GET', path: buildPath(path), query, safe: true }, settings);
	const listed = await get(['/chats/', id(chatId), '/messages'], { limit: LOOKED_AT });
	if (listed.kind !== 'success') {
		const failure = listed.kind === 'failure' ? listed.failure : undefined;
		// A chat that can never be read holds no question of ours. Whoever answered in Blooio's place
		// does not know.
		if (failure && !failure.retryable && failure.code !== 'unexpected_answer') {
			return { kind: 'seen', questions: [] };
		}
		return { kind: 'not now', code: failure?.code ?? listed.kind };
	}
	const all = listIn(listed.body, 'messages');
	if (!all) return { kind: 'not now', code: 'unexpected_answer' };
	const chat = new Chat(
		async (path) => {
			const found = await get(path);
			return found.kind === 'success' ? found.body : undefined;
		},
		chatId,
		all,
	);
	const target = targetOf(event);
	const meant = target === undefined ? undefined : await questionBehind(chat, target);
	// A reaction is on one message alone.
	const others = event.event === 'message.reaction' ? [] : all;
	const at = listed.at ?? now;
	const questions = [meant, ...others].flatMap((message): OpenQuestion[] => {
		if (!isRecord(message) || message.direction !== 'outbound') return [];
		const { message_id: messageId, time_sent: sent, metadata } = message;
		if (typeof messageId !== 'string') return [];
		const sentAt = typeof sent === 'number' ? sent : at;
		const { apiKey } = connection;
		const address = addressIn(metadata, { apiKey, origin, sentAt, now: at });
		return address === undefined ? [] : [{ messageId, address, ageMs: at - sentAt }];
	});
	return { kind: 'seen', questions: distinct(questions) };
}
