import fc from 'fast-check';
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { chatIdentity } from '../../../nodes/Blooio/schemas/address/identity';
import type { ApiRequest, Operation } from '../../../nodes/Blooio/engine/operation';
import type { PreparedItem } from '../../../nodes/Blooio/engine/item';
import { makePrepare } from '../../../nodes/Blooio/engine/prepare';
import { readQuestion } from '../../../nodes/Blooio/fields/waiting/question/question';
import { isRecord } from '../../../nodes/Blooio/schemas/answers/record';
import type { SendableRequest } from '../../../nodes/Blooio/engine/http/sendable';
import { PATIENCE_MS, runs } from '../support/nightly.cjs';
import { SCOPE } from '../support/keyScope';
import { parametersOf } from '../support/parameters';
import { anyValue } from '../support/values';
import { REQUESTS } from './requests';
import { operationNamed } from './requests/request';

const BASE = 'https://example.com/v2/api';

/** Words and encoded ids, and nothing that a server or a proxy could take for anything else. */
const PATH = /^(?:\/(?:[A-Za-z0-9_.!~*'()-]|%[0-9A-F]{2})+)+$/;
const HEADER = /^[\x20-\x7e]{1,255}$/;

type Values = Record<string, unknown>;

const omit = (values: Values, name: string): Values =>
	Object.fromEntries(Object.entries(values).filter(([key]) => key !== name));

/** Anything for a field, or for each of the fields within it. */
function valueOf({ type, options = [], typeOptions }: INodeProperties): fc.Arbitrary<unknown> {
	const set = (fields: INodeProperties[]) =>
		fc.record(Object.fromEntries(fields.map((field) => [field.name, valueOf(field)])), {
			requiredKeys: [],
		});
	if (type === 'resourceLocator') {
		const picked = anyValue.map((value) => ({ __rl: true, mode: 'phone', value }));
		return fc.oneof(picked, anyValue);
	}
	if (type === 'collection') {
		return fc.oneof(set(options.filter((option) => 'type' in option)), anyValue);
	}
	if (type === 'fixedCollection') {
		const groups = options.flatMap((option) => {
			if (!('values' in option)) return [];
			const row = set(option.values);
			const rows = typeOptions?.multipleValues ? fc.array(row, { maxLength: 3 }) : row;
			return [fc.record({ [option.name]: fc.oneof(rows, anyValue) })];
		});
		return fc.oneof(...groups, anyValue);
	}
	const offered = options.flatMap((option) => ('value' in option ? [option.value] : []));
	return offered.length > 0 ? fc.oneof(fc.constantFrom<unknown>(...offered), anyValue) : anyValue;
}

/** Parameters of an operation that work, with anything in place of some of them. */
function parametersFor(name: string, { fields }: Operation): fc.Arbitrary<Values> {
	const working = REQUESTS.filter(({ operation }) => operation === name);
	return fc
		.tuple(
			fc.constantFrom<IDataObject>(...working.map(({ values = {} }) => values)),
			fc.record(Object.fromEntries(fields.map((field) => [field.name, valueOf(field)])), {
				requiredKeys: [],
			}),
			fc.array(fc.constantFrom(...fields.map((field) => field.name)), { maxLength: 3 }),
		)
		.map(([values, other, changed]) => {
			const defaults = fields.map((field) => [field.name, field.default]);
			const replaced = changed.filter((field) => field in other);
			return {
				...Object.fromEntries(defaults),
				...values,
				...Object.fromEntries(replaced.map((field) => [field, other[field]])),
			};
		});
}

/** The person, chat, group or number that a locator names, whatever its spelling. */
function meant(value: unknown): string {
	const picked =
		typeof value === 'object' && value !== null && '__rl' in value && 'value' in value
			? value.value
			: value;
	return chatIdentity(String(picked));
}

/** What a request names: the ids of its path and the texts of its body. */
function namedBy({ path, body }: ApiRequest): string[] {
	const ids = path.flatMap((part) => (typeof part === 'string' ? [] : [part.id]));
	const texts = Object.values(body ?? {}).filter((value) => typeof value === 'string');
	return [...ids, ...texts].map(chatIdentity);
}

const LOCATORS = ['chatId', 'contactId', 'groupId', 'number', 'webhookId'];

function expectWellFormed({ path, key, query = {}, body }: SendableRequest) {
	expect(path).toMatch(PATH);
	expect(new URL(BASE + path).href).toBe(BASE + path);
	if (key !== undefined) expect(key).toMatch(HEADER);
	for (const value of Object.values(query)) {
		expect(typeof value === 'string' || Number.isFinite(value)).toBe(true);
	}
	const texts: string[] = [];
	const json = JSON.stringify(body ?? {}, (member, value: unknown) => {
		texts.push(member, ...(typeof value === 'string' ? [value] : []));
		return value;
	});
	expect(texts.filter((text) => /\p{Surrogate}/u.test(text))).toEqual([]);
	expect(json).not.toContain('[object ');
	expect(json.startsWith('{')).toBe(true);
}

/** What people are to read of a message, a poll or a contact. */
function readable({ text, title, name, options, parts, tags }: IDataObject = {}): unknown[] {
	const ofParts = Array.isArray(parts)
		? parts.flatMap((part) => (isRecord(part) && 'text' in part ? [part.text] : []))
		: [];
	return [text, title, name, options, tags, ofParts].flat().filter((words) => words !== undefined);
}

function expectSomethingToSee(body: IDataObject | undefined) {
	for (const words of readable(body)) {
		// A name that is taken away is null.
		if (words !== null) expect(words).toMatch(/[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u);
	}
}

function expectAnswerToThem(item: PreparedItem, values: Values, fields: INodeProperties[]) {
	for (const { request, sendable } of [item, item.fallback ?? item]) {
		expectWellFormed(sendable);
		expectSomethingToSee(request.body);
		for (const { name } of fields) {
			if (LOCATORS.includes(name)) expect(namedBy(request)).toContain(meant(values[name]));
		}
	}
}

const NAMES = [...new Set(REQUESTS.map(({ operation }) => operation))];

describe('whatever the parameters are, an item is one well-formed request or invalid_input', () => {
	it.each(NAMES.filter((name) => operationNamed(name).fields.length > 0))(
		'%s',
		(name) => {
			const operation = operationNamed(name);
			const binary = { data: { data: '', mimeType: 'image/png' } };
			fc.assert(
				fc.property(parametersFor(name, operation), (values) => {
					const parameters = parametersOf(values, operation.fields);
					const item = makePrepare(operation, SCOPE)(parameters, { json: {}, binary }, 0);
					if (!('failure' in item)) {
						return expectAnswerToThem(item, values, operation.fields);
					}
					const { code, message, hint, context } = item.failure;
					expect([code, item.original]).toEqual(['invalid_input', undefined]);
					expect([message, hint]).toEqual([
						expect.stringMatching(/^.*\S.*$/u),
						expect.stringMatching(/\S/),
					]);
					expect(message.length).toBeLessThan(1000);
					expect(typeof (context.field ?? '')).toBe('string');
				}),
				runs(30),
			);
		},
		PATIENCE_MS,
	);
});

/** What an expression gives where an item has no such field, and what forms and spreadsheets give. */
const NOTHING = [undefined, null, '', '  ', '\n', '\u200B', '\uFEFF'];

/** A key of one's own is asked for by the field alone: without one, messages could go out twice. */
const ASKED_FOR = ['idempotencyKey'];

/** The fields of an operation's collections, each with the collection that it stands in. */
const optionalFields = ({ fields }: Operation): Array<[string, INodeProperties]> =>
	fields
		.filter(({ type }) => type === 'collection')
		.flatMap(({ name, options = [] }) =>
			options.flatMap((option): Array<[string, INodeProperties]> =>
				'type' in option && !ASKED_FOR.includes(option.name) ? [[name, option]] : [],
			),
		);

const OPTIONAL = REQUESTS.flatMap(({ operation: name, values = {} }) =>
	optionalFields(operationNamed(name)).map(
		([collection, field]) =>
			[`${name}, ${field.displayName}`, name, values, collection, field] as const,
	),
);

/** What an item with these parameters comes to, and what it asks. */
function outcomeOf(name: string, values: Values) {
	const { fields, ...operation } = operationNamed(name);
	const defaults = Object.fromEntries(fields.map((field) => [field.name, field.default]));
	const parameters = parametersOf({ ...defaults, ...values }, fields);
	const binary = { data: { data: '', mimeType: 'image/png' } };
	const item = makePrepare({ ...operation, fields }, SCOPE)(parameters, { json: {}, binary }, 0);
	if ('failure' in item) return item.failure.message;
	return [item.sendable, name === 'message:sendAndWait' && readQuestion(parameters, false)];
}

describe('an optional field whose expression gives nothing is one that was not added', () => {
	it.each(OPTIONAL)('%s', (_what, name, values, collection, field) => {
		const others = isRecord(values[collection]) ? values[collection] : {};
		const without = { ...values, [collection]: omit(others, field.name) };
		const expected = outcomeOf(name, without);
		for (const nothing of NOTHING) {
			const given = { ...values, [collection]: { ...others, [field.name]: nothing } };
			expect(outcomeOf(name, given)).toEqual(expected);
		}
	});
});
