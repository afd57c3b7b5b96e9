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

	succeed(itemIndex: number, entries: readonly IDataObject[]): void {
		this.done++;
		this.placed[itemIndex] = {
			output: 0,
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

	/**
	 * The items of each output: success first, then the branched codes.
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
