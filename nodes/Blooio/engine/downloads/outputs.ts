import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import type { Run } from '../operation';
import { hintAtMissing, withAttachments } from './attachments';

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
	const whole: INodeExecutionData[][] = [];
	for (const items of outputs) {
		const output: INodeExecutionData[] = [];
		for (const item of items) {
			const attachments = results.isSuccess(item) ? attachmentsOf(item.json) : [];
			const limits = { baseUrl, cancelled };
			output.push(await withAttachments(context, item, attachments, downloads, limits));
		}
		whole.push(output);
	}
	hintAtMissing(context, whole.flat());
	return whole;
}
