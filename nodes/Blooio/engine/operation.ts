import type { IDataObject, IHttpRequestMethods, INodeProperties } from 'n8n-workflow';

import type { DocumentedCode } from '../errors/catalogue';
import type { Answer } from '../errors/failure';
import { InvalidInput } from '../errors/invalidInput';
import type { KeyChoice } from './idempotency';
import type { Parameters } from './parameters';

/** A value inside a path, as opposed to the path's own words. */
export interface IdPart {
	readonly id: string;
}

/** Marks a value as one path segment: it is encoded and can never reach beyond its place. */
export const id = (value: string): IdPart => ({ id: value });

/** What an operation asks of the API for one item. */
export interface ApiRequest {
	method: IHttpRequestMethods;
	/** Words of the path and ids in between, e.g. `['/chats/', id(chatId), '/messages']`. */
	path: ReadonlyArray<string | IdPart>;
	query?: IDataObject;
	body?: IDataObject;
	/** The chat that the request writes to: requests to one chat keep the order of the input. */
	chat?: string;
	/** How the Idempotency-Key is made; without it none is sent. */
	key?: KeyChoice;
	/** Facts for `response` that the answer does not repeat. */
	about?: IDataObject;
}

/** What `response` learns about an answer beside its body. */
export interface ResponseFacts {
	status: Answer['status'];
	request: ApiRequest;
	/** The Idempotency-Key that was sent, if any. */
	key?: string;
	parameters: Parameters;
}

/** How a list operation pages (OpenAPI parameters LimitParam and OffsetParam). */
export interface Paging {
	/** Property of the answer that holds the entries. */
	list: string;
	/** Property by which an entry is known again when the list moves between two pages. */
	identity: string;
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
	/** Documented codes that this operation can meet; every derived code is offered as well. */
	codes?: readonly DocumentedCode[];
	/** Codes that have an output unless the user chooses otherwise. */
	defaultCodes?: readonly DocumentedCode[];
	/** Name of the success output. */
	successLabel?: string;
	/** Whether sending the same request twice does the same as once, even without a key; GET always does. */
	idempotent?: boolean;
	/** Whether it writes messages into chats: adds pace and duplicate protection to Options. */
	writesMessages?: boolean;
	/** Present on operations that list entries page by page. */
	paging?: Paging;
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
			if (part.id === '' || part.id === '.' || part.id === '..' || !isWellFormed(part.id)) {
				throw new InvalidInput(
					'An ID is empty or not valid',
					'Check the ID fields and the expressions behind them',
				);
			}
			return encodeURIComponent(part.id);
		})
		.join('');
}

/** A lone surrogate cannot be encoded; every other text can. */
const isWellFormed = (text: string) => !/\p{Surrogate}/u.test(text);
