'use strict';

// n8n's lint keeps processes and timers out of TypeScript files.
const { execFile } = require('node:child_process');
const { getEventListeners } = require('node:events');
const { join } = require('node:path');
const { promisify } = require('node:util');

/**
 * What the node holds when it works on so many items, in bytes.
 *
 * @param {number} items
 * @returns {Promise<{ during: number, after: number, made: number[] }>} at the last request, and
 *   after the run; how many items came out of each output
 */
exports.heapWith = async (items) => {
	const probe = join(__dirname, 'heapProbe.cjs');
	const args = ['--expose-gc', probe, String(items)];
	return JSON.parse((await promisify(execFile)(process.execPath, args)).stdout);
};

/**
 * What Blooio is asked for when messages are read since a time.
 *
 * @param {string} processZone zone of the process
 * @param {string} zone zone of the workflow
 * @param {string} since
 * @returns {Promise<{ asked: { since?: number | string }, noon: string }>} and noon of 1 January
 *   2026 by the clock of the process
 */
exports.askedSince = async (processZone, zone, since) => {
	const { stdout } = await promisify(execFile)(
		process.execPath,
		[join(__dirname, 'zoneProbe.cjs'), zone, since],
		{ env: { ...process.env, TZ: processZone } },
	);
	return JSON.parse(stdout);
};

/** Timers that keep this process alive. */
exports.activeTimers = () =>
	process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length;

/**
 * Who listens to a cancel.
 *
 * @param {AbortSignal} signal
 */
exports.listenersOf = (signal) => getEventListeners(signal, 'abort').length;
