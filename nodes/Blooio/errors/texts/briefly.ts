/** One line about an error for people, without anything that could be content. */
export function briefly(error: unknown): string {
	return error instanceof Error ? error.message : 'unknown error';
}
