import type { IDataObject } from 'n8n-workflow';

import type { LookUp } from '../../engine/plan/plan';
import { History, type Span } from './history';
import { tally, type Written } from './tally';

const DAY_MS = 86_400_000;
/** Chats whose messages are asked for side by side. */
const CHATS_AT_ONCE = 50;

/** How far to look back, and how much to ask for. */
export interface Reach {
	period: { kind: 'days'; days: number } | { kind: 'messages'; messages: number };
	/** Most look-ups. */
	maxRequests: number;
}

/** A chat of a list. */
export interface ListedChat {
	id: string;
	/** Which of our senders it belongs to, in an API where it belongs to one. */
	sender?: string | null;
	/** Epoch ms; `null` where there is none, `undefined` where the answer does not say. */
	lastMessage?: number | null;
	/** Epoch ms, as above. */
	lastOutbound?: number | null;
}

/** One page of a list, and where the next one is: an offset or a cursor, whatever the API has. */
export interface Page<Entry, Place> {
	entries: Entry[];
	next?: Place;
}

/** How an API lists its chats and their messages, both the latest first. */
export interface ChatSource<Place> {
	/** Whether the order of its chats is known to be that of their last messages. */
	byLastMessage: boolean;
	/** The status of a message that was not to be sent any more. */
	calledOff: string;
	chats(place: Place | undefined): LookUp;
	chatsIn(body: unknown, place: Place | undefined): Page<ListedChat, Place>;
	/** Asks for what was written until `now`, and at or after `horizon` where the API can tell (epoch ms). */
	messages(chat: ListedChat, place: Place | undefined, horizon: number, now: number): LookUp;
	messagesIn(body: unknown, chat: ListedChat, place: Place | undefined): Page<Written, Place>;
}

/** A chat, and where in it to read on. */
interface Reading<Place> {
	chat: ListedChat;
	place?: Place;
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

/** One walk through the chats of an API, for some of our senders. */
class Walk<Place> {
	readonly progress: Progress;

	constructor(
		private readonly source: ChatSource<Place>,
		private readonly history: History,
		private readonly senders: ReadonlySet<string>,
		requestsLeft: number,
		private readonly now: number,
	) {
		this.progress = { requestsLeft, chats: 0, complete: true };
	}

	/** Reads the lists of chats, the latest first, until they are too old. */
	*chats(): Steps<void> {
		const { progress, source } = this;
		const seen = new Set<string>();
		let place: Place | undefined;
		do {
			if (progress.requestsLeft === 0) {
				progress.complete = false;
				return;
			}
			progress.requestsLeft--;
			const [body] = yield [source.chats(place)];
			const page = source.chatsIn(body, place);
			const chats = page.entries.filter(
				({ id, sender }) => !seen.has(id) && this.isWatched(sender),
			);
			for (let next = 0; next < chats.length; next += CHATS_AT_ONCE) {
				const together = chats.slice(next, next + CHATS_AT_ONCE);
				const recent = together.filter(({ lastMessage }) => this.mayCount(lastMessage));
				const writtenTo = recent.filter(({ lastOutbound }) => this.mayCount(lastOutbound));
				for (const { id } of together) seen.add(id);
				progress.chats += recent.length - writtenTo.length;
				yield* this.messages(writtenTo);
				if (!progress.complete) return;
				if (source.byLastMessage && recent.length < together.length) return;
			}
			place = page.next;
		} while (place !== undefined);
	}

	/** Reads what these chats hold within the horizon, page by page, the chats side by side. */
	private *messages(chats: readonly ListedChat[]): Steps<void> {
		const { progress, source, history, now } = this;
		let readings: Array<Reading<Place>> = chats.map((chat) => ({ chat }));
		while (readings.length > 0) {
			const affordable = readings.slice(0, progress.requestsLeft);
			if (affordable.length < readings.length) progress.complete = false;
			if (affordable.length === 0) return;
			progress.requestsLeft -= affordable.length;
			progress.chats += affordable.filter(({ place }) => place === undefined).length;
			const { horizon } = history;
			const answers = yield affordable.map(({ chat, place }) =>
				source.messages(chat, place, horizon, now),
			);
			readings = affordable.flatMap(({ chat, place }, index) => {
				const { entries, next } = source.messagesIn(answers[index], chat, place);
				history.add(entries);
				const oldest = entries.at(-1)?.time ?? Number.POSITIVE_INFINITY;
				return next !== undefined && oldest >= history.horizon ? [{ chat, place: next }] : [];
			});
		}
	}

	private isWatched(sender: string | null | undefined): boolean {
		return sender === null || sender === undefined || this.senders.has(sender);
	}

	private mayCount(last: number | null | undefined): boolean {
		return last !== null && (last ?? Number.POSITIVE_INFINITY) >= this.history.horizon;
	}
}

/**
 * Finds out how the messages of some senders fared. No API has such a request, so it reads the chats
 * and what was sent in them. Gives the figures of each sender, in their order.
 *
 * @param now epoch ms, to which the period looks back
 */
export function* healthOf<Place>(
	source: ChatSource<Place>,
	senders: readonly string[],
	{ period, maxRequests }: Reach,
	now: number,
): Steps<IDataObject[]> {
	const span: Span =
		period.kind === 'days'
			? { kind: 'since', time: Math.round(now - period.days * DAY_MS) }
			: { kind: 'latest', messages: period.messages };
	const history = new History(senders, span);
	const walk = new Walk(source, history, new Set(senders), maxRequests, now);
	if (senders.length > 0) yield* walk.chats();
	return senders.map((sender) => ({
		...tally(history.of(sender), source.calledOff),
		since: span.kind === 'since' ? new Date(span.time).toISOString() : null,
		complete: walk.progress.complete,
		chats_checked: walk.progress.chats,
	}));
}
