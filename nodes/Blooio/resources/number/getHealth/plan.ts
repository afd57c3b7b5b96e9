import { id } from '../../../engine/operation';
import type { MakePlan, Plan } from '../../../engine/plan/plan';
import { healthOf, type ChatSource, type Reach } from '../../../conversation/health/walk';
import { chatsIn } from '../../../schemas/answers/chat';
import { LARGEST_PAGE } from '../../../schemas/answers/entries';
import { messagesOf } from '../../../schemas/answers/message';
import { numbersIn } from '../../../schemas/answers/number';

/** What to look at. */
export interface HealthQuery extends Reach {
	/** The numbers to report on; none stands for all of the pool. */
	numbers: readonly string[];
}

/** `GET /chats` and `GET /chats/{chatId}/messages` (OpenAPI operationIds listChats, listChatMessages). */
const CHATS: ChatSource<number> = {
	byLastMessage: true,
	calledOff: 'cancelled',
	chats: (offset = 0) => ({
		path: ['/chats'],
		list: 'chats',
		query: { sort: 'recent', limit: LARGEST_PAGE, offset },
	}),
	chatsIn: (body, offset = 0) => {
		const entries = chatsIn(body).map((chat) => ({
			id: chat.id,
			lastMessage: chat.last_message_time ?? undefined,
			lastOutbound: chat.last_outbound_time,
		}));
		return { entries, ...(entries.length >= LARGEST_PAGE && { next: offset + LARGEST_PAGE }) };
	},
	messages: ({ id: chatId }, offset, horizon, now) => ({
		path: ['/chats/', id(chatId), '/messages'],
		list: 'messages',
		query: {
			direction: 'outbound',
			limit: LARGEST_PAGE,
			offset: offset ?? 0,
			// A list that ends in the past does not move between two pages. Both times are exclusive.
			until: now,
			...(Number.isFinite(horizon) && { since: horizon - 1 }),
		},
		// The chat was deleted meanwhile.
		absent: 404,
	}),
	messagesIn: (body, _chat, offset = 0) => {
		const entries = messagesOf(body).map(
			({ internal_id: sender, time_sent: time, direction, status, protocol }) => ({
				sender,
				direction,
				status,
				protocol,
				time,
			}),
		);
		return { entries, ...(entries.length >= LARGEST_PAGE && { next: offset + entries.length }) };
	},
};

/**
 * One item per number, in the order of the pool, numbers without messages included; chosen numbers that
 * the pool lacks come last.
 */
export const healthPlan = ({ numbers, maxRequests, period }: HealthQuery): MakePlan =>
	function* (now): Plan {
		const [body] = yield [{ path: ['/me/numbers'], list: 'numbers' }];
		const pool = numbersIn(body);
		const own = pool.map(({ phone_number: number }) => number);
		const watched = numbers.length === 0 ? own : ordered(numbers, own);
		const reach = { period, maxRequests: maxRequests - 1 };
		const figures = yield* healthOf(CHATS, watched, reach, now);
		return {
			kind: 'done',
			entries: watched.map((number, index) => {
				const record = pool.find((one) => one.phone_number === number);
				return {
					phone_number: number,
					in_pool: record !== undefined,
					type: record?.type ?? null,
					is_active: record?.is_active ?? null,
					...figures[index],
				};
			}),
		};
	};

const ordered = (chosen: readonly string[], own: readonly string[]): string[] => [
	...own.filter((number) => chosen.includes(number)),
	...chosen.filter((number) => !own.includes(number)),
];
