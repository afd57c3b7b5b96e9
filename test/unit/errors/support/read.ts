import { failureFromAnswer, findEntry } from '../../support/v2';

/** The failure that an answer of the API stands for. */
export const read = (status: number, body: unknown, headers: Record<string, unknown> = {}) =>
	failureFromAnswer({ status, headers, body });

/** What the catalogue says of a code that must be in it. */
export const entryOf = (code: string) => {
	const entry = findEntry(code);
	expect(entry).toBeDefined();
	return entry!;
};
