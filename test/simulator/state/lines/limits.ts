import type { PlanTrouble } from '../../refusals';
import { SlidingCount } from '../slidingCount';

/** A limit and what counts against it; `max` Infinity means no limit. */
export interface Limit {
	max: number;
	used: SlidingCount;
}

const newLimit = (max: number): Limit => ({ max, used: new SlidingCount() });

/** New contacts per 24 hours of an organization (Errors document's example: 35). */
export const DEFAULT_NEW_CONTACTS = 35;

/** Limits of the organization, of single numbers and of its shared and trial plans. */
export class Limits {
	newContacts = newLimit(DEFAULT_NEW_CONTACTS);
	/** By E.164 number. */
	perNumber = new Map<string, Limit>();
	shared: Limit & { planId: string } = { ...newLimit(15), planId: 'shared_com' };
	/** Messages that trial numbers may still send. */
	trialMessagesLeft = 0;
	/** Why the plan allows no messages; null for nothing. */
	planTrouble: PlanTrouble | null = null;

	clear(): void {
		this.newContacts = newLimit(DEFAULT_NEW_CONTACTS);
		this.perNumber.clear();
		this.shared = { ...newLimit(15), planId: 'shared_com' };
		this.trialMessagesLeft = 0;
		this.planTrouble = null;
	}

	limitNumber(phoneNumber: string, max: number): Limit {
		const limit = this.perNumber.get(phoneNumber) ?? newLimit(max);
		limit.max = max;
		this.perNumber.set(phoneNumber, limit);
		return limit;
	}
}

/** Whether one more would go over the limit. */
export const isReached = (limit: Limit, now: number): boolean => limit.used.count(now) >= limit.max;
