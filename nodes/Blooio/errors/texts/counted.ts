/** A number with its noun, e.g. `1 message was` or `3 messages were`. */
export const counted = (count: number, one: string, many: string): string =>
	count === 1 ? `1 ${one}` : `${count} ${many}`;
