'use strict';

// n8n's lint keeps servers and timers out of TypeScript files.
const { createServer } = require('node:http');
const v8 = require('node:v8');
const vm = require('node:vm');

const { answer, BEHAVIOURS } = require('./behaviours.cjs');

/** @typedef {import('./behaviours.cjs').Behaviour} Behaviour */

exports.HOSTILE = Object.keys(BEHAVIOURS);

/** Steps up from where an ID belongs, however they are written. */
exports.LEADS_ELSEWHERE = /\/(\.|%2e){1,2}(\/|\?|$)/i;

/**
 * Starts an API that behaves as told, on a free port of this machine.
 *
 * @returns {Promise<{ url: string, paths: string[], behave: (how: string) => void,
 *   answer: (status: number, body: unknown, headers?: Record<string, string>) => void,
 *   answerBy: (make: () => unknown) => void, close: () => Promise<void> }>}
 */
exports.startHostileApi = async () => {
	/** @type {Behaviour} */
	let behaviour = () => undefined;
	const paths = /** @type {string[]} */ ([]);
	const server = createServer((request, response) => {
		paths.push(request.url ?? '');
		request.resume();
		request.on('error', () => undefined);
		response.on('error', () => undefined);
		void behaviour(response, request);
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
	const address = server.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	return {
		url: `http://127.0.0.1:${port}/v2/api`,
		paths,
		behave: (how) => {
			paths.length = 0;
			behaviour = BEHAVIOURS[how] ?? (() => undefined);
		},
		answer: (status, body, headers) => {
			paths.length = 0;
			behaviour = answer(status, body, headers);
		},
		answerBy: (make) => {
			paths.length = 0;
			behaviour = (response, request) => answer(200, make())(response, request);
		},
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
};

// Collects garbage, so that what is measured is what is held.
v8.setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc');

const held = () => {
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
};

/** Above this, in bytes, garbage is told from what is held. */
const WORTH_A_LOOK = 150 * 1024 * 1024;

/**
 * The most memory that this process holds while a task runs, in bytes above what it held before.
 *
 * @param {() => Promise<unknown>} task
 */
exports.memoryOf = async (task) => {
	collect();
	const rest = held();
	let most = 0;
	const look = () => {
		if (held() - rest > WORTH_A_LOOK) collect();
		most = Math.max(most, held() - rest);
	};
	/** @type {NodeJS.Timeout | undefined} */
	let timer;
	const lookOn = () => {
		const start = performance.now();
		look();
		// Collecting takes its time; most of it belongs to the task.
		timer = setTimeout(lookOn, Math.max(25, 4 * (performance.now() - start)));
	};
	lookOn();
	try {
		await task();
	} finally {
		clearTimeout(timer);
	}
	look();
	return most;
};
