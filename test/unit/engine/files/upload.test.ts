import type { IBinaryData } from 'n8n-workflow';

import { uploadOf } from '../../../../nodes/Blooio/engine/files/upload';
import { refusalOf } from '../../support/refusal';

const png: IBinaryData = { data: '', mimeType: 'image/png' };

const use = (property = 'data') =>
	({ property, types: ['image/png', 'image/jpeg'], as: 'part', name: 'file' }) as const;

it('a file of a type and size that the API takes goes along', () => {
	expect(uploadOf(use(), { data: png })).toEqual({ ...use(), binary: png });
	const largest = { ...png, bytes: 10 * 1024 * 1024 };
	expect(uploadOf(use(), { data: largest }).binary).toBe(largest);
});

it.each([
	['is 10,000 characters long', 'x'.repeat(10_000), `"${'x'.repeat(60)}…"`],
	['holds what nobody sees', 'a\r\n\u200fb', '"a\\r\\n\\u200fb"'],
])('a file whose name %s is named in one short line', (_what, property, shown) => {
	const { message } = refusalOf(() => uploadOf(use(property), {}));
	expect(message).toBe(`The item has no file named ${shown}`);
});

it.each(['constructor', '__proto__'])('no file is there because objects have a %s', (property) => {
	const { message } = refusalOf(() => uploadOf(use(property), { data: png }));
	expect(message).toBe(`The item has no file named "${property}"`);
});

it.each([
	[{}, 'The item has no file named "data"', 'Put a node before this one'],
	[{ photo: png, icon: png }, 'The item has no file named "data"', 'one of: photo, icon'],
	[
		{ data: { ...png, mimeType: 'application/pdf' } },
		'The file in "data" is of type "application/pdf"',
		'image/png, image/jpeg',
	],
	[{ data: { ...png, bytes: 0 } }, 'The file in "data" is empty', 'node that provides'],
	[
		{ data: { ...png, bytes: 12 * 1024 * 1024 } },
		'The file in "data" is 12.0 MB',
		'smaller than 10 MB',
	],
])('%j is refused', (files, message, hint) => {
	const refusal = refusalOf(() => uploadOf(use(), files));
	expect(refusal.message).toBe(message);
	expect(refusal.hint).toContain(hint);
});
