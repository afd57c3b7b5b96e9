'use strict';

// n8n-core reads its folder from the environment when it is loaded: keep it out of the user's own.
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-blooio-'));
process.env.N8N_USER_FOLDER = folder;
process.env.N8N_LOG_LEVEL = 'silent';
afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});

require('reflect-metadata');
