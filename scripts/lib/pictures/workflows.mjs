/** @typedef {{ id: string, name: string }} Credential */

const SPACING = { column: 260, row: 130 };

/** @param {string} value */
const phone = (value) => ({ __rl: true, mode: 'phone', value });

/**
 * @param {string} name
 * @param {string} type
 * @param {[number, number]} position in columns and rows
 * @param {Record<string, unknown>} [parameters]
 * @param {Record<string, unknown>} [settings]
 */
function node(name, type, [column, row], parameters = {}, settings = {}) {
	const position = [column * SPACING.column, row * SPACING.row];
	return { id: name, name, type, typeVersion: 1, position, parameters, ...settings };
}

/**
 * @param {string} name
 * @param {[number, number]} position
 * @param {Record<string, unknown>} parameters
 * @param {Credential} credential
 */
const blooio = (name, position, parameters, credential) =>
	node(name, 'n8n-nodes-blooio.blooio', position, parameters, {
		typeVersion: 2,
		credentials: { blooioApi: credential },
	});

/** @param {string[]} names of nodes, one for each output of the node before them */
const links = (...names) => ({
	main: names.map((name) => [{ node: name, type: 'main', index: 0 }]),
});

const START = node('Every Evening', 'n8n-nodes-base.manualTrigger', [0, 0]);

/** Eight messages to people of the local Blooio; three of its numbers cannot start a chat. */
const CUSTOMERS = [
	{ to: '+15551234567', text: 'Hi Alice, your order is ready', from: '' },
	{ to: '+15555550103', text: 'Hi Carol, your order is ready', from: '' },
	{ to: 'ivan@example.com', text: 'Hi Ivan, your order is ready', from: '' },
	{ to: '+15555550104', text: 'Hi Dave, your order is ready', from: '+13055550104' },
	{ to: '+15555550151', text: '', from: '+12125550101', file: 'https://cdn.example.com/a.png' },
	{ to: '+15555550152', text: 'Your order is ready', from: '+12065550105' },
	{ to: '+15555550153', text: 'Your order is ready', from: '+13035550108' },
	{ to: '+15555550154', text: 'Your order is ready', from: '+13055550104' },
];

/**
 * A send with a branch for each of the usual errors.
 *
 * @param {Credential} credential
 */
export function branchesWorkflow(credential) {
	const items = CUSTOMERS.map((json) => ({ json }));
	const send = {
		resource: 'message',
		operation: 'send',
		chatId: phone('={{ $json.to }}'),
		text: '={{ $json.text }}',
		options: {
			attachments: { attachment: [{ url: '={{ $json.file ?? [] }}', name: '' }] },
			fromNumber: phone('={{ $json.from }}'),
		},
	};
	const next = [
		'Mark as Notified',
		'Send Text First',
		'Change Number',
		'Retry Tomorrow',
		'Upgrade the Plan',
	];
	return {
		name: 'Order Ready',
		nodes: [
			START,
			node('Orders', 'n8n-nodes-base.code', [1, 0], {
				jsCode: `return ${JSON.stringify(items)};`,
			}),
			blooio('Tell Customers', [2, -0.6], send, credential),
			...next.map((name, index) => node(name, 'n8n-nodes-base.noOp', [3.6, index * 1.1 - 2.2])),
		],
		connections: {
			[START.name]: links('Orders'),
			Orders: links('Tell Customers'),
			'Tell Customers': links(...next),
		},
		settings: { executionOrder: 'v1' },
	};
}

/**
 * A message from a reply-only number to someone who never wrote to it.
 *
 * @param {Credential} credential
 */
export function refusedWorkflow(credential) {
	const number = '+12065550105';
	const name = `${number} (Inbound: reply-only)`;
	const send = {
		resource: 'message',
		operation: 'send',
		chatId: phone('+15555550152'),
		text: 'Your order is ready',
		options: {
			fromNumber: { __rl: true, mode: 'list', value: number, cachedResultName: name },
		},
	};
	return {
		name: 'Order Ready',
		nodes: [START, blooio('Tell a Customer', [1, 0], send, credential)],
		connections: { [START.name]: links('Tell a Customer') },
	};
}

/**
 * A question whose answer decides how the workflow goes on.
 *
 * @param {Credential} credential
 */
export function questionWorkflow(credential) {
	const ask = {
		resource: 'message',
		operation: 'sendAndWait',
		chatId: phone('+15551234567'),
		message: 'Does Friday at 10 suit you?',
		responseType: 'reply',
		separateOutputs: true,
	};
	return {
		name: 'Ask for a Date',
		nodes: [
			START,
			blooio('Ask Alice', [1, 0], ask, credential),
			node('Call Her', 'n8n-nodes-base.noOp', [2.3, -0.6]),
			node('Book the Date', 'n8n-nodes-base.noOp', [2.3, 0.6]),
		],
		connections: {
			[START.name]: links('Ask Alice'),
			'Ask Alice': links('Call Her', 'Book the Date'),
		},
		settings: { executionOrder: 'v1' },
	};
}

/**
 * A trigger on its own.
 *
 * @param {Credential} credential
 */
export function triggerWorkflow(credential) {
	const settings = { typeVersion: 2, webhookId: 'picture', credentials: { blooioApi: credential } };
	const parameters = { events: ['message.received'] };
	return {
		name: 'Answer Messages',
		nodes: [node('Blooio Trigger', 'n8n-nodes-blooio.blooioTrigger', [0, 0], parameters, settings)],
		connections: {},
	};
}
