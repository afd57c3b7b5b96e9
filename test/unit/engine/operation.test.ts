import fc from 'fast-check';

import { buildPath, id } from '../../../nodes/Blooio/engine/operation';
import { acceptedBy, refusalOf } from '../support/refusal';
import { anyUnits, outsideText } from '../support/texts';

describe('a path', () => {
	it.each([
		['+15551234567', '/chats/%2B15551234567/messages'],
		['user@example.com', '/chats/user%40example.com/messages'],
		['+15551234567,+15559876543', '/chats/%2B15551234567%2C%2B15559876543/messages'],
		['a/b', '/chats/a%2Fb/messages'],
		['../admin', '/chats/..%2Fadmin/messages'],
		['a?b=c#d', '/chats/a%3Fb%3Dc%23d/messages'],
		['%2e%2e', '/chats/%252e%252e/messages'],
		['a b', '/chats/a%20b/messages'],
		['...', '/chats/.../messages'],
		['😀', '/chats/%F0%9F%98%80/messages'],
	])('encodes %s', (value, path) => {
		expect(buildPath(['/chats/', id(value), '/messages'])).toBe(path);
	});

	it('leaves its own words as they are', () => {
		expect(buildPath(['/me/numbers'])).toBe('/me/numbers');
		expect(buildPath(['/a/', id('1'), '/b/', id('2')])).toBe('/a/1/b/2');
	});

	it.each([
		['an empty ID', ''],
		['a dot', '.'],
		['two dots', '..'],
		['half of a pair', 'a\ud83d'],
		['the other half', '\ude00a'],
	])('refuses %s', (_what, value) => {
		expect(refusalOf(() => buildPath(['/chats/', id(value)])).message).toBe(
			'An ID is empty or not valid',
		);
	});

	it('has exactly one segment for any ID, which decodes to it, and never leaves its place', () => {
		fc.assert(
			fc.property(fc.oneof(outsideText, anyUnits, fc.constantFrom('.', '..', '...')), (value) => {
				const path = acceptedBy(() => buildPath(['/chats/', id(value), '/messages']));
				if (path === undefined) return;
				const { pathname, search, hash } = new URL(`https://example.com/v2/api${path}`);
				const segments = pathname.split('/');
				expect(segments.slice(0, 4)).toEqual(['', 'v2', 'api', 'chats']);
				expect(segments.slice(5)).toEqual(['messages']);
				expect(decodeURIComponent(segments[4] ?? '')).toBe(value);
				expect(search + hash).toBe('');
			}),
			{ numRuns: 1000 },
		);
	});
});
