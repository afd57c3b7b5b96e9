import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';

import type { Api } from '../../api';
import type { Failure } from '../../errors/failure';
import { toNodeError } from '../../errors/nodeError';
import type { Part } from '../item';
import type { Routing } from './routing';

/** A reason to stop the whole node. */
interface Stop {
	itemIndex: number;
	failure: Failure;
	original?: Error;
}

/** Items for one output. */
interface Placed {
	output: number;
	items: INodeExecutionData[];
}

/** Collects what each item came to, in whatever order it comes, and gives it out in input order. */
export class Results {
	private readonly placed: Array<Placed[] | undefined> = [];

	private readonly made = new WeakSet<INodeExecutionData>();

	private readonly failed = new WeakSet<INodeExecutionData>();

	private done = 0;

	private sleeps = false;

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
		this.placed[itemIndex] = [this.ownPlace(itemIndex, entries, output)];
	}

	private ownPlace(itemIndex: number, entries: readonly IDataObject[], output: number): Placed {
		const items = entries.map((json) => ({ json, pairedItem: { item: itemIndex } }));
		for (const item of items) this.made.add(item);
		return { output: output < this.routing.own ? output : 0, items };
	}

	/** Whether an item is what the operation came to, rather than one of the input that failed. */
	isSuccess(item: INodeExecutionData): boolean {
		return this.made.has(item);
	}

	/** Whether an item stands for one of the input that failed. */
	isFailure(item: INodeExecutionData): boolean {
		return this.failed.has(item);
	}

	/** Whether the execution sleeps, so that nothing has come out yet. */
	get asleep(): boolean {
		return this.sleeps;
	}

	/** @param original the error to stop with in place of one made from the failure */
	fail(itemIndex: number, failure: Failure, original?: Error): void {
		const place = this.failurePlace(itemIndex, failure, original);
		if (place) this.placed[itemIndex] = [place];
	}

	private failurePlace(itemIndex: number, failure: Failure, original?: Error): Placed | undefined {
		const place = this.routing.place(failure, this.inputs[itemIndex] ?? { json: {} }, itemIndex);
		if (place) {
			this.failed.add(place.item);
			return { output: place.output, items: [place.item] };
		}
		if (!this.stop || itemIndex < this.stop.itemIndex) this.stop = { itemIndex, failure, original };
		return undefined;
	}

	/** An item that has several ends, each with its own output. */
	divide(itemIndex: number, parts: readonly Part[]): void {
		this.done++;
		this.placed[itemIndex] = parts.flatMap((part) =>
			'failure' in part
				? (this.failurePlace(itemIndex, part.failure) ?? [])
				: this.ownPlace(itemIndex, [part.json], part.output),
		);
	}

	/** The output and items of an item that is done already. */
	placeOf(itemIndex: number): Placed | undefined {
		return this.placed[itemIndex]?.[0];
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
		this.sleeps = true;
		this.placed.length = 0;
		this.placed[0] = [{ output: 0, items: [...items] }];
	}

	/**
	 * The items of each output: the operation's own first, then the branched codes.
	 *
	 * @throws the node error of the first failure that stops the node
	 */
	outputs(node: INode, api: Api): INodeExecutionData[][] {
		if (this.stop) {
			const { itemIndex, failure, original } = this.stop;
			throw original ?? toNodeError(node, failure, api, itemIndex, this.done);
		}
		const outputs: INodeExecutionData[][] = Array.from({ length: this.routing.outputs }, () => []);
		for (const { output, items } of this.placed.flatMap((places) => places ?? [])) {
			for (const item of items) outputs[output]?.push(item);
		}
		return outputs;
	}
}
