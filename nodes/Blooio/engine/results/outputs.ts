import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

import type { Failure } from '../../errors/failure';

/** Keys that make the engine take an item for a bare error when it stands alone in `json`. */
const BARE_ERROR_KEYS = new Set(['error', 'message', 'details']);

/**
 * The item that a failure becomes: the input item's fields and, beside them, `error`.
 *
 * @param bare only `error`, by which the engine recognises an item for its own error output; it
 *   then puts the input's fields beside it by itself
 */
export function failureItem(
	input: INodeExecutionData,
	failure: Failure,
	itemIndex: number,
	bare = false,
): INodeExecutionData {
	const error: IDataObject = { ...failure };
	if (bare) return { json: { error }, pairedItem: { item: itemIndex } };
	const json: IDataObject = { ...input.json, error };
	// Without a further key the engine would move the item on from the output that bears its code.
	if (Object.keys(json).every((key) => BARE_ERROR_KEYS.has(key))) json.error_code = failure.code;
	return {
		json,
		...(input.binary && { binary: input.binary }),
		pairedItem: { item: itemIndex },
	};
}
