import { type ApiError, paymentRequired } from '../errors';
import {
	conversationLimit,
	inboundOnly,
	numberLimit,
	organizationLimit,
	planRefusals,
} from '../refusals';
import type { State } from '../state';
import { isReached } from '../state/lines/limits';
import type { NumberRecord } from '../state/lines/numbers';
import type { Destination } from './destination';
import { refusalOfSafety } from './safety';

const isNewConversation = (number: NumberRecord, to: Destination): boolean =>
	number.plan === 'shared' && !to.chat?.lines.has(number.phoneNumber);

/** Why this number may not write to this destination now, for a reason of its own; or null. */
export function refusalOfNumber(
	state: State,
	number: NumberRecord,
	to: Destination,
): ApiError | null {
	const now = state.clock();
	const { shared, perNumber, trialMessagesLeft } = state.limits;
	if (number.plan === 'trial' && trialMessagesLeft <= 0) return paymentRequired();
	if (number.plan === 'inbound' && !to.chat?.linesWrittenTo.has(number.phoneNumber)) {
		return inboundOnly(number.allocationId, to.id);
	}
	if (isNewConversation(number, to) && isReached(shared, now)) {
		return conversationLimit(shared.planId, shared.max, shared.used.count(now));
	}
	const protectedLine = refusalOfSafety(number, to);
	if (protectedLine) return protectedLine;
	const own = perNumber.get(number.phoneNumber);
	if (own && !to.chat && isReached(own, now)) {
		return numberLimit(own.max, own.used.count(now), number);
	}
	return null;
}

/** Why the organization may not write to this destination now, whatever the number; or null. */
export function refusalOfOrganization(state: State, to: Destination): ApiError | null {
	const now = state.clock();
	const { newContacts, planTrouble } = state.limits;
	if (planTrouble !== null) return planRefusals[planTrouble]();
	if (to.chat || !isReached(newContacts, now)) return null;
	return organizationLimit(newContacts.max, newContacts.used.count(now));
}

/** Counts an accepted send against the limits; to be called before the chat holds it. */
export function countSend(
	state: State,
	number: NumberRecord,
	to: Destination,
	messages: number,
): void {
	const now = state.clock();
	const { limits } = state;
	if (number.plan === 'trial') limits.trialMessagesLeft -= messages;
	if (isNewConversation(number, to)) limits.shared.used.add(now);
	if (to.chat) return;
	limits.newContacts.used.add(now);
	limits.perNumber.get(number.phoneNumber)?.used.add(now);
}
