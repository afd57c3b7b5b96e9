'use strict';

// Runs the built node on many items in a process of its own and prints what it holds, in bytes:
// node --expose-gc heapProbe.cjs <items>. n8n stands aside, so that only the node's own shows.
const { join } = require('node:path');

const { PACKAGE_FOLDER } = require('../package/packageFolder.cjs');

const { Blooio } = require(join(PACKAGE_FOLDER, 'dist/nodes/Blooio/Blooio.node.js'));

const count = Number(process.argv[2]);
const people = 1000;

const heap = () => {
	globalThis.gc?.();
	globalThis.gc?.();
	return process.memoryUsage().heapUsed;
};

/** @type {Record<string, unknown>} */
const PARAMETERS = {
	resource: 'message',
	operation: 'send',
	chatId: (/** @type {number} */ item) => `+1555${String(1_000_000 + (item % people))}`,
	text: (/** @type {number} */ item) =>
		`Hello ${item}, this is as long as a usual message to somebody may be.`,
	options: { maxConcurrency: 50 },
	errorOutputs: ['invalid_request'],
};

/** @param {unknown} value */
const asExpression = (value) => (typeof value === 'function' ? '={{ $json.x }}' : value);

/**
 * A context that answers at once; every fifth message is refused.
 *
 * @param {unknown[]} items
 * @param {AbortSignal} signal
 * @param {() => number} onCall
 */
function contextFor(items, signal, onCall) {
	return {
		getInputData: () => items,
		getNode: () => ({ id: 'n', name: 'Blooio', type: 'n8n-nodes-blooio.blooio' }),
		getTimezone: () => 'UTC',
		getWorkflow: () => ({ id: 'w' }),
		getExecutionId: () => '1',
		getInstanceId: () => 'i',
		getWorkflowDataProxy: () => ({ $runIndex: 0 }),
		getExecutionCancelSignal: () => signal,
		getCredentials: async () => ({ apiKey: 'bl_the_key', baseUrl: 'https://example.com' }),
		continueOnFail: () => true,
		isToolExecution: () => false,
		/**
		 * @param {string} name
		 * @param {number} item
		 * @param {unknown} [fallback]
		 * @param {{ rawExpressions?: boolean }} [options]
		 */
		getNodeParameter(name, item, fallback, { rawExpressions } = {}) {
			const value = PARAMETERS[name];
			if (rawExpressions) return asExpression(value) ?? fallback;
			return (typeof value === 'function' ? value(item) : value) ?? fallback;
		},
		helpers: {
			async httpRequestWithAuthentication() {
				const calls = onCall();
				const body = { message_id: `msg_${calls}`, status: 'queued' };
				return calls % 5 === 0
					? { statusCode: 400, headers: {}, body: { error: 'ApiError', message: `No ${calls}` } }
					: { statusCode: 202, headers: {}, body };
			},
		},
	};
}

/** @param {number} size items */
async function run(size) {
	const items = Array.from({ length: size }, (_, id) => ({ json: { id } }));
	const controller = new AbortController();
	const before = heap();
	let calls = 0;
	let during = 0;
	const context = contextFor(items, controller.signal, () => {
		calls++;
		if (calls === size) during = heap() - before;
		return calls;
	});
	const made = await (async () => {
		const outputs = await new Blooio().execute.call(context);
		return outputs.map((/** @type {unknown[]} */ output) => output.length);
	})();
	// The output is n8n's to keep; it is let go of here.
	await new Promise((resolve) => setImmediate(resolve));
	return { during, after: heap() - before, made };
}

(async () => {
	// What is loaded and compiled at the first use is no part of the measurement.
	await run(200);
	console.log(JSON.stringify(await run(count)));
})();
