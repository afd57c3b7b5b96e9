import type { IDataObject } from 'n8n-workflow';

import { derivedFailure, failureFromInvalidInput, type Failure } from '../../errors/failure';
import { InvalidInput } from '../../errors/invalidInput';
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

/** The failure of an answer that should hold a list. */
export const withoutList = (name: string): Failure =>
	derivedFailure('unexpected_answer', { message: `The answer holds no list of ${name}` });

/** The failure of a list that does not end. A part of it is not to be taken for the whole. */
export const endless = (requests: number): Failure =>
	failureFromInvalidInput(
		new InvalidInput(
			`After ${requests.toLocaleString('en-US')} requests the list has not come to its end`,
			'Choose Return All and raise Max Requests in Options, or ask for less by Limit or filters',
			'Max Requests',
		),
	);

/** By what an entry is known again; `undefined` when it lacks it. */
export function identityOf(entry: IDataObject, { identity }: Listing): string | undefined {
	const values = [identity].flat().map((property) => entry[property]);
	const known = values.every((value) => typeof value === 'string' || typeof value === 'number');
	return known ? values.join('\n') : undefined;
}
