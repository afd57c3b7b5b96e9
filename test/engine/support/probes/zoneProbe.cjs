'use strict';

// Reads messages since a time with the built node, in a process whose own zone is another one than
// the workflow's, and prints what Blooio is asked: TZ=… node zoneProbe.cjs <workflow's zone> <since>
const { join } = require('node:path');

const { PACKAGE_FOLDER } = require('../package/packageFolder.cjs');

const { Blooio } = require(join(PACKAGE_FOLDER, 'dist/nodes/Blooio/Blooio.node.js'));

const [, , zone, since] = process.argv;

/** @type {Record<string, unknown>} */
const PARAMETERS = {
	resource: 'message',
	operation: 'getAll',
	chatId: '+15551234567',
	filters: { since },
};

const context = {
	getInputData: () => [{ json: {} }],
	getNode: () => ({ id: 'n', name: 'Blooio', type: 'n8n-nodes-blooio.blooio' }),
	getTimezone: () => zone,
	getWorkflow: () => ({ id: 'w' }),
	getExecutionId: () => '1',
	getInstanceId: () => 'i',
	getWorkflowDataProxy: () => ({ $runIndex: 0 }),
	getCredentials: async () => ({ apiKey: 'bl_the_key', baseUrl: 'https://example.com' }),
	continueOnFail: () => false,
	isToolExecution: () => false,
	/**
	 * @param {string} name
	 * @param {number} _item
	 * @param {unknown} [fallback]
	 */
	getNodeParameter: (name, _item, fallback) => PARAMETERS[name] ?? fallback,
	helpers: {
		/**
		 * @param {string} _credential
		 * @param {{ url: string, qs?: object }} options
		 */
		async httpRequestWithAuthentication(_credential, { url, qs }) {
			const asked = { ...Object.fromEntries(new URL(url).searchParams), ...qs };
			console.log(JSON.stringify({ asked, noon: new Date(2026, 0, 1, 12).toJSON() }));
			return { statusCode: 200, headers: {}, body: { messages: [] } };
		},
	},
};

void new Blooio().execute.call(context);
