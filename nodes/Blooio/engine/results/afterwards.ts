import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import { counted } from '../../errors/texts/counted';
import { isRecord } from '../../schemas/answers/record';
import type { Operation } from '../operation';

/** A run that has ended, as far as a person may misread it. */
export interface Ended {
	operation: Pick<Operation, 'listing' | 'hints'>;
	/** How many items the node got. */
	items: number;
	/** What it puts out. */
	outputs: readonly INodeExecutionData[][];
	/** How many of its outputs are the operation's own, before those of the codes. */
	own: number;
	isFailure: (item: INodeExecutionData) => boolean;
	/** Whether n8n takes failed items from the usual output to an error output of its own. */
	hasErrorOutput: boolean;
}

const codeOf = ({ json: { error } }: INodeExecutionData): string =>
	isRecord(error) && typeof error.code === 'string' ? error.code : 'unknown';

/** How often each code occurs, e.g. `opted_out 2, rate_limited 1`. */
function codesIn(failed: readonly INodeExecutionData[]): string {
	const counts = new Map<string, number>();
	for (const code of failed.map(codeOf)) counts.set(code, (counts.get(code) ?? 0) + 1);
	return [...counts].map(([code, count]) => `<code>${code}</code> ${count}`).join(', ');
}

/** Failures that are easily overlooked: all items failed, or some went on by the usual output. */
function hintsAtFailures({ outputs, own, isFailure, hasErrorOutput }: Ended): string[] {
	const all = outputs.flat();
	const failed = all.filter(isFailure);
	const usual = hasErrorOutput ? [] : outputs.slice(0, own);
	const kept = usual.flat().filter(isFailure).length;
	if (kept > 0) {
		const what = counted(kept, 'item failed and went on', 'items failed and went on');
		return [`${what} all the same, as On Error says; <code>error</code> tells why.`];
	}
	if (failed.length === 0 || failed.length < all.length) return [];
	const what = counted(failed.length, 'item', 'items');
	return [`Nothing was done: ${what} left by error outputs (${codesIn(failed)}).`];
}

/** Of a list that Limit cuts short, n8n itself speaks. */
const hintsAtLists = ({ operation: { listing }, items, outputs }: Ended): string[] =>
	listing !== undefined && items > 0 && outputs.flat().length === 0
		? [
				'Nothing was found, so the workflow ends here. To go on anyway, switch on Always Output Data in Settings.',
			]
		: [];

function hintsAtSends(entries: readonly IDataObject[]): string[] {
	const repeated = entries.filter(({ duplicate }) => duplicate === true).length;
	const bare = entries.filter(({ files }) => Array.isArray(files) && files.length === 0).length;
	return [
		...(repeated > 0
			? [
					`${counted(repeated, 'message was', 'messages were')} not sent again: Blooio had it before, as <code>duplicate</code> says. Duplicate Protection in Options decides what counts as the same.`,
				]
			: []),
		...(bare > 0
			? [`${counted(bare, 'message', 'messages')} went out without a file: the item had none.`]
			: []),
	];
}

/** What the output pane says of a run that went well, but perhaps not as people think. */
export function hintsOf(ended: Ended): string[] {
	const { operation, items, outputs, own, isFailure } = ended;
	const entries = outputs
		.slice(0, own)
		.flatMap((output) => output.flatMap((item) => (isFailure(item) ? [] : [item.json])));
	return [
		...hintsAtLists(ended),
		...hintsAtFailures(ended),
		...hintsAtSends(entries),
		...(operation.hints?.(entries, items) ?? []),
	];
}
