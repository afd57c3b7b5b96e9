import { randomBytes, randomUUID } from 'node:crypto';

/** A new id such as `msg_1f…`: random, so that ids from before a reset never come back. */
export const newId = (
	prefix: 'con' | 'ct' | 'grp' | 'msg' | 'evt' | 'wh' | 'wdel' | 'bg' | 'poll' | 'priority' | 'tkt',
): string => `${prefix}_${randomBytes(10).toString('hex')}`;

/** A new GUID in the form that iMessage uses. */
export const newGuid = (): string => randomUUID().toUpperCase();
