import type { IDataObject } from 'n8n-workflow';

import { listIn } from '../../schemas/answers/entries';
import { isRecord } from '../../schemas/answers/record';
import type { Listing } from '../operation';
import type { ApiRequest } from '../request';

/** The entries that an answer holds; `undefined` when it holds no list, which is not an empty one. */
export function entriesIn(
	body: IDataObject,
	request: ApiRequest,
	listing: Listing,
): IDataObject[] | undefined {
	const list = listIn(body, listing.property);
	return list && (listing.entries?.(body, request) ?? list.filter(isRecord));
}

/** By what an entry is known again; `undefined` when it lacks it. */
export function identityOf(entry: IDataObject, { identity }: Listing): string | undefined {
	const values = [identity].flat().map((property) => entry[property]);
	const known = values.every((value) => typeof value === 'string' || typeof value === 'number');
	return known ? values.join('\n') : undefined;
}
