import { z } from 'zod';

import { listIn, readAll } from './entries';

const numberSchema = z
	.object({
		phone_number: z.string(),
		is_active: z.boolean().optional().catch(undefined),
		type: z.string().nullish().catch(undefined),
		plan_kind: z.string().nullish().catch(undefined),
	})
	.passthrough();

/**
 * The numbers of an answer of `GET /me/numbers`, each with its plan as `type`. The documents call
 * the field `type`, the OpenAPI document `plan_kind`; a number without a plan counts as dedicated
 * (OpenAPI operationId listNumbers). Entries that are no numbers are left out.
 */
export const numbersIn = (body: unknown) =>
	readAll(listIn(body, 'numbers'), numberSchema).map((number) => ({
		...number,
		type: number.type ?? number.plan_kind ?? 'dedicated',
	}));
