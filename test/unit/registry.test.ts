import { NodeHelpers, type INode, type INodeParameters } from 'n8n-workflow';

import { Blooio } from '../../nodes/Blooio/Blooio.node';
import type { Operation } from '../../nodes/Blooio/engine/operation';
import { CATALOGUE, GIVEN } from '../../nodes/Blooio/v2/codes';
import { DERIVED } from '../../nodes/Blooio/errors/catalogue';
import { fieldsOf } from './support/v2';
import { properties, findOperation } from '../../nodes/Blooio/actionPanel';
import { resources } from '../../nodes/Blooio/resources';
import { choicesOf, isTitleCase, OPERATIONS, repeated } from './support/registry';
import { refusalOf } from './support/refusal';

/** Whether an operation can meet a derived code; all but three can be met everywhere. */
function meets({ rejects, options = [] }: Operation, code: string): boolean {
	if (code === 'rejected') return rejects !== undefined;
	if (code === 'opted_out') return options.some(({ name }) => name === 'skipTags');
	if (code === 'webhook_limit_reached') return options.some(({ name }) => name === 'mostWebhooks');
	return true;
}

describe('the registry', () => {
	it('has every resource once', () => {
		expect(repeated(resources.map(({ value }) => value))).toEqual([]);
		expect(repeated(resources.map(({ name }) => name))).toEqual([]);
	});

	it.each(resources)('has every operation of $value once, and at least one', ({ operations }) => {
		expect(operations.length).toBeGreaterThan(0);
		expect(repeated(operations.map(({ value }) => value))).toEqual([]);
		expect(repeated(operations.map(({ name }) => name))).toEqual([]);
	});

	it.each(resources)('chooses an operation of $value at first', ({ initial, operations }) => {
		const values = operations.map(({ value }) => value);
		expect(values).toContain(initial ?? values[0]);
	});

	it('names values in lowerCamel, as saved workflows hold them', () => {
		for (const { value, operations } of resources) {
			for (const name of [value, ...operations.map((operation) => operation.value)]) {
				expect(name).toMatch(/^[a-z][a-zA-Z]*$/);
			}
		}
	});

	it('lists first what most people come for, all else by name', () => {
		const isFirst = (name: string) => /^(Message|Send\b.*)$/.test(name);
		const sorted = (names: string[]) =>
			[...names].sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)) || a.localeCompare(b));
		const names = resources.map(({ name }) => name);
		expect([names[0], resources[0]?.operations[0]?.name]).toEqual(['Message', 'Send']);
		expect(names).toEqual(sorted(names));
		for (const { operations } of resources) {
			const inner = operations.map(({ name }) => name);
			expect(inner).toEqual(sorted(inner));
		}
	});

	it.each(OPERATIONS)('finds %s', (_name, { resource, operation }) => {
		const found = findOperation(resource.value, operation.value);
		expect(found.request).toBe(operation.request);
		expect(found.fields).toEqual(fieldsOf(operation));
	});

	it.each([
		['message', 'fly'],
		['fly', 'send'],
		['message', ''],
		['message', undefined],
		[undefined, undefined],
		['message:send', ''],
		['', 'message:send'],
		['Message', 'Send'],
		['constructor', 'constructor'],
		[null, { a: 1 }],
	])('refuses %j with %j', (resource, operation) => {
		expect(refusalOf(() => findOperation(resource, operation)).message).toMatch(
			/^There is no operation/,
		);
	});
});

