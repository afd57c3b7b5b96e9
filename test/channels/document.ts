import { bodies } from './content';
import { conversations } from './conversations';
import { objects } from './objects';
import { accountOperations, channelOperations } from './operations/account';
import { chatOperations, messageOperations } from './operations/chats';
import { contactOperations, groupOperations } from './operations/contacts';
import { webhookOperations } from './operations/webhooks';
import { object, type OperationPart, type Part, ref, text } from './parts';

const operations: readonly OperationPart[] = [
	...accountOperations,
	...channelOperations,
	...contactOperations,
	...groupOperations,
	...chatOperations,
	...messageOperations,
	...webhookOperations,
];

const json = (schema: Part): Part => ({ content: { 'application/json': { schema } } });

const refusal: Part = json({ anyOf: [ref('Error'), ref('FlatError')] });

/** The upload as the simulator's log shows it: not its bytes, but what it was. */
const upload = (name: string): Part =>
	object({ [name]: { ...object({ mimetype: text }), additionalProperties: true } }, [name]);

function operationOf(part: OperationPart): { path: string; method: string; operation: Part } {
	const [operationId = '', method = '', path = ''] = part.call.split(' ');
	const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
		name,
		in: 'path',
		required: true,
		schema: { type: 'string', minLength: 1 },
	}));
	const inQuery = Object.entries(part.query ?? {}).map(([name, schema]) => ({
		name,
		in: 'query',
		required: part.needs?.includes(name) ?? false,
		schema,
	}));
	const inHeaders = part.once
		? [{ name: 'Idempotency-Key', in: 'header', required: false, schema: text }]
		: [];
	const refusals = [401, ...(part.errors ?? [])].map((status) => [status, refusal]);
	const answers = Object.entries(part.answers).map(([status, schema]) => [status, json(schema)]);
	const body = part.file === undefined ? part.body : upload(part.file);
	const operation = {
		operationId,
		parameters: [...inPath, ...inQuery, ...inHeaders],
		...(body && { requestBody: { required: !part.bodyOptional, ...json(body) } }),
		responses: Object.fromEntries([...refusals, ...answers]),
	};
	return { path, method: method.toLowerCase(), operation };
}

/**
 * Blooio's v4 API, as far as one may call it without buying numbers, as an OpenAPI 3.1 document in our
 * own words, after the provider's export of 2026-08-31 (4.0.0-beta).
 */
export function channelsDocument(): Part {
	const paths: Record<string, Record<string, Part>> = {};
	for (const { path, method, operation } of operations.map(operationOf)) {
		(paths[path] ??= {})[method] = operation;
	}
	return {
		openapi: '3.1.0',
		info: { title: 'Blooio v4', version: '4.0.0-beta' },
		paths,
		components: { schemas: { ...objects, ...conversations, ...bodies, Envelope: envelope } },
	};
}

/** The 29 kinds of events, by the export. */
export const EVENT_TYPES: readonly string[] = [
	...['received', 'queued', 'pending', 'sent', 'delivered', 'failed', 'read', 'reaction'].map(
		(kind) => `message.${kind}`,
	),
	...['poll.created', 'poll.received', 'poll.voted'],
	...['group.name_changed', 'group.icon_changed', 'contact.shared', 'contact.merged'],
	...['typing.started', 'typing.stopped', 'chat.closed', 'identity.verified'],
	...['safety.state_changed', 'safety.number_banned'],
	...['completed', 'action_required', 'failed'].map((kind) => `number.purchase.${kind}`),
	'number.removed',
	...['created', 'customer_reply', 'acknowledged', 'resolved'].map((kind) => `handoff.${kind}`),
];

/** The body of a webhook call: an envelope around the data, or the event as the feed has it. */
const envelope: Part = {
	...object(
		{
			id: { type: 'string', pattern: '^evt_' },
			type: { type: 'string', enum: EVENT_TYPES },
			api_version: text,
			created_at: { type: 'integer' },
			organization_id: text,
			data: { type: 'object', additionalProperties: true },
		},
		['id', 'type', 'data'],
	),
	additionalProperties: true,
};

/** Names of all operations. */
export const OPERATION_IDS: readonly string[] = operations.map(
	({ call }) => call.split(' ')[0] ?? '',
);
