import type { IBinaryData, IDataObject } from 'n8n-workflow';

import type { Failure } from '../errors/failure';
import type { SendableRequest } from './http/sendable';
import type { ApiRequest, FileUse } from './request';

/** A file of the item, and how it goes along with a request. */
export interface Upload extends FileUse {
	binary: IBinaryData;
}

/** An item that is ready to be sent. */
export interface PreparedItem {
	itemIndex: number;
	request: ApiRequest;
	sendable: SendableRequest;
	/** What is sent in its place when it is answered with this HTTP status. */
	fallback?: { status: number; request: ApiRequest; sendable: SendableRequest };
	/** Most entries that a list returns; `Infinity` for all of them. */
	wanted: number;
	/** Most requests for the pages of a list. */
	maxRequests: number;
	/** Fields that Simplify keeps, when it is on. */
	keptFields?: readonly string[];
	/** What the output says besides, about how the item was read. */
	notes: IDataObject;
	/** The file that goes along with the request. */
	upload?: Upload;
	/** Digests of the files that n8n opens for it, by their addresses; present where there are any. */
	digests?: ReadonlyMap<string, string>;
	/** Texts that must not appear in its output, beside those of the connection. */
	secrets?: readonly string[];
}

/** One of several ends of an item: an output of the operation itself (by its place), or a failure. */
export type Part = { json: IDataObject; output: number } | { failure: Failure };

/**
 * What an item came to: its output entries, a failure, or nothing because the execution was cancelled.
 *
 * @property notice what a person should know about the entries
 */
export type Performance =
	| { kind: 'done'; entries: IDataObject[]; notice?: string }
	| { kind: 'parts'; parts: Part[] }
	| { kind: 'failure'; failure: Failure; original?: Error }
	| { kind: 'cancelled' };
