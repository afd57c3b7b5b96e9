import { isInvisible } from '../../schemas/plainText';

/** Whether a value counts as not given: `null`, `undefined`, or a text with nothing to see in it. */
export const isNothing = (value: unknown): boolean =>
	value === undefined || value === null || (typeof value === 'string' && isInvisible(value));
