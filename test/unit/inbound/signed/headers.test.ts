import {
	eventHeader,
	headerOf,
	shortHeaderOf,
} from '../../../../nodes/Blooio/inbound/signed/headers';

it.each([
	['a text', { 'x-a': ' b ' }, 'b'],
	['a name in any case', { 'X-A': 'b' }, 'b'],
	['an empty text', { 'x-a': ' ' }, undefined],
	['none', {}, undefined],
	['a list', { 'x-a': ['b'] }, undefined],
	['two of one name', { 'x-a': 'b', 'X-A': 'c' }, undefined],
])('reads a header with %s', (_what, headers, text) => {
	expect(headerOf(headers, 'x-a')).toBe(text);
});

it('cuts what goes on', () => {
	expect(shortHeaderOf({ 'x-a': 'a'.repeat(15_000) }, 'x-a')).toBe('a'.repeat(200));
});

it.each([
	['message.received', 'message.received'],
	['group.name_changed', 'group.name_changed'],
	['message.received, message.sent', undefined],
	['Message.Received', undefined],
	['message', undefined],
	['constructor', undefined],
	[`message.${'a'.repeat(41)}`, undefined],
])('takes %j for an event only where it is one', (text, name) => {
	expect(eventHeader({ 'x-blooio-event': text })).toBe(name);
});
