import type { INodeExecutionData } from 'n8n-workflow';

import { isRecord } from '../../schemas/answers/record';
import type { DownloadSettings } from './settings';

/** Every list of a value that has something in its place, with that in it. */
function replaced(value: unknown, lists: ReadonlyMap<unknown, unknown[]>): unknown {
	if (Array.isArray(value)) return lists.get(value) ?? value.map((one) => replaced(one, lists));
	if (!isRecord(value)) return value;
	const entries = Object.entries(value).map(([key, one]) => [key, replaced(one, lists)] as const);
	return Object.fromEntries(entries);
}

/** An attachment with the name of its file; one that is an address alone becomes an object for it. */
function named(attachment: unknown, field: string | null): unknown {
	if (typeof attachment === 'string') return { url: attachment, binary_field: field };
	return isRecord(attachment) ? { ...attachment, binary_field: field } : attachment;
}

/**
 * The item with `binary_field` beside each attachment: the binary field that holds its file, or `null`
 * where it was not downloaded.
 *
 * @param lists the lists of attachments as they stand in the item, in the order of the downloads
 */
export function withFieldNames(
	item: INodeExecutionData,
	lists: readonly unknown[][],
	{ prefix }: Pick<DownloadSettings, 'prefix'>,
): INodeExecutionData {
	let index = 0;
	const inPlace = new Map(
		lists.map((list) => [
			list,
			list.map((attachment) => {
				const field = `${prefix}${index++}`;
				return named(attachment, item.binary && field in item.binary ? field : null);
			}),
		]),
	);
	const json = replaced(item.json, inPlace);
	return isRecord(json) ? { ...item, json } : item;
}
