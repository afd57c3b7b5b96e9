import { sleep, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';

import type { Api } from '../api';
import { failureFromInvalidInput } from '../errors/failure';
import { InvalidInput } from '../errors/invalidInput';
import { toNodeError } from '../errors/nodeError';
import { raise } from '../errors/raise';
import { connect, type Connection } from './http/connection';
import { linkedTo } from './http/linked';
import { withDownloads } from './downloads/outputs';
import { hintsOf } from './results/afterwards';
import { makeAttach } from './files/attach';
import { withFile } from './files/upload';
import { runInLanes } from './lanes';
import { LookUps } from './plan/lookUps';
import type { Performance, PreparedItem } from './item';
import type { Operation, Run } from './operation';
import { Parameters } from './parameters';
import { parameterSource } from './parameterSource';
import { perform, performBatch } from './perform';
import { keyScopeOf, makePrepare } from './prepare';
import { refusalOf, type Refusal } from './results/refusal';
import { Results } from './results/results';
import { isTool, ownOutputsOf, routingOf } from './results/routing';
import { readRunSettings, type RunSettings } from './settings';
import { isLocalApi } from '../schemas/address/web/reach';
import { factsOf } from './values/fieldFacts';

/** What holds for all items of a run; a failure here concerns each of them. */
type Start = { connection: Connection; settings: RunSettings; lookUps: LookUps } | Refusal;

/** Expressions block n8n while they are worked out: after so many items, others get a turn. */
const ITEMS_IN_A_ROW = 100;

async function prepareRun(
	context: IExecuteFunctions,
	api: Api,
	operation: Operation,
	first: Parameters,
): Promise<Start> {
	try {
		const settings = readRunSettings(first, operation, context.getExecutionCancelSignal?.());
		const connection = await connect(context, api);
		return { settings, connection, lookUps: new LookUps(connection, settings, Date.now()) };
	} catch (error) {
		return refusalOf(error);
	}
}

/** The items that go into one request each: one by one, or by the batch. */
function jobsOf(items: readonly PreparedItem[], operation: Operation): PreparedItem[][] {
	const size = operation.batch?.size ?? 1;
	const jobs: PreparedItem[][] = [];
	for (let from = 0; from < items.length; from += size) jobs.push(items.slice(from, from + size));
	return jobs;
}

async function doJob(
	context: IExecuteFunctions,
	operation: Operation,
	job: readonly PreparedItem[],
	{ connection, settings, lookUps }: Exclude<Start, Refusal>,
): Promise<Performance[]> {
	const [item] = job;
	if (!item) return [];
	if (operation.batch && job.length > 1) {
		return await performBatch(connection, operation.batch, job, settings);
	}
	try {
		const { upload } = item;
		const sendable = upload ? await withFile(context, item, upload) : item.sendable;
		return [await perform(connection, operation, { ...item, sendable }, settings, lookUps)];
	} catch (error) {
		return [{ kind: 'failure', ...refusalOf(error) }];
	}
}

/** The items for one chat go one after the other, in input order; different chats side by side. */
async function runItems({ context, operation, ready, results, ...start }: Run): Promise<void> {
	const jobs = jobsOf(ready, operation);
	const { controller: halt, letGo } = linkedTo(start.settings.signal);
	const notices = new Set<string>();
	const settings = { ...start.settings, signal: halt.signal };
	await runInLanes(jobs.length, {
		concurrency: settings.concurrency,
		laneOf: (job) => jobs[job]?.[0]?.request.chat || undefined,
		run: async (job) => {
			const items = jobs[job] ?? [];
			const performances = await doJob(context, operation, items, { ...start, settings });
			items.forEach(({ itemIndex }, index) => {
				const performance = performances[index];
				if (performance?.kind === 'done') {
					results.succeed(itemIndex, performance.entries);
					if (performance.notice !== undefined) notices.add(performance.notice);
				}
				if (performance?.kind === 'parts') results.divide(itemIndex, performance.parts);
				if (performance?.kind === 'failure') {
					results.fail(itemIndex, performance.failure, performance.original);
				}
			});
			// What waits for its turn or for another try is not to go out after the node has failed.
			if (results.stopped) halt.abort();
			return !results.stopped && performances.every(({ kind }) => kind !== 'cancelled');
		},
	});
	letGo();
	for (const message of notices) {
		context.addExecutionHints({ message, type: 'warning', location: 'outputPane' });
	}
}

/**
 * Runs an operation over all input items: the only item loop. Every item is checked before the
 * first request leaves; outputs are in input order and linked to their items.
 *
 * @returns the items of each output: the operation's own first, then the branched codes
 * @throws a node error for the first failure that neither an output nor On Error takes care of
 */
async function run(
	context: IExecuteFunctions,
	api: Api,
	operation: Operation,
): Promise<INodeExecutionData[][]> {
	const inputs = context.getInputData();
	const source = parameterSource(context);
	const facts = factsOf(operation.fields, context.getTimezone());
	const results = new Results(
		inputs,
		routingOf(context, ownOutputsOf(context, operation.ownOutputs)),
	);
	const start = await prepareRun(context, api, operation, new Parameters(source(0), facts));
	const baseUrl = 'failure' in start ? '' : start.connection.baseUrl;
	const known = { ...facts, local: isLocalApi(baseUrl), tool: isTool(context) };
	const parametersOf = (itemIndex: number) => new Parameters(source(itemIndex), known);
	const scope = keyScopeOf(context);
	const prepare = makePrepare(operation, scope);
	const attach = makeAttach(context, scope, baseUrl);

	const ready: PreparedItem[] = [];
	for (const [itemIndex, input] of inputs.entries()) {
		if (itemIndex > 0 && itemIndex % ITEMS_IN_A_ROW === 0) await sleep(0);
		const read = 'failure' in start ? start : prepare(parametersOf(itemIndex), input, itemIndex);
		const item = 'failure' in read ? read : await attach(read, input);
		if ('failure' in item) results.fail(itemIndex, item.failure, item.original);
		else ready.push(item);
	}

	if (!results.stopped && !('failure' in start) && ready.length > 0) {
		await (operation.runner ?? runItems)({
			context,
			operation,
			inputs,
			...start,
			results,
			parametersOf,
			ready,
		});
	}
	const made = results.outputs(context.getNode(), api);
	const outputs =
		'failure' in start
			? made
			: await withDownloads(context, { operation, ...start, results }, made);
	// A tool has no output pane, and of a run that sleeps nothing is known yet.
	if (known.tool || results.asleep || typeof context.addExecutionHints !== 'function')
		return outputs;
	const hints = hintsOf({
		operation,
		items: inputs.length,
		outputs,
		own: results.own,
		isFailure: (item) => results.isFailure(item),
		hasErrorOutput: context.getNode().onError === 'continueErrorOutput',
	});
	for (const message of hints) context.addExecutionHints({ message, location: 'outputPane' });
	return outputs;
}

/** Gives the operation of a resource and operation value, or throws InvalidInput when there is none. */
export type FindOperation = (resource: unknown, operation: unknown) => Operation;

function chosenOperation(context: IExecuteFunctions, api: Api, find: FindOperation): Operation {
	try {
		return find(context.getNodeParameter('resource', 0), context.getNodeParameter('operation', 0));
	} catch (error) {
		if (!(error instanceof InvalidInput)) return raise(error);
		throw toNodeError(context.getNode(), failureFromInvalidInput(error), api);
	}
}

/** Runs the operation that the node's two selects name. */
export async function runNode(
	context: IExecuteFunctions,
	api: Api,
	find: FindOperation,
): Promise<INodeExecutionData[][]> {
	return await run(context, api, chosenOperation(context, api, find));
}
