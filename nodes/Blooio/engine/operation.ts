import type {
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
	INodeParameters,
	INodeProperties,
} from 'n8n-workflow';

import type { DerivedCode } from '../errors/catalogue';
import type { Answer } from '../errors/failure';
import type { Connection } from './http/connection';
import type { PreparedItem } from './item';
import type { Parameters } from './parameters';
import type { LookUps } from './plan/lookUps';
import type { ApiRequest } from './request';
import type { Results } from './results/results';
import type { OwnOutputs } from './results/routing';
import type { RunSettings } from './settings';

export { buildPath, id, type IdPart } from './path';
export { FromInput, type ApiRequest, type FilesWanted, type FileUse } from './request';

/** What `response` learns about an answer beside its body. */
export interface ResponseFacts {
	status: Answer['status'];
	request: ApiRequest;
	/** The Idempotency-Key that was sent, if any. */
	key?: string;
}

/** One of several ends of a request: an item for an own output, or what the API says of its failure. */
export type AnswerPart =
	| { json: IDataObject; /** Place among the own outputs. */ output: number }
	| { refused: IDataObject };

/** How an operation lists entries; adds Return All and Limit. */
export interface Listing {
	/** Property of the answer that holds the entries. */
	property: string;
	/** Properties by which an entry is known again when the list moves between two pages. */
	identity: string | readonly string[];
	/**
	 * How the API gives the list in pages: by how many to pass over, then they are fetched side by side,
	 * or by a cursor that each page gives for the next. Without it, the list comes at once.
	 */
	pages?: 'offset' | 'cursor';
	/** Pure: the entries of an answer, where they are not simply the property's objects. */
	entries?(body: IDataObject, request: ApiRequest): IDataObject[];
}

/** How an operation puts many items into one request. */
export interface Batch {
	/** Most items in one request. */
	size: number;
	/** Pure: one request in place of several. */
	merge(requests: readonly ApiRequest[]): ApiRequest;
	/** Pure: the output of each item, in the order of the requests; `undefined` where the answer has none. */
	split(body: IDataObject, requests: readonly ApiRequest[]): Array<IDataObject | undefined>;
}

/**
 * An operation, as data. The engine runs it; the editor's fields, the docs and the tests are
 * derived from it.
 */
export interface Operation {
	/** Label in the Operation select. */
	name: string;
	/** Value in saved workflows; fixed once released. */
	value: string;
	/** Sentence by which the node panel's search finds the operation. */
	action: string;
	description: string;
	/** The fields that this operation alone shows; the engine's own are added to them. */
	fields: INodeProperties[];
	/** What Options offers beside what the engine reads there: what most people never need. */
	options?: readonly INodeProperties[];
	/** What Options holds at first, where something in it is to be seen without looking for it. */
	firstOptions?: INodeParameters;
	/** Codes that this operation can meet, beside the derived ones that every operation can meet. */
	codes?: readonly string[];
	/** What to do about a derived code, where the operation knows more than the catalogue. */
	remedies?: Readonly<Partial<Record<DerivedCode, string>>>;
	/** Codes that have an output unless the user chooses otherwise. */
	defaultCodes?: readonly string[];
	/** Its own outputs: those of the first entry that fits; without any, one that is called Success. */
	ownOutputs?: readonly OwnOutputs[];
	/** What runs it, where doing one request after the other is not enough. */
	runner?: Runner;
	/** Whether sending the same request twice does the same as once, even without a key; GET always does. */
	idempotent?: boolean;
	/** Whether it writes messages into chats: adds pace and duplicate protection to Options. */
	writesMessages?: boolean;
	/** Present on operations that list entries. */
	listing?: Listing;
	/** Present on operations that the API can do for many items at once. */
	batch?: Batch;
	/** Pure: the lists of attachments in an output, those to download first in front; adds the download to Options. */
	attachmentsOf?(output: IDataObject): unknown[];
	/** Fields kept by Simplify; present where an entry has more than ten. */
	simplified?: readonly string[];
	/** Pure: reads parameters, throws InvalidInput, returns the request. */
	request(parameters: Parameters): ApiRequest;
	/** Pure: the output of a successful answer; without it the body is the output. */
	response?(body: IDataObject, facts: ResponseFacts): IDataObject | IDataObject[];
	/** Pure: in place of `response`, where one request has an end for each of several recipients. */
	parts?(body: IDataObject, facts: ResponseFacts): AnswerPart[];
	/** Pure: what the output pane says of what came out of so many items: what went well, but perhaps not as people think. */
	hints?(entries: readonly IDataObject[], items: number): string[];
	/** Pure: whether a successful answer nevertheless reports that the job was not done. */
	rejects?(body: IDataObject): boolean;
}

/** A resource, as data: one entry of the Resource select. */
export interface Resource {
	name: string;
	value: string;
	/**
	 * The operation that is chosen at first; the first one by name unless given. Fixed once released:
	 * n8n does not save a choice that equals it.
	 */
	initial?: string;
	operations: readonly Operation[];
}

/** A run of an operation over its input: what is known and ready before anything is sent. */
export interface Run {
	readonly context: IExecuteFunctions;
	readonly operation: Operation;
	readonly inputs: readonly INodeExecutionData[];
	readonly connection: Connection;
	readonly settings: RunSettings;
	readonly lookUps: LookUps;
	readonly results: Results;
	/** The parameters of an item. */
	readonly parametersOf: (itemIndex: number) => Parameters;
	/** The items that passed the check, in input order; what failed it is in the results already. */
	readonly ready: readonly PreparedItem[];
}

/** Does the items that are ready, and puts what they came to into the results. */
export type Runner = (run: Run) => Promise<void>;
