/** Lets an error that says enough, or that is not the node's business, go on as it is. */
export function raise(error: unknown): never {
	throw error;
}
