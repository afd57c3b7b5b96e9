import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

/**
 * Lets the execution sleep. What n8n passes on when the time is over are the items given here, by
 * the first output; they also are all that the node gets to see when it is called in between.
 *
 * The items of the node before stay as they are: a branch beside this one may use them.
 *
 * @param outputs of the node
 */
export async function fallAsleep(
	context: IExecuteFunctions,
	items: INodeExecutionData[],
	outputs: number,
	until: Date,
): Promise<void> {
	const execution = context.getExecuteData();
	// First, for where it fails the node may run again, with its items as they were.
	await context.putExecutionToWait(until);
	execution.data.main = [items];
	// n8n takes the output by which an item leaves for the input by which it came. With one item
	// each output may say the same; with several it would link them by place, and wrongly.
	const source = execution.source?.main?.[0];
	if (execution.source && source && items.length === 1) {
		execution.source.main = Array.from({ length: outputs }, () => source);
	}
}
