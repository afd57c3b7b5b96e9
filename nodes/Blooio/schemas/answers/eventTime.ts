import { z } from 'zod';

/**
 * A time in an event or answer, as epoch ms: given as a number, as digits or as ISO text; `undefined`
 * where nothing of these stands.
 */
export const eventTimeSchema = z
	.union([z.number(), z.string()])
	.transform((given) => {
		const ms = typeof given === 'number' || /^[0-9]+$/.test(given) ? +given : Date.parse(given);
		return Number.isFinite(ms) && ms > 0 ? ms : undefined;
	})
	.optional()
	.catch(undefined);
