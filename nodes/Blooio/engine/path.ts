import { InvalidInput } from '../errors/invalidInput';
import { isSegment } from '../schemas/address/segment';

/** A value inside a path, as opposed to the path's own words. */
export interface IdPart {
	readonly id: string;
}

/** Words of a path and ids in between, e.g. `['/chats/', id(chatId), '/messages']`. */
export type Path = ReadonlyArray<string | IdPart>;

/** Marks a value as one path segment: it is encoded and can never reach beyond its place. */
export const id = (value: string): IdPart => ({ id: value });

/**
 * Builds the path of a request. Every id becomes exactly one encoded segment.
 *
 * @throws InvalidInput for an id that cannot be a segment: empty, `.`, `..`, or not valid Unicode
 */
export function buildPath(parts: Path): string {
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
