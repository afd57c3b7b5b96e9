'use strict';

// n8n-core reads its folder from the environment when it is loaded: keep it out of the user's own.
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

process.env.N8N_USER_FOLDER = mkdtempSync(join(tmpdir(), 'n8n-nodes-blooio-'));
process.env.N8N_LOG_LEVEL = 'silent';
process.on('exit', () => {
	require('node:fs').rmSync(process.env.N8N_USER_FOLDER, { recursive: true, force: true });
});

require('reflect-metadata');
