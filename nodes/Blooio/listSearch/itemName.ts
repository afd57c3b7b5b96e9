import { isInvisible } from '../schemas/plainText';

/** What stands for the name of a group that has none. */
export const UNNAMED_GROUP = 'Unnamed group';

/**
 * How an entry reads in a list: its name with the ID and further facts in brackets, the ID alone
 * where it has no name.
 *
 * @param name what people called it, which may be nothing, or nothing to see
 * @param unnamed what stands for a name that is missing
 */
export function itemName(
	id: string,
	name: string | null | undefined,
	{ unnamed, facts = [] }: { unnamed?: string; facts?: readonly string[] } = {},
): string {
	const shown = isInvisible(name ?? '') ? unnamed : name?.replace(/\s+/g, ' ').trim();
	return shown === undefined ? id : `${shown} (${[id, ...facts].join(', ')})`;
}
