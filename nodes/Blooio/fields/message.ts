import type { INodeProperties } from 'n8n-workflow';

/** A message by its ID (OpenAPI parameter MessageIdParam). */
export const messageIdField: INodeProperties = {
	displayName: 'Message ID',
	name: 'messageId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. msg_abc123def456',
	description: 'The <code>message_id</code> that Send returned or that an event brought',
};
