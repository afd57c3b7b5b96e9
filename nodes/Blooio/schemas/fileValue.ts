import { isRecord } from './answers/record';

/** A file as n8n holds it, given by an expression such as `{{ $binary.data }}`. */
export interface FileValue {
	readonly mimeType: string;
	readonly id?: unknown;
	readonly data?: unknown;
}

/** Whether a value is a file as n8n holds it. Anybody can write such an object: it proves nothing. */
export const isFileValue = (value: unknown): value is FileValue =>
	isRecord(value) && typeof value.mimeType === 'string' && ('id' in value || 'data' in value);
