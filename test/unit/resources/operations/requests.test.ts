import type { INodeProperties } from 'n8n-workflow';

import { resources } from '../../../../nodes/Blooio/resources';
import { REQUESTS } from '../requests';
import { ALL, operationNamed, requestOf, sent } from '../requests/request';

it('every operation has a row here', () => {
	expect([...new Set(REQUESTS.map(({ operation }) => operation))].sort()).toEqual([...ALL].sort());
});

describe('the request of', () => {
	it.each(REQUESTS.map((row) => [[row.operation, row.when].filter(Boolean).join(', '), row]))(
		'%s',
		(_name, { operation, values, sends }) => {
			expect(sent(requestOf(operation, values))).toEqual(sends);
		},
	);
});

describe('every field of the panel is used by', () => {
	/** Names of fields, of those in collections and in rows too. */
	const namesOf = (fields: readonly INodeProperties[]): string[] =>
		fields.flatMap(({ name, type, options = [] }) => [
			...(type === 'notice' ? [] : [name]),
			...options.flatMap((option) => {
				if ('values' in option) return namesOf(option.values);
				return 'type' in option ? namesOf([option]) : [];
			}),
		]);
	const own = new Map<string, string[]>(
		resources.flatMap(({ value, operations }) =>
			operations.map(({ value: name, fields }) => [`${value}:${name}`, namesOf(fields)] as const),
		),
	);

	it.each(ALL)('%s', (name) => {
		const read = new Set<string>();
		for (const { operation, values } of REQUESTS) {
			if (operation === name) requestOf(name, values, (parameter) => read.add(parameter));
		}
		// By which output it leaves is no part of a request: what runs the operation reads it.
		if (operationNamed(name).runner !== undefined) read.add('separateOutputs');
		expect((own.get(name) ?? []).filter((field) => !read.has(field))).toEqual([]);
	});
});

describe('a request that writes to a person, a group or a chat keeps the order of the input', () => {
	const writes = REQUESTS.filter(
		({ sends }) => sends.method !== 'GET' && /^\/(chats|contacts|groups)\/./.test(sends.path),
	);

	it.each(writes.map((row) => [`${row.operation} ${row.when ?? ''}`, row]))(
		'%s',
		(_name, { operation, values, sends }) => {
			const { chat = '' } = requestOf(operation, values);
			expect(sends.path.split('/')[2]).toBe(encodeURIComponent(chat));
		},
	);
});
