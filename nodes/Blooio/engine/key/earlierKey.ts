import { failedItemSchema } from '../../schemas/failedItem';

/**
 * Makes the function that tells the key of an item's earlier try: an item that comes back from an
 * error output names it, while its error says that another try can succeed. Each key is given once
 * in a run: of two items made from one failed item, the second is a message of its own.
 */
export function makeEarlierKey(): (json: unknown) => string | undefined {
	const given = new Set<string>();
	return (json) => {
		const key = failedItemSchema.safeParse(json).data?.error.idempotency_key;
		if (key === undefined || given.has(key)) return undefined;
		given.add(key);
		return key;
	};
}
