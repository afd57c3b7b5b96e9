import type { INodeParameters } from 'n8n-workflow';

import { store } from '../../support/binaryStore.cjs';
import { jsonOf, more } from '../../support/world';
import { attached, input, item, PDF, sha256, startFileWorld } from './fileWorld';

const { world, send, arrivedFiles } = startFileWorld();

const PNG = { mimeType: 'image/png', fileExtension: 'png' };

it('a file of the item arrives, byte by byte, under its own name', async () => {
	const data = await store('%PDF-1.7 menu', PDF);
	const { error, outputs } = await send(attached(input()), { items: [item({ data })] });
	expect(error).toBeUndefined();
	expect(await arrivedFiles()).toEqual([
		[{ name: 'Menu.pdf', bytes: 13, type: 'application/pdf', sha256: sha256('%PDF-1.7 menu') }],
	]);
	expect(jsonOf(outputs[0])).toMatchObject([{ duplicate: false, files: ['Menu.pdf'] }]);
});

it.each([
	['a list of names', 'one, two', ['Menu.pdf', 'two.png']],
	['all of them', '*', ['Menu.pdf', 'two.png', 'three']],
	['a list by an expression', '={{ ["two", "one"] }}', ['two.png', 'Menu.pdf']],
	['a file itself by an expression', '={{ $binary.two }}', ['two.png']],
	['each only once', 'one, *, one', ['Menu.pdf', 'two.png', 'three']],
])('several files go out: %s', async (_what, names, expected) => {
	const binary = {
		one: await store('one', PDF),
		two: await store('two', PNG),
		three: await store('three', { mimeType: 'text/plain' }),
	};
	const { error } = await send(attached(input(names)), { items: [item(binary)] });
	expect(error).toBeUndefined();
	const files = await arrivedFiles();
	expect(files.map((list) => list.map(({ name }) => name))).toEqual([expected]);
	expect(files[0]?.every(({ sha256: digest }) => digest !== undefined)).toBe(true);
});

it('a file in place of a URL is taken for what it is', async () => {
	const data = await store('one', PDF);
	const { error } = await send(attached({ url: '={{ $binary.data }}' }), {
		items: [item({ data })],
	});
	expect(error).toBeUndefined();
	expect(await arrivedFiles()).toMatchObject([[{ name: 'Menu.pdf', sha256: sha256('one') }]]);
});

it('a name may be given, and files from the web go beside it', async () => {
	const data = await store('one', PDF);
	await send(
		attached(input('data', { name: 'Today.pdf' }), { url: 'https://cdn.example.com/a b.png' }),
		{ items: [item({ data })] },
	);
	expect(world.posts.map(({ body }) => body)).toMatchObject([
		{ attachments: [{ name: 'Today.pdf' }, 'https://cdn.example.com/a%20b.png'] },
	]);
});

it('a part of a message may be a file of the item', async () => {
	const data = await store('one', PDF);
	const part = [
		{ kind: 'text', text: 'Look: ' },
		{ kind: 'file', ...input() },
	];
	const { error } = await send(
		{ text: '', ...more({ parts: { part } } as INodeParameters) },
		{
			items: [item({ data })],
		},
	);
	expect(error).toBeUndefined();
	expect(await arrivedFiles()).toMatchObject([[{ name: 'Menu.pdf', sha256: sha256('one') }]]);
});

it('a file that code has put into the item as it is goes out as well', async () => {
	const data = { ...PDF, data: Buffer.from('made by code').toString('base64') };
	const { error } = await send(attached(input()), { items: [item({ data })] });
	expect(error).toBeUndefined();
	expect(await arrivedFiles()).toMatchObject([[{ sha256: sha256('made by code') }]]);
});
