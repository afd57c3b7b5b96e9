import type { IDataObject } from 'n8n-workflow';

import { isRecord } from '../../schemas/answers/record';
import { FromInput } from '../request';

/** The places of a body in which files of the item stand, in their order. */
export function placesIn(body: IDataObject = {}): FromInput[] {
	return Object.values(body).flatMap((value: unknown) =>
		Array.isArray(value) ? value.filter((entry: unknown) => entry instanceof FromInput) : [],
	);
}

/** The body with entries in each of these places; a list that stays empty is left out. */
export function filled(
	body: IDataObject,
	entriesOf: ReadonlyMap<FromInput, readonly unknown[]>,
): IDataObject {
	const members = Object.entries(body).flatMap(([name, value]): Array<[string, unknown]> => {
		if (!Array.isArray(value)) return [[name, value]];
		const list: unknown[] = value.flatMap((entry) =>
			entry instanceof FromInput ? (entriesOf.get(entry) ?? []) : [entry],
		);
		return list.length === 0 && value.length > 0 ? [] : [[name, list]];
	});
	return Object.fromEntries(members) as IDataObject;
}

/**
 * The body as far as it is the same message: what a file holds stands in place of its address, which
 * differs each time.
 *
 * @param digests of the files, by their addresses
 */
export function alike(body: IDataObject, digests: ReadonlyMap<string, string> | undefined) {
	if (digests === undefined || digests.size === 0) return body;
	const known = (url: unknown) => (typeof url === 'string' ? digests.get(url) : undefined);
	const compared = Object.entries(body).map(([name, value]): [string, unknown] => [
		name,
		Array.isArray(value)
			? value.map((entry: unknown) => {
					if (!isRecord(entry)) return known(entry) ?? entry;
					const digest = known(entry.url);
					return digest === undefined ? entry : { ...entry, url: digest };
				})
			: value,
	]);
	return Object.fromEntries(compared) as IDataObject;
}
