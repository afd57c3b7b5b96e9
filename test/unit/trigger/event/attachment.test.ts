import {
	attachmentsIn,
	fileNameOf,
} from '../../../../nodes/Blooio/schemas/answers/webhookAttachment';
import { anyUnits } from '../../support/texts';
import fc from 'fast-check';

const URL_OF = 'https://cdn.example.com/files/photo%20one.jpg?size=1';

it('reads URLs and named URLs', () => {
	expect(
		attachmentsIn([
			URL_OF,
			{ url: URL_OF, name: 'a.jpg', more: 1 },
			{ url: URL_OF, name: 5 },
			5,
			{},
		]),
	).toEqual([{ url: URL_OF }, { url: URL_OF, name: 'a.jpg' }, { url: URL_OF }, {}, {}]);
	for (const nothing of [undefined, null, 'text', {}]) expect(attachmentsIn(nothing)).toEqual([]);
});

it.each([
	[{ url: URL_OF }, 'photo one.jpg'],
	[{ url: URL_OF, name: 'mine.jpg' }, 'mine.jpg'],
	[{ url: URL_OF, name: '../../etc/passwd' }, 'passwd'],
	[{ url: URL_OF, name: 'C:\\x\\y.txt' }, 'y.txt'],
	[{ url: URL_OF, name: '\u0000<>:"|?*' }, 'photo one.jpg'],
	[{ url: URL_OF, name: `${'x'.repeat(300)}.jpg` }, `${'x'.repeat(196)}.jpg`],
	[{ url: 'https://cdn.example.com/%E0%A4%A' }, '%E0%A4%A'],
	[{ url: 'https://cdn.example.com/', name: '..' }, undefined],
	[{ url: 'nonsense' }, undefined],
	[{}, undefined],
])('the file name of %j', (attachment, name) => {
	expect(fileNameOf(attachment)).toBe(name);
});

it.each([
	[{ url: URL_OF, name: 'mine.jpg' }, { served: 'theirs.jpg' }, 'mine.jpg'],
	[{ url: URL_OF }, { served: '../theirs.jpg', lastUrl: 'https://a.b/last.jpg' }, 'theirs.jpg'],
	[{ url: URL_OF }, { lastUrl: 'https://a.b/last.jpg?x=1' }, 'last.jpg'],
	[{ url: URL_OF }, { served: '..', lastUrl: 'https://a.b/' }, 'photo one.jpg'],
])('the file name of %j, served as %j', (attachment, served, name) => {
	expect(fileNameOf(attachment, served)).toBe(name);
});

it('a file name is never a path, whatever comes', () => {
	fc.assert(
		fc.property(anyUnits, anyUnits, (name, path) => {
			const url = `https://example.com/${path}`;
			const result = fileNameOf({ name, url });
			for (const part of ['/', '\\', '\0']) expect(result ?? '').not.toContain(part);
			expect(result).not.toBe('');
		}),
	);
});
