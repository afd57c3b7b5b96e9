import type { messagesOf } from '../../schemas/answers/message';
import type { numbersIn } from '../../schemas/answers/number';

/** Why a message comes from the number it comes from; the keys are part of the output. */
export const SENDER_REASONS = {
	automatic: 'Blooio chose, as Automatic says',
	specific: 'It is the number chosen in Sender Number',
	last_used: 'The latest message of this chat used it',
	no_earlier_number: 'This chat has not used any of your numbers yet, so Blooio chose',
	last_number_inactive: 'The number that this chat used last is not active, so Blooio chose',
	last_number_reply_only:
		'The number that this chat used last is reply-only and nobody has written to it here lately, so Blooio chose',
	area_code: 'It has the area code of the recipient',
	first_number: 'No number has the area code of the recipient, so it is the first of the pool',
	no_number_to_start_with: 'No active number of the pool can start a conversation, so Blooio chose',
	plan_type: 'It is the first active number of the chosen plan',
} as const;

/** A reason, as the output gives it. */
export type SenderReason = keyof typeof SENDER_REASONS;

/** The number that a strategy chose, `null` where it leaves that to Blooio. */
export interface Sender {
	number: string | null;
	reason: SenderReason;
}

/** One of the numbers of the API key. */
export type OwnNumber = ReturnType<typeof numbersIn>[number];

/** The members of a message by which a line is recognised. */
export type LineUse = Pick<ReturnType<typeof messagesOf>[number], 'internal_id' | 'direction'>;

const isActive = ({ is_active: active }: OwnNumber) => active !== false;

/** Whether a number may write to people who never wrote to it (Number Pools, "Inbound numbers"). */
const canStart = (number: OwnNumber) => isActive(number) && number.type !== 'inbound';

/**
 * The number that a chat used last, among those of the API key: chats belong to the organization,
 * which may have other keys. A reply-only number is taken only where somebody has written to it.
 *
 * @param uses messages of the chat, newest first
 */
export function byLastUse(pool: readonly OwnNumber[], uses: readonly LineUse[]): Sender {
	const own = new Map(pool.map((number) => [number.phone_number, number]));
	const last = uses.flatMap(({ internal_id: line }) => own.get(line ?? '') ?? [])[0];
	if (!last) return { number: null, reason: 'no_earlier_number' };
	if (!isActive(last)) return { number: null, reason: 'last_number_inactive' };
	const wasWrittenTo = uses.some(
		({ internal_id: line, direction }) => line === last.phone_number && direction === 'inbound',
	);
	if (last.type === 'inbound' && !wasWrittenTo) {
		return { number: null, reason: 'last_number_reply_only' };
	}
	return { number: last.phone_number, reason: 'last_used' };
}

/** Country code 1, area code, seven digits: the numbering plan of North America. */
const NORTH_AMERICAN = /^\+1([2-9][0-9]{2})[0-9]{7}$/;

const areaCodeOf = (phoneNumber: string): string | undefined =>
	NORTH_AMERICAN.exec(phoneNumber)?.[1];

/**
 * The first number with the area code of the recipient, else the first one at all (Number Pools,
 * "Use geographic matching when possible"). Groups, emails and numbers outside North America have
 * no area code.
 */
export function byAreaCode(pool: readonly OwnNumber[], chat: string): Sender {
	const [first, ...others] = pool.filter(canStart);
	if (!first) return { number: null, reason: 'no_number_to_start_with' };
	const wanted = areaCodeOf(chat);
	const match = [first, ...others].find(
		({ phone_number: number }) => wanted !== undefined && areaCodeOf(number) === wanted,
	);
	if (match) return { number: match.phone_number, reason: 'area_code' };
	return { number: first.phone_number, reason: 'first_number' };
}

/** The first active number of a plan type (Number Pools, field `type`), if there is one. */
export function byPlanType(pool: readonly OwnNumber[], planType: string): Sender | undefined {
	const found = pool.filter(canStart).find(({ type }) => type === planType);
	return found && { number: found.phone_number, reason: 'plan_type' };
}
