import type { IDataObject } from 'n8n-workflow';

import type { CatalogueEntry } from './errors/catalogue';

/** What an error body says. */
export interface ErrorFacts {
	/** The API's code, if it gives one. */
	code?: string;
	/** What it says to people. */
	message?: string;
	/** Everything else that it tells; what stands in `details` is put beside the others. */
	context: IDataObject;
}

/** What tells one API from another. All else (order, retries, keys, pages, outputs) is the engine's. */
export interface Api {
	/** Where the credential says where the API is. */
	readonly address: {
		/** Name of the credential's field. */
		readonly property: string;
		/** Label of that field. */
		readonly label: string;
		/** What stands there unless the API is somewhere else. */
		readonly usual: string;
	};
	/** Every code that has a text, in the order of the choice Error Outputs; the derived ones too. */
	readonly codes: readonly CatalogueEntry[];
	/** Pure: what an error body says; `undefined` for one that is not the API's own. */
	readError(status: number, body: IDataObject): ErrorFacts | undefined;
	/** Pure: whether an answer that is no success by its status holds results nevertheless. */
	isResult?(status: number, body: unknown): boolean;
	/** Pure: the output of an operation that does not shape it; without it, the body. */
	contentOf?(body: IDataObject): IDataObject;
	/** Stands for the answer to a message that went out before, which the API does not tell again. */
	readonly sentBefore: IDataObject;
}

const byCode = new WeakMap<Api, ReadonlyMap<string, CatalogueEntry>>();

/** The entry of a code, or `undefined` for one that has no text. */
export function findEntry(api: Api, code: string): CatalogueEntry | undefined {
	const known = byCode.get(api) ?? new Map(api.codes.map((entry) => [entry.code, entry]));
	byCode.set(api, known);
	return known.get(code);
}
