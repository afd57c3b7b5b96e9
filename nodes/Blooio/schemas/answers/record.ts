import type { IDataObject } from 'n8n-workflow';

/** Whether a value is an object with named members: neither null nor a list. */
export const isRecord = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
