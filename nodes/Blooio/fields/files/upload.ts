import type { INodeProperties } from 'n8n-workflow';

/** Where the input item holds the file to upload. */
export const binaryField: INodeProperties = {
	displayName: 'Input Binary Field',
	name: 'binaryProperty',
	type: 'string',
	default: 'data',
	required: true,
	placeholder: 'e.g. data',
	description: 'Where the item has its file',
	hint: 'The name of the input binary field containing the file to be uploaded',
};

/** OpenAPI operationId setChatBackground. */
export const IMAGE_TYPES = [
	'image/jpeg',
	'image/png',
	'image/gif',
	'image/webp',
	'image/heic',
	'image/heif',
] as const;
