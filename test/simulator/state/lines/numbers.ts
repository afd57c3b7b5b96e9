/** A key holds numbers of one pool, never of both (Number Pools document). */
export type Pool = 'blooio' | 'twilio';

/** Plan of a number (listNumbers: `plan_kind`). */
export const PLANS = ['shared', 'dedicated', 'inbound', 'trial', '2fa'] as const;

/** One of them. */
export type Plan = (typeof PLANS)[number];

/** What Blooio does to protect a number from being taken for spam. */
export const SAFETY = ['review', 'reply_only', 'pause_new'] as const;

/** One of the organization's own numbers. */
export interface NumberRecord {
	/** E.164. */
	phoneNumber: string;
	pool: Pool;
	/** Null is to be treated like `dedicated` (listNumbers). */
	plan: Plan | null;
	/** The documents call the plan `type`, the OpenAPI `plan_kind`: both occur. */
	planField: 'type' | 'plan_kind';
	isActive: boolean;
	/** Epoch ms. */
	lastActive: number | null;
	allocationId: string;
	/** Null as long as Blooio sees no reason. */
	safety: (typeof SAFETY)[number] | null;
}

/** An API key with its pool of numbers. */
export interface ApiKeyRecord {
	key: string;
	isValid: boolean;
	pool: Pool;
	numbers: NumberRecord[];
	/** Turn of the rotation over the pool. */
	turn: number;
	outboundMessages: number;
	/** Epoch ms. */
	lastMessageSent: number | null;
}

/** Whether a number may do what a dedicated one may. */
export const isDedicated = (number: NumberRecord): boolean =>
	number.pool === 'blooio' && (number.plan ?? 'dedicated') === 'dedicated';
