import type { INodeExecutionData } from 'n8n-workflow';

import type { Operation } from '../operation';

const counted = (count: number, one: string, many: string) =>
	count === 1 ? `1 ${one}` : `${count} ${many}`;

/**
 * What the output pane says of a run that went well, but perhaps not as people think.
 *
 * @param items how many the node got
 * @param outputs what it puts out
 */
export function hintsOf(
	{ listing }: Pick<Operation, 'listing'>,
	items: number,
	outputs: readonly INodeExecutionData[][],
): string[] {
	const all = outputs.flat();
	const repeated = all.filter(({ json }) => json.duplicate === true).length;
	const found = listing !== undefined && all.length === 0 && items > 0;
	return [
		...(found
			? [
					'Nothing was found, so the workflow ends here. To go on anyway, switch on Always Output Data in Settings.',
				]
			: []),
		...(repeated > 0
			? [
					`${counted(repeated, 'message was', 'messages were')} not sent again: Blooio had it before, as <code>duplicate</code> says. Duplicate Protection in Options decides what counts as the same.`,
				]
			: []),
	];
}
