import type { IDataObject } from 'n8n-workflow';

import { id } from '../../../engine/operation';
import type { LookUp, MakePlan, Plan } from '../../../engine/plan/plan';
import { chatsIn } from '../../../schemas/answers/chat';
import { LARGEST_PAGE } from '../../../schemas/answers/entries';
import { messagesOf } from '../../../schemas/answers/message';
import { numbersIn } from '../../../schemas/answers/number';
import { History, type Span } from './history';
import { tally } from './tally';

const DAY_MS = 86_400_000;
/** Chats whose messages are asked for side by side. */
const CHATS_AT_ONCE = 50;

/** What to look at. */
export interface HealthQuery {
	period: { kind: 'days'; days: number } | { kind: 'messages'; messages: number };
	/** The numbers to report on; none stands for all of the pool. */
	numbers: readonly string[];
	/** Most look-ups. */
	maxRequests: number;
}

/** A chat with how many of its messages were read already. */
interface Reading {
	chatId: string;
	offset: number;
}

/** Steps of a plan that give something else in the end than what the plan comes to. */
type Steps<Result> = Generator<readonly LookUp[], Result, ReadonlyArray<IDataObject | null>>;

/** How much of the budget is left, and what was done with it. */
interface Progress {
	requestsLeft: number;
	chats: number;
	/** Whether all was looked at that could count. */
	complete: boolean;
}

/** `GET /chats/{chatId}/messages` (OpenAPI operationId listChatMessages). */
const messagesIn = ({ chatId, offset }: Reading, history: History, now: number): LookUp => ({
	path: ['/chats/', id(chatId), '/messages'],
	list: 'messages',
	query: {
		direction: 'outbound',
		limit: LARGEST_PAGE,
		offset,
		// A list that ends in the past does not move between two pages. Both times are exclusive.
		until: now,
		...(Number.isFinite(history.horizon) && { since: history.horizon - 1 }),
	},
	// The chat was deleted meanwhile.
	absent: 404,
});

/** Reads what these chats hold within the horizon, page by page, the chats side by side. */
function* readChats(
	chatIds: readonly string[],
	history: History,
	progress: Progress,
	now: number,
): Steps<void> {
	let readings: Reading[] = chatIds.map((chatId) => ({ chatId, offset: 0 }));
	while (readings.length > 0) {
		const affordable = readings.slice(0, progress.requestsLeft);
		if (affordable.length < readings.length) progress.complete = false;
		if (affordable.length === 0) return;
		progress.requestsLeft -= affordable.length;
		progress.chats += affordable.filter(({ offset }) => offset === 0).length;
		const answers = yield affordable.map((reading) => messagesIn(reading, history, now));
		readings = affordable.flatMap(({ chatId, offset }, index) => {
			const messages = messagesOf(answers[index]);
			history.add(messages);
			const oldest = messages.at(-1)?.time_sent ?? Number.POSITIVE_INFINITY;
			const mayGoOn = messages.length >= LARGEST_PAGE && oldest >= history.horizon;
			return mayGoOn ? [{ chatId, offset: offset + messages.length }] : [];
		});
	}
}

/** Walks through the chats, the one with the latest message first, until they are too old. */
function* readHistory(history: History, progress: Progress, now: number): Steps<void> {
	const seen = new Set<string>();
	for (let offset = 0; ; offset += LARGEST_PAGE) {
		if (progress.requestsLeft === 0) {
			progress.complete = false;
			return;
		}
		progress.requestsLeft--;
		const [body] = yield [
			{ path: ['/chats'], list: 'chats', query: { sort: 'recent', limit: LARGEST_PAGE, offset } },
		];
		const page = chatsIn(body);
		const chats = page.filter(({ id: chatId }) => !seen.has(chatId));
		for (let next = 0; next < chats.length; next += CHATS_AT_ONCE) {
			const together = chats.slice(next, next + CHATS_AT_ONCE);
			const recent = together.filter(
				({ last_message_time: last }) => (last ?? Infinity) >= history.horizon,
			);
			const writtenTo = recent.filter(
				({ last_outbound_time: last }) => last !== null && (last ?? Infinity) >= history.horizon,
			);
			for (const { id: chatId } of together) seen.add(chatId);
			progress.chats += recent.length - writtenTo.length;
			yield* readChats(
				writtenTo.map(({ id: chatId }) => chatId),
				history,
				progress,
				now,
			);
			if (!progress.complete || recent.length < together.length) return;
		}
		if (page.length < LARGEST_PAGE) return;
	}
}

/**
 * Finds out how the messages of the numbers fared. There is no such request, so it reads the chats
 * and their outbound messages: one item per number, in the order of the pool, numbers without
 * messages included; chosen numbers that the pool lacks come last.
 */
export const healthPlan = ({ period, numbers, maxRequests }: HealthQuery): MakePlan =>
	function* (now): Plan {
		const [body] = yield [{ path: ['/me/numbers'], list: 'numbers' }];
		const pool = numbersIn(body);
		const own = pool.map(({ phone_number: number }) => number);
		const watched = numbers.length === 0 ? own : ordered(numbers, own);
		const span: Span =
			period.kind === 'days'
				? { kind: 'since', time: Math.round(now - period.days * DAY_MS) }
				: { kind: 'latest', messages: period.messages };
		const history = new History(watched, span);
		const progress: Progress = { requestsLeft: maxRequests - 1, chats: 0, complete: true };
		if (watched.length > 0) yield* readHistory(history, progress, now);
		return {
			kind: 'done',
			entries: watched.map((number) => {
				const record = pool.find((one) => one.phone_number === number);
				return {
					phone_number: number,
					in_pool: record !== undefined,
					type: record?.type ?? null,
					is_active: record?.is_active ?? null,
					...tally(history.of(number)),
					since: span.kind === 'since' ? new Date(span.time).toISOString() : null,
					complete: progress.complete,
					chats_checked: progress.chats,
				};
			}),
		};
	};

const ordered = (chosen: readonly string[], own: readonly string[]): string[] => [
	...own.filter((number) => chosen.includes(number)),
	...chosen.filter((number) => !own.includes(number)),
];
