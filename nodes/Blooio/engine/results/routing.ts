import type { IExecuteFunctions, INode, INodeExecutionData } from 'n8n-workflow';

import { branchesOf } from '../../errors/branches';
import type { Failure } from '../../errors/failure';
import { failureItem } from './outputs';

/** Where the items of a run go. */
export interface Routing {
	/** Outputs that the node fills itself, the operation's own included. */
	outputs: number;
	/** Outputs of the operation itself, which come before those of the codes. */
	own: number;
	/** Place of a failed item, or `undefined` when the node is to stop. */
	place(
		failure: Failure,
		input: INodeExecutionData,
		itemIndex: number,
	): { output: number; item: INodeExecutionData } | undefined;
}

/** n8n's name for the variant of a node that agents use. */
const TOOL_TYPE = /Tool$/;

/**
 * Whether an AI agent calls the node: then there is one output, and the agent reads errors as data.
 * Agents of version 3 have the engine run the tool like any node, so the method alone does not tell;
 * older versions of n8n do not have it.
 */
export function isTool(context: IExecuteFunctions): boolean {
	if (TOOL_TYPE.test(context.getNode().type)) return true;
	return typeof context.isToolExecution === 'function' && context.isToolExecution();
}

/** Whether the node stands between an agent and a tool as human review: n8n's name for that variant. */
export const isReview = ({ type }: INode): boolean => type.endsWith('HitlTool');

/** Names of outputs that an operation has of its own, before those of the codes. */
export interface OwnOutputs {
	/** What parameters must hold, by their names; without any, these are the outputs in all other cases. */
	when?: Readonly<Record<string, string | boolean>>;
	names: readonly string[];
}

/** How many outputs of its own an operation has, before those of the codes. */
export function ownOutputsOf(
	context: IExecuteFunctions,
	ownOutputs: readonly OwnOutputs[] = [],
): number {
	const fits = ({ when = {} }: OwnOutputs) =>
		Object.entries(when).every(([name, value]) => asStored(context, name) === value);
	return ownOutputs.find(fits)?.names.length ?? 1;
}

/** A parameter as the canvas reads it: the outputs of a node cannot depend on its items. */
const asStored = (context: IExecuteFunctions, name: string): unknown =>
	context.getNodeParameter(name, 0, null, { rawExpressions: true });

/**
 * Decides by the node's parameters and its On Error setting: a chosen code has its own output;
 * every other failure goes to the output for all others, and where that is not chosen the way of all n8n nodes (stop, continue, error output).
 *
 * @param own outputs of the operation itself, which come before those of the codes
 */
export function routingOf(context: IExecuteFunctions, own = 1): Routing {
	if (isTool(context)) {
		return {
			outputs: 1,
			own: 1,
			place: (failure, _input, itemIndex) => ({
				output: 0,
				item: { json: { error: { ...failure } }, pairedItem: { item: itemIndex } },
			}),
		};
	}
	const branches = branchesOf(asStored(context, 'errorOutputs'), (name) => asStored(context, name));
	const continues = context.continueOnFail();
	const bare = context.getNode().onError === 'continueErrorOutput';
	return {
		outputs: own + branches.count,
		own,
		place: (failure, input, itemIndex) => {
			const branch = branches.placeOf(failure.code);
			if (branch !== undefined) {
				return { output: own + branch, item: failureItem(input, failure, itemIndex) };
			}
			if (!continues) return undefined;
			return { output: 0, item: failureItem(input, failure, itemIndex, bare) };
		},
	};
}
