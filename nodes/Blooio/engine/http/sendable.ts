import type { IDataObject, IHttpRequestMethods } from 'n8n-workflow';

/** A request whose path is built and whose key is chosen. */
export interface SendableRequest {
	method: IHttpRequestMethods;
	/** Encoded path, from the base URL on. */
	path: string;
	query?: IDataObject;
	body?: IDataObject | Buffer;
	/** MIME type of a body that is not JSON. */
	contentType?: string;
	/** The Idempotency-Key that goes with every attempt. */
	key?: string;
	/** Whether sending it twice cannot do the job twice. */
	safe: boolean;
	/** How many messages it sends; 1 unless given. */
	messages?: number;
}
