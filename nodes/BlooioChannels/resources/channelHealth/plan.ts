import { z } from 'zod';

import type { IDataObject } from 'n8n-workflow';

import { healthOf, type ChatSource, type Reach } from '../../../Blooio/conversation/health/walk';
import { id } from '../../../Blooio/engine/operation';
import type { LookUp, MakePlan, Plan } from '../../../Blooio/engine/plan/plan';
import { derivedFailure } from '../../../Blooio/errors/failure';
import { isSegment } from '../../../Blooio/schemas/address/segment';
import { LARGEST_PAGE, listIn, readAll } from '../../../Blooio/schemas/answers/entries';
import { isRecord } from '../../../Blooio/schemas/answers/record';
import { withoutUndefined } from '../../../Blooio/schemas/withoutUndefined';
import { channelSchema, type Channel } from '../../channelName';

const text = z.string().nullish().catch(undefined);
const time = z.number().nullish().catch(undefined);

/** A chat (schema Chat), as far as this is about it. */
const chatSchema = z
	.object({ id: z.string().refine(isSegment), channel_id: text, last_message_at: time })
	.transform(({ id: chatId, channel_id: sender, last_message_at: lastMessage }) => ({
		id: chatId,
		sender,
		lastMessage,
	}));

/** A message (schema Message), as far as this is about it. */
const messageSchema = z.object({
	channel_id: text,
	direction: text,
	status: text,
	protocol: text,
	created_at: time,
});

/** Where the next page of a list begins. */
const nextOf = (body: unknown): { next?: string } =>
	isRecord(body) && typeof body.next_cursor === 'string' && body.next_cursor !== ''
		? { next: body.next_cursor }
		: {};

const pageOf = (cursor: string | undefined) => withoutUndefined({ limit: LARGEST_PAGE, cursor });

/** Chats and their messages (operationIds listChats, listChatMessages), by cursor. */
const chatsOf = (only: string | undefined): ChatSource<string> => ({
	// "Newest first": by which time, the document does not say.
	byLastMessage: false,
	calledOff: 'superseded',
	chats: (cursor) => ({
		path: ['/chats'],
		list: 'data',
		query: withoutUndefined({ channel_id: only, ...pageOf(cursor) }),
	}),
	chatsIn: (body) => ({ entries: readAll(listIn(body, 'data'), chatSchema), ...nextOf(body) }),
	messages: ({ id: chatId }, cursor) => ({
		path: ['/chats/', id(chatId), '/messages'],
		list: 'data',
		query: pageOf(cursor),
		// The chat was deleted meanwhile.
		absent: 404,
	}),
	messagesIn: (body, { sender }) => ({
		entries: readAll(listIn(body, 'data'), messageSchema).map(
			({ channel_id: own, created_at: created, ...message }) => ({
				direction: message.direction,
				status: message.status,
				protocol: message.protocol,
				sender: own ?? sender,
				time: created ?? undefined,
			}),
		),
		...nextOf(body),
	}),
});

/** A page of the channels (operationId listChannels). */
const channelsPage = (cursor: string | undefined): LookUp => ({
	path: ['/channels'],
	list: 'data',
	query: pageOf(cursor),
});

const names = ({ id: channelId, address, alias }: Channel) => [channelId, address, alias];

/** What is known of a channel that was chosen, or of one that does not exist (any more). */
const facts = (channel: Channel): IDataObject => ({
	channel_id: channel.id,
	type: channel.type,
	address: channel.address ?? null,
	alias: channel.alias ?? null,
	status: channel.status ?? null,
});

/** What has entries, and not one of them a channel, says nothing about the channels. */
const NO_CHANNELS = derivedFailure('unexpected_answer', {
	message: 'The answer holds a list, and no channel in it',
});

/** What to look at. */
export interface HealthQuery extends Reach {
	/** Numbers, aliases or IDs to report on; none stands for all channels. */
	channels: readonly string[];
}

/**
 * One item per channel, in the order of the API, channels without messages included; what was chosen
 * and is no channel comes last, with `found: false`.
 */
export const healthPlan = ({ channels: chosen, period, maxRequests }: HealthQuery): MakePlan =>
	function* (now): Plan {
		const all: Channel[] = [];
		let listed = 0;
		let requestsLeft = maxRequests;
		let cursor: string | undefined;
		do {
			const [body] = yield [channelsPage(cursor)];
			requestsLeft--;
			const page = listIn(body, 'data') ?? [];
			listed += page.length;
			all.push(...readAll(page, channelSchema));
			cursor = nextOf(body).next;
		} while (cursor !== undefined && requestsLeft > 0);
		if (listed > 0 && all.length === 0) return { kind: 'failure', failure: NO_CHANNELS };
		const watched = all.filter(
			(channel) =>
				chosen.length === 0 || names(channel).some((name) => name && chosen.includes(name)),
		);
		const ids = watched.map(({ id: channelId }) => channelId);
		const source = chatsOf(ids.length === 1 ? ids[0] : undefined);
		const figures = yield* healthOf(source, ids, { period, maxRequests: requestsLeft }, now);
		const unknown = chosen.filter((name) => !watched.some((one) => names(one).includes(name)));
		return {
			kind: 'done',
			entries: [
				...watched.map((channel, index) => ({ found: true, ...facts(channel), ...figures[index] })),
				...unknown.map((name) => ({ found: false, channel: name })),
			],
		};
	};
