/** An API request as it arrived and what it was answered. */
export interface LoggedRequest {
	/** Epoch ms of the simulator's clock. */
	at: number;
	method: string;
	/** Raw, still encoded, without the query. */
	path: string;
	query: Record<string, string>;
	/** The Authorization header shows its last four characters only. */
	headers: Record<string, string>;
	body: unknown;
	/** HTTP status of the answer; 0 if there was none. */
	status: number;
}

type RawHeaders = Record<string, string | string[] | undefined>;

/** The log entry of a request whose body is not read yet. */
export function logEntry(at: number, method: string, url: string, raw: RawHeaders): LoggedRequest {
	const [path, search] = splitOnce(url, '?');
	const query = search === null ? {} : Object.fromEntries(new URLSearchParams(search));
	const headers: Record<string, string> = {};
	for (const [name, value] of Object.entries(raw)) {
		if (value === undefined) continue;
		const text = Array.isArray(value) ? value.join(', ') : value;
		headers[name] = name === 'authorization' ? `***${text.slice(-4)}` : text;
	}
	return { at, method, path, query, headers, body: undefined, status: 0 };
}

function splitOnce(text: string, separator: string): [string, string | null] {
	const at = text.indexOf(separator);
	return at === -1 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
}

/** API requests since the last reset, and how many of them were under way at once. */
export class RequestLog {
	readonly entries: LoggedRequest[] = [];
	maxInFlight = 0;
	private inFlight = 0;

	constructor(private readonly onRequest?: (request: LoggedRequest) => void) {}

	open(entry: LoggedRequest): void {
		this.entries.push(entry);
		this.maxInFlight = Math.max(this.maxInFlight, ++this.inFlight);
	}

	close(entry: LoggedRequest): void {
		this.inFlight--;
		this.onRequest?.(entry);
	}

	/** Requests that are still under way keep counting. */
	clear(): void {
		this.entries.length = 0;
		this.maxInFlight = this.inFlight;
	}
}
