import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { keepInMemory, keepOnDisk, store } from '../../support/binaryStore.cjs';
import { jsonOf, type WorldRun } from '../../support/world';
import { attached, input, item, PDF, startFileWorld } from './fileWorld';

const { world, send } = startFileWorld();

describe('nothing is sent', () => {
	const refused = async (parameters: INodeParameters, more: WorldRun) => {
		const { outputs } = await send({ errorOutputs: ['invalid_input'], ...parameters }, more);
		expect(world.simulator.requests).toEqual([]);
		const [json] = jsonOf(outputs[1]);
		return json?.error as IDataObject;
	};
	const withFile = async () => ({ items: [item({ data: await store('one', PDF) })] });

	it.each([
		['a name that is not there', input('other'), 'The item has no file named "other"', 'data'],
		['no name', input(''), 'Attachment has no file', 'Input Binary Field'],
		[
			'a file of somebody else',
			input('={{ { mimeType: "text/plain", id: "filesystem-v2:workflows/1/executions/1/x" } }}'),
			'Input Binary Field gives a file that does not come with the item',
			'Merge',
		],
	])('for %s', async (_what, row, message, hint) => {
		const error = await refused(attached(row), await withFile());
		expect(error.message).toBe(message);
		expect(error.hint).toContain(hint);
	});

	it('where all files are meant, and there is neither a file nor a text', async () => {
		const error = await refused({ ...attached(input('*')), text: '' }, { items: [{ a: 1 }] });
		expect(error.message).toMatch(/nothing to send/);
	});

	it.each([
		['empty', 0, /is empty/],
		['over 100 MB', 100 * 1024 * 1024 + 1, /is 100\.1 MB/],
	])('for a file that is %s', async (_what, bytes, message) => {
		const data = { ...(await store('one', PDF)), bytes };
		const error = await refused(attached(input()), { items: [item({ data })] });
		expect(error.message).toMatch(message);
	});

	it('where n8n has no address that others can open', async () => {
		const error = await refused(attached(input()), {
			...(await withFile()),
			restApiUrl: 'http://localhost:5678/rest',
			baseUrl: 'https://backend.blooio.com/v2/api',
		});
		expect(error.message).toBe('Blooio cannot fetch files from n8n at http://localhost:5678');
		expect(error.hint).toMatch(/WEBHOOK_URL.*tunnel/);
		expect(JSON.stringify(error)).not.toMatch(/token|eyJ/);
	});

	it('where n8n keeps files in memory only', async () => {
		keepInMemory();
		try {
			const data = { ...PDF, data: Buffer.from('one').toString('base64') };
			const error = await refused(attached(input()), { items: [item({ data })] });
			expect(error.message).toMatch(/keeps files in memory only$/);
			expect(error.hint).toContain('N8N_DEFAULT_BINARY_DATA_MODE');
		} finally {
			await keepOnDisk();
		}
	});

	it.each([
		'http://localhost/menu.pdf',
		'https://192.168.1.5/menu.pdf',
		'https://nas.local/menu.pdf',
	])('for %s, which Blooio cannot open', async (url) => {
		const baseUrl = 'https://backend.blooio.com/v2/api';
		const error = await refused(attached({ url }), { baseUrl });
		expect(error.message).toMatch(/^Blooio cannot open Attachment URL/);
		expect(error.hint).toContain('From Input');
	});
});

it('where all files are meant and there is none, the text goes out alone', async () => {
	const { error, outputs } = await send(attached(input('*')), { items: [{ a: 1 }] });
	expect(error).toBeUndefined();
	expect(world.posts.map(({ body }) => body)).toEqual([{ text: 'Hello' }]);
	expect(jsonOf(outputs[0])).toMatchObject([{ files: [] }]);
});
