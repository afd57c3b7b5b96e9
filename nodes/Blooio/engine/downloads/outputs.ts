import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Run } from '../operation';
import { hintAtMissing, withAttachments } from './attachments';
import { withFieldNames } from './fieldNames';

/** What a run has, as far as downloads need it. */
type Finished = Pick<Run, 'operation' | 'connection' | 'settings' | 'results'>;

/**
 * The outputs with the attachments of what the operation came to, where they are wanted. One after the
 * other, so that no more than one file is on its way into memory.
 */
export async function withDownloads(
	context: IExecuteFunctions,
	{ operation: { attachmentsOf }, connection: { baseUrl }, settings, results }: Finished,
	outputs: readonly INodeExecutionData[][],
): Promise<INodeExecutionData[][]> {
	const { downloads, signal: cancelled } = settings;
	if (!attachmentsOf || !downloads) return [...outputs];
	const complete: INodeExecutionData[][] = [];
	for (const items of outputs) {
		const output: INodeExecutionData[] = [];
		for (const item of items) {
			const lists = results.isSuccess(item) ? attachmentsOf(item.json).filter(Array.isArray) : [];
			const limits = { baseUrl, cancelled };
			const whole = await withAttachments(context, item, lists.flat(), downloads, limits);
			output.push(withFieldNames(whole, lists, downloads));
		}
		complete.push(output);
	}
	hintAtMissing(context, complete.flat());
	return complete;
}
