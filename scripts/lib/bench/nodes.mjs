import { BENCH_PACKAGE } from './package.mjs';

/** Name of the node whose time counts. */
export const MEASURED = 'Measured';

/** @typedef {{ type: string, typeVersion?: number, parameters: Record<string, any>,
 *   [setting: string]: any }} MeasuredNode */

const EXPRESSION = { to: '={{ $json.to }}', text: '={{ $json.text }}' };

/** The node under test, sending one message per item. @returns {MeasuredNode} */
export const blooioSend = () => ({
	type: 'n8n-nodes-blooio.blooio',
	parameters: {
		resource: 'message',
		operation: 'send',
		chatId: { __rl: true, mode: 'phone', value: EXPRESSION.to },
		text: EXPRESSION.text,
		options: { maxConcurrency: 50 },
	},
});

/** The same by numbers as people write them, local ones included. @returns {MeasuredNode} */
export const blooioSendWritten = () => {
	const { type, parameters } = blooioSend();
	const defaultCountry = { __rl: true, mode: 'list', value: 'US' };
	return { type, parameters: { ...parameters, options: { maxConcurrency: 50, defaultCountry } } };
};

/** The node under test, looking for one answer per item. @returns {MeasuredNode} */
export const blooioAnswer = () => ({
	type: 'n8n-nodes-blooio.blooio',
	parameters: {
		resource: 'message',
		operation: 'getAnswer',
		chatId: { __rl: true, mode: 'phone', value: EXPRESSION.to },
		messageId: 'msg_question',
		replyOptions: { acceptedAnswers: ['Yes', 'No'], reactions: 'thumbs' },
		options: { maxConcurrency: 50 },
	},
});

/** The node under test, listing all contacts with its default settings. @returns {MeasuredNode} */
export const blooioContacts = () => ({
	type: 'n8n-nodes-blooio.blooio',
	parameters: { resource: 'contact', operation: 'getAll', returnAll: true },
});

/** What the floor is called in results. */
export const FLOOR = 'bare loop in a node (the floor)';

/** @returns {MeasuredNode} */
export const floorSend = () => ({ type: `${BENCH_PACKAGE}.floor`, parameters: EXPRESSION });

/** @param {Record<string, any>} parameters @returns {MeasuredNode} */
const httpRequest = (parameters) => ({
	type: 'n8n-nodes-base.httpRequest',
	typeVersion: 4.2,
	parameters: {
		authentication: 'predefinedCredentialType',
		nodeCredentialType: 'blooioApi',
		...parameters,
	},
});

/**
 * The same messages by the built-in node.
 *
 * @param {string} baseUrl
 * @param {number} [oneEveryMs] batch size 1 with this pause. Without a pause the node disregards
 *   the batch size, and it never waits for an answer: a pause as long as the answer takes is the
 *   shortest that keeps order.
 */
export const httpSend = (baseUrl, oneEveryMs) =>
	httpRequest({
		method: 'POST',
		url: `=${baseUrl}/chats/{{ encodeURIComponent($json.to) }}/messages`,
		sendBody: true,
		bodyParameters: { parameters: [{ name: 'text', value: EXPRESSION.text }] },
		options: oneEveryMs ? { batching: { batch: { batchSize: 1, batchInterval: oneEveryMs } } } : {},
	});

/** The same list by the built-in node's pagination. @param {string} baseUrl */
export const httpContacts = (baseUrl) =>
	httpRequest({
		url: `${baseUrl}/contacts`,
		sendQuery: true,
		queryParameters: { parameters: [{ name: 'limit', value: '200' }] },
		options: {
			pagination: {
				pagination: {
					paginationMode: 'updateAParameterInEachRequest',
					parameters: {
						parameters: [{ type: 'qs', name: 'offset', value: '={{ $pageCount * 200 }}' }],
					},
					paginationCompleteWhen: 'other',
					completeExpression:
						'={{ $response.body.pagination.offset + 200 >= $response.body.pagination.total }}',
					limitPagesFetched: false,
				},
			},
		},
	});

/**
 * A workflow of nodes in a row.
 *
 * @param {string} name
 * @param {Array<Record<string, any>>} nodes
 * @returns {import('../n8n/workflows.mjs').WorkflowJson}
 */
export function rowOf(name, nodes) {
	const placed = nodes.map((node, index) => ({
		id: `node-${index}`,
		typeVersion: 1,
		position: [index * 200, 0],
		parameters: {},
		...node,
	}));
	const connections = Object.fromEntries(
		nodes
			.slice(1)
			.map(({ name: next }, index) => [
				nodes[index]?.name,
				{ main: [[{ node: next, type: 'main', index: 0 }]] },
			]),
	);
	return { name, nodes: placed, connections, settings: { executionOrder: 'v1' } };
}

/**
 * A workflow that feeds the measured node.
 *
 * @param {MeasuredNode} node
 * @param {{ id: string, name: string }} credential
 * @param {number} count items
 * @param {{ chats?: number, written?: boolean }} [recipients] how many chats they are for, and
 *   whether their numbers are written as people write them
 */
export const measuredRow = (
	node,
	credential,
	count,
	{ chats = Math.ceil(count / 2), written = false } = {},
) =>
	rowOf(`${node.type} ${count}`, [
		{ name: 'Start', type: 'n8n-nodes-base.manualTrigger' },
		{
			name: 'Items',
			type: `${BENCH_PACKAGE}.items`,
			parameters: { count, chats, written },
		},
		{ name: MEASURED, credentials: { blooioApi: credential }, ...node },
	]);
