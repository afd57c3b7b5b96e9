import { z } from 'zod';

const numberSchema = z
	.object({
		phone_number: z.string(),
		is_active: z.boolean().optional().catch(undefined),
		type: z.string().nullish().catch(undefined),
		plan_kind: z.string().nullish().catch(undefined),
	})
	.passthrough();

const listSchema = z.object({ numbers: z.array(z.unknown()) });

/**
 * The numbers of an answer of `GET /me/numbers`, each with its plan as `type`. The documents call
 * the field `type`, the OpenAPI document `plan_kind`; a number without a plan counts as dedicated
 * (OpenAPI operationId listNumbers). Entries that are no numbers are left out.
 */
export function numbersIn(body: unknown) {
	const list = listSchema.safeParse(body);
	return (list.success ? list.data.numbers : []).flatMap((entry) => {
		const number = numberSchema.safeParse(entry);
		if (!number.success) return [];
		return [{ ...number.data, type: number.data.type ?? number.data.plan_kind ?? 'dedicated' }];
	});
}