describe.each(OPERATIONS)('%s', (_name, { resource, operation }) => {
	const values = (more: INodeParameters = {}): INodeParameters => ({
		resource: resource.value,
		operation: operation.value,
		...more,
	});
	const description = new Blooio().description;
	const node = { typeVersion: 1 } as INode;
	const visible = (parameters: INodeParameters) =>
		properties.filter((property) =>
			NodeHelpers.displayParameter(parameters, property, node, description),
		);

	it('has an action in sentence case', () => {
		expect(operation.action).toMatch(/^[A-Z][a-z]* .*[^.]$/);
		const [, ...rest] = operation.action.split(' ');
		for (const word of rest) expect(word).toMatch(/^([a-z-]+|iMessage|FaceTime|RCS|SMS|URL|ID)$/);
	});

	it('has a name in Title Case and a description that ends in a full stop only after several sentences', () => {
		expect(isTitleCase(operation.name)).toBe(true);
		expect(operation.description).toMatch(/^[A-Z].*\S$/);
		expect(operation.description.endsWith('.')).toBe(/\. [A-Z]/.test(operation.description));
	});

	it('has each of its fields in the panel, gated by its resource and itself', () => {
		for (const field of fieldsOf(operation)) {
			const gated = properties.filter(
				({ name, displayOptions }) =>
					name === field.name &&
					displayOptions?.show?.resource?.includes(resource.value) &&
					displayOptions.show.operation?.includes(operation.value),
			);
			const alike = fieldsOf(operation).filter(({ name }) => name === field.name);
			expect(gated.map(({ displayOptions }) => displayOptions)).toEqual(
				alike.map(({ displayOptions }) => ({
					...displayOptions,
					show: {
						...displayOptions?.show,
						resource: [resource.value],
						operation: [operation.value],
					},
				})),
			);
		}
	});

	it('shows no two fields of one name at once, whatever is chosen', () => {
		const deciding = new Set(
			fieldsOf(operation).flatMap(({ displayOptions }) =>
				Object.keys({ ...displayOptions?.show, ...displayOptions?.hide }),
			),
		);
		let combinations: INodeParameters[] = [values()];
		for (const field of fieldsOf(operation).filter(({ name }) => deciding.has(name))) {
			const choices =
				{ boolean: [true, false], string: ['', 'something'] }[field.type as string] ??
				choicesOf(field).map(({ value }) => value);
			expect([field.name, ...choices]).not.toHaveLength(1);
			combinations = combinations.flatMap((combination) =>
				choices.map((value) => ({ ...combination, [field.name]: value })),
			);
		}
		for (const combination of combinations) {
			const shown = visible(combination).map(({ name }) => name);
			expect(repeated(shown)).toEqual([]);
			expect(shown).toEqual(expect.arrayContaining(['resource', 'operation', 'options']));
		}
	});

	it('shows no field of another operation', () => {
		const own = new Set(['resource', 'operation', ...fieldsOf(operation).map(({ name }) => name)]);
		expect(visible(values()).filter(({ name }) => !own.has(name))).toEqual([]);
	});

	it('offers an output for each code that it can meet, for codes to type and for all others', () => {
		const field = fieldsOf(operation).find(({ name }) => name === 'errorOutputs');
		const offered = choicesOf(field!).map(({ value }) => String(value));
		const codes: readonly string[] = [
			...(operation.codes ?? []),
			...DERIVED.map(({ code }) => code).filter((code) => meets(operation, code)),
		];
		expect(offered).toEqual([
			...CATALOGUE.map(({ code }) => code).filter((code) => codes.includes(code)),
			'all_other_errors',
			'other_code_1',
			'other_code_2',
			'other_code_3',
		]);
		for (const { name, value, description: text } of choicesOf(field!)) {
			const entry = CATALOGUE.find(({ code }) => code === value);
			if (!entry) continue;
			expect(name).toBe(entry.label);
			expect(text).toBe(`${entry.happened} (${entry.code})`);
		}
	});

	it('preselects only codes that it offers', () => {
		const offered: readonly string[] = operation.codes ?? [];
		expect((operation.defaultCodes ?? []).filter((code) => !offered.includes(code))).toEqual([]);
	});

	it('has options whose fields are in the order of the alphabet', () => {
		for (const field of fieldsOf(operation).filter(({ type }) => type === 'collection')) {
			const labels = (field.options ?? []).map((option) =>
				'displayName' in option ? option.displayName : option.name,
			);
			expect(labels).toEqual([...labels].sort((a, b) => a.localeCompare(b)));
		}
	});
});

it('every code that Blooio gives can be met in some operation', () => {
	const met = new Set(
		resources.flatMap(({ operations }) => operations.flatMap((o) => o.codes ?? [])),
	);
	expect(GIVEN.map(({ code }) => code).filter((code) => !met.has(code))).toEqual([]);
});

it('Message: Send preselects the four failures of a send that workflows branch on', () => {
	expect(findOperation('message', 'send').defaultCodes).toEqual([
		'attachment_first_message_not_allowed',
		'inbound_only_no_prior_inbound',
		'outbound_limit_reached',
		'new_conversation_limit_reached',
	]);
});
