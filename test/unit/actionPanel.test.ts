import {
	type INodeProperties,
	type INodePropertyCollection,
	type INodePropertyMode,
	type INodePropertyOptions,
} from 'n8n-workflow';

import { Blooio } from '../../nodes/Blooio/Blooio.node';
import { properties } from '../../nodes/Blooio/actionPanel';
import { resources } from '../../nodes/Blooio/resources';
import { choicesOf, isTitleCase, OPERATIONS, repeated } from './support/registry';

/** Everything in a field that bears a label. */
interface Labelled {
	path: string;
	field: INodeProperties;
}

/** A field and all fields within it. */
function fieldsIn(field: INodeProperties, above = ''): Labelled[] {
	const path = `${above}/${field.name}`;
	const inner = (field.options ?? []).flatMap((option) => {
		if ('values' in option) return option.values.flatMap((value) => fieldsIn(value, path));
		return 'type' in option ? fieldsIn(option, path) : [];
	});
	return [{ path, field }, ...inner];
}

const ALL_FIELDS = properties.flatMap((field) => fieldsIn(field));

const groupsOf = (field: INodeProperties): INodePropertyCollection[] =>
	(field.options ?? []).filter((option) => 'values' in option);
const modesOf = (field: INodeProperties): INodePropertyMode[] => field.modes ?? [];

describe('the panel', () => {
	it('asks for resource and operation by lists, not by expressions', () => {
		const selects = properties.filter(({ name }) => name === 'resource' || name === 'operation');
		expect(selects).toHaveLength(1 + resources.length);
		for (const { noDataExpression, default: initial, options } of selects) {
			expect(noDataExpression).toBe(true);
			expect((options as INodePropertyOptions[]).map(({ value }) => value)).toContain(initial);
		}
	});

	it('shows the error outputs to people and not to an AI agent', () => {
		const fields = properties.filter(({ name }) => /^(errorOutputs|otherCode\d)$/.test(name));
		expect(fields).toHaveLength(4 * OPERATIONS.length);
		for (const field of fields) expect(field.displayOptions?.hide).toEqual({ '@tool': [true] });
	});

	it('has all labels in Title Case', () => {
		// A notice is a text, and stands where the label of a field would.
		const labelled = ALL_FIELDS.filter(({ field }) => field.type !== 'notice');
		const labels = labelled.flatMap(({ path, field }) =>
			[
				field.displayName,
				...groupsOf(field).map(({ displayName }) => displayName),
				...modesOf(field).map(({ displayName }) => displayName),
			].map((label) => ({ path, label })),
		);
		expect(labels.filter(({ label }) => !isTitleCase(label))).toEqual([]);
	});

	it('writes notices in sentences', () => {
		const notices = ALL_FIELDS.filter(({ field }) => field.type === 'notice');
		expect(notices.length).toBeGreaterThan(0);
		for (const { field } of notices) {
			expect(field.displayName).toMatch(/^[A-Za-z0-9][^.]* .*\.$/);
			expect(field.description).toBeUndefined();
		}
	});

	it('gives every yes or no a description that starts with Whether', () => {
		const fields = ALL_FIELDS.filter(({ field }) => field.type === 'boolean');
		expect(fields.length).toBeGreaterThan(0);
		for (const { field } of fields) expect(field.description).toMatch(/^Whether /);
	});

	it('has placeholders that are examples, or say what a click does', () => {
		for (const { field } of ALL_FIELDS) {
			const grouped = field.type === 'collection' || field.type === 'fixedCollection';
			if (grouped) expect(field.placeholder).toMatch(/^Add [a-z]/);
			else if (field.placeholder !== undefined) expect(field.placeholder).toMatch(/^e\.g\. \S/);
			for (const { type, placeholder } of modesOf(field)) {
				expect(placeholder).toMatch(type === 'list' ? /^Select an? .*\.\.\.$/ : /^e\.g\. \S/);
			}
		}
	});

	it('starts every choice with a value that it offers', () => {
		for (const { path, field } of ALL_FIELDS) {
			if (field.type !== 'options' && field.type !== 'multiOptions') continue;
			const offered = choicesOf(field).map(({ value }) => value);
			expect(offered.length).toBeGreaterThan(0);
			expect(repeated(offered.map(String))).toEqual([]);
			for (const initial of [field.default].flat()) expect([path, ...offered]).toContain(initial);
		}
	});

	it('searches its lists by methods that the node has', () => {
		const methods = Object.keys(new Blooio().methods.listSearch);
		const named = ALL_FIELDS.flatMap(({ field }) => modesOf(field)).flatMap(
			({ typeOptions }) => typeOptions?.searchListMethod ?? [],
		);
		expect(named.length).toBeGreaterThan(0);
		for (const method of named) expect(methods).toContain(method);
	});
});
