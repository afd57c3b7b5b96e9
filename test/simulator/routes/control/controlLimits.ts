import { z } from 'zod';
import { PLAN_TROUBLES, type PlanTrouble } from '../../refusals';
import type { State } from '../../state';
import type { Limit } from '../../state/lines/limits';

const max = z
	.number()
	.int()
	.min(-1)
	.transform((value) => (value === -1 ? Infinity : value));

const limit = z
	.object({
		/** -1 for none. */
		limit: max.optional(),
		/** How many of the last 24 hours count against it. */
		current: z.number().int().min(0).optional(),
	})
	.strict();

const isPlanTrouble = (name: string): name is PlanTrouble => PLAN_TROUBLES.includes(name);

/** Body of `PUT /__control/limits`; what is left out stays as it is. */
export const limitsSchema = z
	.object({
		/** New contacts of the organization. */
		newContacts: limit.optional(),
		/** New conversations of the shared plan. */
		shared: limit.extend({ planId: z.string().optional() }).strict().optional(),
		/** New contacts by E.164 number. */
		numbers: z.record(limit).optional(),
		/** Messages that trial numbers may still send. */
		trialMessagesLeft: z.number().int().min(0).optional(),
		/** Why the plan allows no messages; null ends it. */
		planTrouble: z
			.string()
			.refine(isPlanTrouble, `Expected one of ${PLAN_TROUBLES.join(', ')}`)
			.nullable()
			.optional(),
	})
	.strict();

/** Changes the limits of an organization. */
export function setLimits(state: State, wanted: z.output<typeof limitsSchema>): void {
	const { limits } = state;
	const now = state.clock();
	const change = (target: Limit, { limit: newMax, current }: z.output<typeof limit>) => {
		target.max = newMax ?? target.max;
		if (current !== undefined) target.used.fill(current, now);
	};
	if (wanted.newContacts) change(limits.newContacts, wanted.newContacts);
	if (wanted.shared) {
		change(limits.shared, wanted.shared);
		limits.shared.planId = wanted.shared.planId ?? limits.shared.planId;
	}
	for (const [phoneNumber, one] of Object.entries(wanted.numbers ?? {})) {
		const known = limits.perNumber.get(phoneNumber);
		change(limits.limitNumber(phoneNumber, known?.max ?? Infinity), one);
	}
	if (wanted.planTrouble !== undefined) limits.planTrouble = wanted.planTrouble;
	limits.trialMessagesLeft = wanted.trialMessagesLeft ?? limits.trialMessagesLeft;
}
