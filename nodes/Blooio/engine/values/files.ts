import { isFileValue, type FileValue } from '../../schemas/fileValue';
import { readNames } from './list';

/**
 * Reads which files of an item are meant: names of binary fields, parted at commas, or the files
 * themselves.
 *
 * @throws InvalidInput for an entry that is neither
 */
export function readFiles(value: unknown, field: string): Array<string | FileValue> {
	const entries: unknown[] = Array.isArray(value) ? value : [value];
	return entries.flatMap((entry): Array<string | FileValue> =>
		isFileValue(entry) ? [entry] : readNames(entry, field, true),
	);
}
