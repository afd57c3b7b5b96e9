import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';

import { isReview } from '../../engine/results/routing';
import { ANSWERED, answered, DECLINED } from '../shared/output';
import type { WaitState, WaitingItem } from '../shared/state';

/** The answer as the output gives it: of an approval in the chat with what was decided, and by whom. */
export function dataOf(state: WaitState, facts: IDataObject): IDataObject {
	if (state.kind !== 'reply' || !state.approval) return facts;
	return {
		approved: facts.choice === state.approval.approve,
		responder: { id: facts.sender, source: 'blooio' },
		...facts,
	};
}

/** An item that goes on with an answer, and by which output. */
export interface Finished {
	output: number;
	item: INodeExecutionData;
}

/** What an answer makes of the item that waits. An agent's human review reads `data.approved` alone. */
export function finish(
	node: INode,
	{ json, binary }: Pick<WaitingItem, 'json' | 'binary'>,
	data: IDataObject,
): Finished {
	if (isReview(node)) {
		const { approved, respondedAt, responder } = data;
		const decided = { approved, respondedAt, ...(responder !== undefined && { responder }) };
		return { output: 0, item: { json: { data: decided } } };
	}
	const item = { json: answered(json, data), ...(binary && { binary }) };
	return { output: data.approved === false ? DECLINED : ANSWERED, item };
}
