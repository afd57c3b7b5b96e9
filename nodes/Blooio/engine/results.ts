import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';

import type { Failure } from '../errors/failure';
import { toNodeError } from '../errors/nodeError';
import type { Routing } from './routing';

/** A reason to stop the whole node. */
interface Stop {
	itemIndex: number;
	failure: Failure;
	original?: Error;
}

/** Collects what each item came to, in whatever order it comes, and gives it out in input order. */
export class Results {
	private readonly placed: Array<{ output: number; items: INodeExecutionData[] } | undefined> = [];

	private done = 0;

	private stop: Stop | undefined;

	constructor(
		private readonly inputs: readonly INodeExecutionData[],
		private readonly routing: Routing,
	) {}

	/** Whether the node is to stop. */
	get stopped(): boolean {
		return this.stop !== undefined;
	}

	/** @param output one of the operation's own; where there is but one, as for a tool, that one */
	succeed(itemIndex: number, entries: readonly IDataObject[], output = 0): void {
		this.done++;
		this.placed[itemIndex] = {
			output: output < this.routing.own ? output : 0,
			items: entries.map((json) => ({ json, pairedItem: { item: itemIndex } })),
		};
	}

	/** @param original the error to stop with in place of one made from the failure */
	fail(itemIndex: number, failure: Failure, original?: Error): void {
		const place = this.routing.place(failure, this.inputs[itemIndex] ?? { json: {} }, itemIndex);
		if (place) {
			this.placed[itemIndex] = { output: place.output, items: [place.item] };
		} else if (!this.stop || itemIndex < this.stop.itemIndex) {
			this.stop = { itemIndex, failure, original };
		}
	}

	/** The output and items of an item that is done already. */
	placeOf(itemIndex: number): { output: number; items: INodeExecutionData[] } | undefined {
		return this.placed[itemIndex];
	}

	/** Outputs that the node fills itself. */
	get count(): number {
		return this.routing.outputs;
	}

	/** Outputs of the operation itself; they come first. */
	get own(): number {
		return this.routing.own;
	}

	/**
	 * The execution sleeps, and what wakes it fills the outputs. Until then the first output shows
	 * these items, by which n8n answers a caller that waits for the workflow's last node.
	 */
	sleep(items: readonly INodeExecutionData[]): void {
		this.placed.length = 0;
		this.placed[0] = { output: 0, items: [...items] };
	}

	/**
	 * The items of each output: the operation's own first, then the branched codes.
	 *
	 * @throws the node error of the first failure that stops the node
	 */
	outputs(node: INode): INodeExecutionData[][] {
		if (this.stop) {
			const { itemIndex, failure, original } = this.stop;
			throw original ?? toNodeError(node, failure, itemIndex, this.done);
		}
		const outputs: INodeExecutionData[][] = Array.from({ length: this.routing.outputs }, () => []);
		for (const result of this.placed) {
			for (const item of result?.items ?? []) outputs[result?.output ?? 0]?.push(item);
		}
		return outputs;
	}
}
