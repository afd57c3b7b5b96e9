import type { NumberRecord } from '../state/lines/numbers';

/** One of the numbers of a key (listNumbers). */
export const numberView = ({
	phoneNumber,
	isActive,
	lastActive,
	planField,
	plan,
}: NumberRecord) => ({
	phone_number: phoneNumber,
	is_active: isActive,
	last_active: lastActive === null ? null : new Date(lastActive).toISOString(),
	[planField]: plan,
});

/** The same number in the account's answer, where times are in ms (schema MeResponse). */
export const deviceView = ({ phoneNumber, isActive, lastActive, plan }: NumberRecord) => ({
	phone_number: phoneNumber,
	is_active: isActive,
	last_active: lastActive,
	plan_kind: plan,
});
