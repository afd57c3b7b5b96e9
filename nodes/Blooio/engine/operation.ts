import type { IDataObject, IHttpRequestMethods, INodeProperties } from 'n8n-workflow';

import type { BlooioCode } from '../errors/catalogue';
import type { Answer } from '../errors/failure';
import { InvalidInput } from '../errors/invalidInput';
import { isSegment } from '../schemas/address/segment';
import type { KeyChoice } from './key/idempotency';
import type { Parameters } from './parameters';
import type { MakePlan } from './plan/plan';
import type { FileValue } from '../schemas/fileValue';
import type { Question, RunnerName } from './waiting';

/** A value inside a path, as opposed to the path's own words. */
export interface IdPart {
	readonly id: string;
}

/** Marks a value as one path segment: it is encoded and can never reach beyond its place. */
export const id = (value: string): IdPart => ({ id: value });

/** Files of the input item that Blooio is to fetch from n8n. */
export interface FilesWanted {
	/** Names of binary fields, `*` for all, and files of the item as an expression gave them. */
	files: ReadonlyArray<string | FileValue>;
	/** Label of the field that names them. */
	field: string;
	/** File name that the recipient sees, in place of the file's own. */
	name?: string;
	/** How long the address is open, in seconds. */
	lifetimeS: number;
}

/**
 * Stands in a list of a body for files of the input item: each becomes an object with `url` and `name`
 * before anything is sent (OpenAPI schema SendMessageRequest, attachments and parts).
 */
export class FromInput {
	constructor(readonly wanted: FilesWanted) {}
}

/** A file in the input item's binary data that goes along with a request. */
export interface FileUse {
	/** Name of the binary property, as the user gave it. */
	property: string;
	/** MIME types that the API takes. */
	types: readonly string[];
	/** How it travels: as the named part of a form, or in base64 as the named member of the body. */
	as: 'part' | 'base64';
	/** Name of that part or member. */
	name: string;
}

/** What an operation asks of the API for one item. */
export interface ApiRequest {
	method: IHttpRequestMethods;
	/** Words of the path and ids in between, e.g. `['/chats/', id(chatId), '/messages']`. */
	path: ReadonlyArray<string | IdPart>;
	query?: IDataObject;
	body?: IDataObject;
	file?: FileUse;
	/** The person, group or chat that it writes to: such requests keep the order of the input. */
	chat?: string;
	/** In place of the operation's own, where it depends on the parameters. */
	idempotent?: boolean;
	/** What is done instead when it fails in a certain way. */
	fallback?: Fallback;
	/** How many messages it sends, which Messages per Minute counts; 1 unless given. */
	messages?: number;
	/** How the Idempotency-Key is made; without it none is sent. */
	key?: KeyChoice;
	/** What `response` needs beside the answer: filters, or facts that the answer does not repeat. */
	about?: IDataObject;
	/**
	 * What is read before it goes out, and may add to it. The Idempotency-Key is made before that: a
	 * second try that reads something else is still the same message. Not for a batch or with a file.
	 */
	plan?: MakePlan;
}

/** A second request for an item whose first one failed. */
export interface Fallback {
	/** HTTP status of the failure; its code may be one that no document knows yet. */
	status: number;
	request: ApiRequest;
}

/** What `response` learns about an answer beside its body. */
export interface ResponseFacts {
	status: Answer['status'];
	request: ApiRequest;
	/** The Idempotency-Key that was sent, if any. */
	key?: string;
}

/** How an operation lists entries; adds Return All and Limit. */
export interface Listing {
	/** Property of the answer that holds the entries. */
	property: string;
	/** Properties by which an entry is known again when the list moves between two pages. */
	identity: string | readonly string[];
	/** Whether the API gives the list in pages (OpenAPI parameters LimitParam and OffsetParam). */
	paged: boolean;
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
	/** What Options offers, beside what the engine reads there: what most people never need. */
	options?: readonly INodeProperties[];
	/** Blooio's own codes that this operation can meet; every derived code is offered as well. */
	codes?: readonly BlooioCode[];
	/** Codes that have an output unless the user chooses otherwise. */
	defaultCodes?: readonly BlooioCode[];
	/** Name of the success output. */
	successLabel?: string;
	/**
	 * Names of the outputs of an operation that has several of its own where Separate Outputs is on, in
	 * place of one for success; by the value of Response Type where they depend on it.
	 */
	ownOutputs?: readonly string[] | Readonly<Record<string, readonly string[]>>;
	/** What runs it, where doing one request after the other is not enough. */
	runner?: RunnerName;
	/** Pure: what is asked for and waited for, on operations that wait for people. */
	question?(parameters: Parameters): Question;
	/** Whether sending the same request twice does the same as once, even without a key; GET always does. */
	idempotent?: boolean;
	/** Whether it writes messages into chats: adds pace and duplicate protection to Options. */
	writesMessages?: boolean;
	/** Present on operations that list entries. */
	listing?: Listing;
	/** Present on operations that the API can do for many items at once. */
	batch?: Batch;
	/** Fields kept by Simplify; present where an entry has more than ten. */
	simplified?: readonly string[];
	/** Pure: reads parameters, throws InvalidInput, returns the request. */
	request(parameters: Parameters): ApiRequest;
	/** Pure: the output of a successful answer; without it the body is the output. */
	response?(body: IDataObject, facts: ResponseFacts): IDataObject | IDataObject[];
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

/**
 * Builds the path of a request. Every id becomes exactly one encoded segment.
 *
 * @throws InvalidInput for an id that cannot be a segment: empty, `.`, `..`, or not valid Unicode
 */
export function buildPath(parts: ApiRequest['path']): string {
	return parts
		.map((part) => {
			if (typeof part === 'string') return part;
			if (!isSegment(part.id)) {
				throw new InvalidInput(
					'An ID is empty or not valid',
					'Check the ID fields and the expressions behind them',
				);
			}
			return encodeURIComponent(part.id);
		})
		.join('');
}
