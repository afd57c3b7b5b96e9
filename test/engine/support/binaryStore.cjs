'use strict';

const { createRequire } = require('node:module');

const { BinaryDataService } = require('n8n-core');

// n8n-core's own container: others in node_modules know nothing of its services.
const ofCore = createRequire(require.resolve('n8n-core'));
const { Container } = ofCore('@n8n/di');

const service = () => Container.get(BinaryDataService);

/** Keeps files on disk, as n8n does by default. */
const keepOnDisk = async () => await service().init();

/** Keeps files in memory, in the item itself. */
const keepInMemory = () => Reflect.set(service(), 'managers', {});

/**
 * Stores a file as the node before would.
 *
 * @param {Buffer | string} bytes
 * @param {{ mimeType: string, fileName?: string, fileExtension?: string }} facts
 * @param {string} [executionId]
 * @returns {Promise<import('n8n-workflow').IBinaryData>} what the item then holds
 */
const store = async (bytes, facts, executionId = '4711') =>
	await service().store(
		{ type: 'execution', workflowId: 'workflow-1', executionId },
		Buffer.from(bytes),
		{ data: '', ...facts },
	);

/**
 * What stands behind a signed token, or undefined for one that opens nothing.
 *
 * @param {string} token
 */
async function open(token) {
	try {
		const id = service().validateSignedToken(token);
		const { mimeType } = await service().getMetadata(id);
		const bytes = await service().getAsBuffer({ id, data: '', mimeType: mimeType ?? '' });
		return { mimeType, bytes };
	} catch {
		return undefined;
	}
}

module.exports = { keepOnDisk, keepInMemory, store, open };
