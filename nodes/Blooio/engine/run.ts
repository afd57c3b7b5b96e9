import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { failureFromInvalidInput, type Failure } from '../errors/failure';
import { InvalidInput } from '../errors/invalidInput';
import { toNodeError } from '../errors/nodeError';
import { connect, type ApiContext, type Connection } from './connection';
import { runInLanes } from './lanes';
import { labelsOf, Parameters, parameterSource } from './parameters';
import type { Operation } from './operation';
import { perform } from './perform';
import { keyScopeOf, makePrepare } from './prepare';
import { routingOf } from './routing';
import { readSettings, type RunSettings } from './settings';

/** What holds for all items of a run; a failure here concerns each of them. */
type Start = { connection: Connection; settings: RunSettings } | { failure: Failure };

/** A reason to stop the whole node. */
interface Stop {
	itemIndex: number;
	failure: Failure;
	original?: Error;
}

async function begin(read: () => RunSettings, context: ApiContext): Promise<Start> {
	try {
		return { settings: read(), connection: await connect(context) };
	} catch (error) {
		if (error instanceof InvalidInput) return { failure: failureFromInvalidInput(error) };
		return raise(error);
	}
}

/** Lets an error that is not the node's business go on as it is. */
function raise(error: unknown): never {
	throw error;
}

/**
 * Runs an operation over all input items: the only item loop. Every item is checked before the
 * first request leaves; items for one chat go one after the other, in input order; outputs are in
 * input order and linked to their items.
 *
 * @returns the items of each output: success first, then the branched codes
 * @throws a node error for the first failure that neither an output nor On Error takes care of
 */
async function run(
	context: IExecuteFunctions,
	operation: Operation,
): Promise<INodeExecutionData[][]> {
	const inputs = context.getInputData();
	const source = parameterSource(context);
	const labels = labelsOf(operation.fields);
	const parametersOf = (itemIndex: number) => new Parameters(source(itemIndex), labels);
	const routing = routingOf(context, parametersOf(0));
	const results: Array<{ output: number; items: INodeExecutionData[] } | undefined> = [];
	const signal = context.getExecutionCancelSignal?.();
	let done = 0;
	let stop: Stop | undefined;

	const fail = (itemIndex: number, failure: Failure, original?: Error): boolean => {
		const input = inputs[itemIndex] ?? { json: {} };
		const place = routing.place(failure, input, itemIndex);
		if (place) {
			results[itemIndex] = { output: place.output, items: [place.item] };
			return true;
		}
		if (!stop || itemIndex < stop.itemIndex) stop = { itemIndex, failure, original };
		return false;
	};
	const succeed = (itemIndex: number, entries: IDataObject[]): boolean => {
		done++;
		results[itemIndex] = {
			output: 0,
			items: entries.map((json) => ({ json, pairedItem: { item: itemIndex } })),
		};
		return true;
	};

	const start = await begin(() => readSettings(parametersOf(0), operation, signal), context);
	const prepare = makePrepare(operation, keyScopeOf(context));
	const prepared = inputs.map((_input, itemIndex) => {
		if ('failure' in start) return void fail(itemIndex, start.failure);
		const item = prepare(parametersOf(itemIndex));
		if (!('failure' in item)) return item;
		return void fail(itemIndex, item.failure, item.original);
	});

	if (!stop && !('failure' in start)) {
		const { connection, settings } = start;
		await runInLanes(inputs.length, {
			concurrency: settings.concurrency,
			laneOf: (itemIndex) => prepared[itemIndex]?.request.chat || undefined,
			run: async (itemIndex) => {
				const item = prepared[itemIndex];
				if (!item) return true;
				const performance = await perform(connection, operation, item, settings);
				if (performance.kind === 'cancelled') return false;
				return performance.kind === 'done'
					? succeed(itemIndex, performance.entries)
					: fail(itemIndex, performance.failure);
			},
		});
	}

	if (stop) {
		throw stop.original ?? toNodeError(context.getNode(), stop.failure, stop.itemIndex, done);
	}
	const outputs: INodeExecutionData[][] = Array.from({ length: routing.outputs }, () => []);
	for (const result of results) {
		if (result) outputs[result.output]?.push(...result.items);
	}
	return outputs;
}

/**
 * Runs the operation that the node's two selects name.
 *
 * @param find gives the operation, or throws InvalidInput when there is none
 */
export async function runNode(
	context: IExecuteFunctions,
	find: (resource: unknown, operation: unknown) => Operation,
): Promise<INodeExecutionData[][]> {
	return await run(context, chosenOperation(context, find));
}

function chosenOperation(
	context: IExecuteFunctions,
	find: (resource: unknown, operation: unknown) => Operation,
): Operation {
	try {
		return find(context.getNodeParameter('resource', 0), context.getNodeParameter('operation', 0));
	} catch (error) {
		if (!(error instanceof InvalidInput)) return raise(error);
		throw toNodeError(context.getNode(), failureFromInvalidInput(error));
	}
}
