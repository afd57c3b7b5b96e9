import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';

import type { FileValue } from '../schemas/fileValue';
import type { KeyChoice } from './key/idempotency';
import type { Path } from './path';
import type { MakePlan } from './plan/plan';

/** Files of the input item that Blooio is to fetch from n8n. */
export interface FilesWanted {
	/** Names of binary fields, `*` for all, and files of the item as an expression gave them. */
	files: ReadonlyArray<string | FileValue>;
	/** Label of the field that names them. */
	field: string;
	/** File name that the recipient sees, in place of the file's own. */
	name?: string;
	/** How the API takes it, in place of an object with `url` and `name`: the address, or `url` alone. */
	bare?: 'address' | 'object';
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
	path: Path;
	query?: IDataObject;
	/** Pure: which entries of a list count, where the API itself cannot tell them apart. */
	counts?(entry: IDataObject): boolean;
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
	/** What is to be seen before it goes out, and for how long (ms); whether it works does not matter. */
	lead?: { method: IHttpRequestMethods; path: Path; waitMs: number };
}

/** A second request for an item whose first one failed. */
export interface Fallback {
	/** HTTP status of the failure; its code may be one that no document knows yet. */
	status: number;
	request: ApiRequest;
}
