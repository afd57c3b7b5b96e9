import type { ApiError } from '../errors';
import { ladder, safety } from '../refusals';
import type { State } from '../state';
import type { ChatRecord } from '../state/chats/chats';
import type { MessageRecord } from '../state/chats/messages';
import type { NumberRecord } from '../state/lines/numbers';
import { DAY_MS } from '../state/slidingCount';
import type { Destination } from './destination';
import type { Draft } from './drafts';

/** How a conversation stands, and how many messages in a row may go unanswered in it. */
const LADDER = { new: 3, acknowledged: 3, active: 4, established: 6, trusted: 8, inactive: 1 };

/** How a conversation stands. */
export type ConversationState = keyof typeof LADDER;

/** After so much silence a conversation is inactive. */
const SILENCE_MS = 14 * DAY_MS;

/** From so many messages of the other side on; the guides name the states, not these counts. */
const ESTABLISHED_FROM = 3;
const TRUSTED_FROM = 10;

const LINK = /\bhttps?:\/\/|\bwww\./i;

/** Times at which the other side wrote, and at which it reacted, oldest first. */
function signsIn({ messages }: ChatRecord): { written: number[]; reacted: number[] } {
	const written = messages.filter(({ direction }) => direction === 'inbound');
	const reactions = messages.flatMap((message) => message.reactions);
	const reacted = reactions.filter(({ sender, isAdded }) => sender !== null && isAdded);
	return {
		written: written.map(({ createdAt }) => createdAt),
		reacted: reacted.map(({ at }) => at),
	};
}

const isOurs = ({ direction }: MessageRecord): boolean => direction === 'outbound';

/** Where a conversation stands on the ladder, and how many of our messages are unanswered. */
function standingOf(chat: ChatRecord | undefined, now: number) {
	const { written, reacted } = chat ? signsIn(chat) : { written: [], reacted: [] };
	const last = Math.max(-Infinity, ...written, ...reacted);
	const isInactive = Number.isFinite(last) && now - last >= SILENCE_MS;
	const since = isInactive ? last + SILENCE_MS - 1 : last;
	const unanswered = chat?.messages.filter((one) => isOurs(one) && one.createdAt > since) ?? [];
	return {
		state: isInactive ? ('inactive' as const) : stateOf(written.length, reacted.length),
		streak: unanswered.length,
		hasWritten: written.length > 0,
	};
}

function stateOf(written: number, reacted: number): ConversationState {
	if (written === 0) return reacted === 0 ? 'new' : 'acknowledged';
	if (written < ESTABLISHED_FROM) return 'active';
	return written < TRUSTED_FROM ? 'established' : 'trusted';
}

/** Why nothing more may be written in this conversation until the other side answers; or null. */
export function refusalOfConversation(
	state: State,
	to: Destination,
	drafts: Draft[],
): ApiError | null {
	if (!state.features.has('conversationRules') && !state.people.isGuarded(to.id)) return null;
	return refusalOfLadder(to.chat, drafts, state.clock());
}

/** The same where the rules hold for everybody; `now` in epoch ms. */
export function refusalOfLadder(
	chat: ChatRecord | undefined,
	drafts: Draft[],
	now: number,
): ApiError | null {
	const standing = standingOf(chat, now);
	const limit = LADDER[standing.state];
	const hasContent = drafts.some(
		({ text, attachments }) => attachments.length > 0 || LINK.test(text ?? ''),
	);
	if (hasContent && (!standing.hasWritten || standing.state === 'inactive')) {
		return ladder.contentRestricted(standing.state);
	}
	if (standing.streak + drafts.length <= limit) return null;
	if (standing.state === 'inactive') return ladder.inactivePaused();
	if (standing.state === 'new') return ladder.awaitingReply();
	return ladder.streakLimit(standing.state, standing.streak, limit);
}

/** Why a number that Blooio protects may not write to this destination now; or null. */
export function refusalOfSafety(number: NumberRecord, to: Destination): ApiError | null {
	if (number.safety === 'review') return safety.accountReview();
	const wasWrittenTo = to.chat?.linesWrittenTo.has(number.phoneNumber) ?? false;
	if (number.safety === 'reply_only' && !wasWrittenTo) return safety.replyOnly();
	return number.safety === 'pause_new' && !to.chat ? safety.newConversationsPaused() : null;
}
