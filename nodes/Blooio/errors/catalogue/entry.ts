/** One way in which an operation can fail, as people meet it: on the canvas, in an item, in an error. */
export interface CatalogueEntry {
	/** The API's `code`, or one derived by the node where the answer carries none. */
	readonly code: string;
	/** Name of the error output; at most 13 characters, the canvas cuts off longer ones. */
	readonly label: string;
	/** HTTP status that goes with the code; `null` when no HTTP answer is involved. */
	readonly status: number | null;
	/** What happened, as a sentence of less than 60 characters without its full stop. */
	readonly happened: string;
	/** What the user can do about it. */
	readonly remedy: string;
	/** Whether the very same request can succeed later without anyone changing anything. */
	readonly retryable: boolean;
	/** What Blooio tells beside the code, as fields of the error's `context`. */
	readonly context?: readonly string[];
}
