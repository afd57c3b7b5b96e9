'use strict';

// n8n-core reads its folder from the environment when it is loaded: keep it out of the user's own.
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-blooio-'));
process.env.N8N_USER_FOLDER = folder;
process.env.N8N_LOG_LEVEL = 'silent';

// A trigger looks again after half a minute for what it missed; n8n does not wait for that when it
// ends, and tests do not either.
const { setTimeout: start } = require('node:timers');
/** @type {Array<WeakRef<NodeJS.Timeout>>} */
const timers = [];
let isOver = false;
/** @type {(...given: Parameters<typeof start>) => NodeJS.Timeout} */
const startRemembered = (...given) => {
	const timer = start(...given);
	if (isOver) timer.unref();
	else timers.push(new WeakRef(timer));
	return timer;
};
Reflect.set(globalThis, 'setTimeout', Object.assign(startRemembered, start));

afterAll(() => {
	isOver = true;
	for (const timer of timers) timer.deref()?.unref();
	rmSync(folder, { recursive: true, force: true });
});

require('reflect-metadata');
