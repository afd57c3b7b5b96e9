import type { IDataObject } from 'n8n-workflow';

import { InvalidInput } from '../errors/invalidInput';
import { parseCountry } from '../schemas/address/countries';
import type { Place } from '../schemas/address/place';
import type { FileValue } from '../schemas/fileValue';
import { trimmed } from '../schemas/plainText';
import { isRecord } from '../schemas/answers/record';
import { picked, readAddress, readAddresses } from './values/addresses';
import { readBoolean } from './values/boolean';
import { readChoice } from './values/choice';
import { readTime } from './values/date';
import { isDate } from './values/dateObject';
import type { FieldFacts } from './values/fieldFacts';
import { readFiles } from './values/files';
import { fromJson } from './values/json';
import { readNames, readTexts } from './values/list';
import { isNothing } from './values/nothing';
import { readNumber, type Bounds } from './values/number';
import { refuse } from './values/refuse';
import { readText } from './values/text';

/** Reads one resolved parameter; `undefined` when the parameter is hidden or unknown. */
export type ReadParameter = (name: string) => unknown;

/**
 * Typed reader over the parameters of one item, or over one collection of them. An expression can
 * yield anything, so each method either returns the type that it promises or throws InvalidInput
 * naming the field as the editor labels it.
 */
export class Parameters {
	constructor(
		private readonly read: ReadParameter,
		private readonly facts: FieldFacts,
		private readonly names: readonly string[] = [],
		private readonly root?: Parameters,
	) {}

	/** What the output is to say about how the item was read, by the name of the output's field. */
	readonly notes: IDataObject = {};

	/** The label that the editor shows for a parameter. */
	label(name: string): string {
		return this.facts.labels.get(name) ?? name;
	}

	/** The value as the expression gave it. */
	raw(name: string): unknown {
		return this.read(name);
	}

	/** Whether a value was given at all: not null, not a text with nothing to see. */
	has(name: string): boolean {
		return !isNothing(this.read(name));
	}

	/** Whether a field was added to a collection, even if it is empty or its expression gives nothing. */
	added(name: string): boolean {
		return this.names.includes(name);
	}

	/** A text as it stands, numbers and booleans included; `undefined` when there is none. */
	optionalText(name: string): string | undefined {
		return this.optional(name, readText);
	}

	/** A text that must be there. */
	text(name: string): string {
		const value = this.optionalText(name);
		if (value !== undefined) return value;
		throw new InvalidInput(
			`${this.label(name)} is empty`,
			`Fill in ${this.label(name)}, or check the expression behind it`,
			this.label(name),
		);
	}

	/** A text without spaces and invisible signs at its ends: an ID, a name; `undefined` for none. */
	optionalName(name: string): string | undefined {
		const value = this.optionalText(name);
		return value === undefined ? undefined : trimmed(value);
	}

	/** The same where there must be one. */
	name(name: string): string {
		return trimmed(this.text(name));
	}

	/** A yes or no; `fallback` when nothing was given. */
	boolean(name: string, fallback = false): boolean {
		return this.optionalBoolean(name) ?? fallback;
	}

	/** A yes or no, or `undefined` when nothing was given. */
	optionalBoolean(name: string): boolean | undefined {
		return this.optional(name, readBoolean);
	}

	/** A number within bounds, or `undefined` when nothing was given. */
	optionalNumber(name: string, bounds: Bounds): number | undefined {
		return this.optional(name, (value, field) => readNumber(value, field, bounds));
	}

	/** One of the given values, by itself or by its label in any spelling. */
	option<Value extends string>(name: string, values: readonly Value[]): Value {
		return readChoice(this.read(name), this.label(name), values, this.choices(name));
	}

	/** The same, or `undefined` when nothing was given. */
	optionalOption<Value extends string>(name: string, values: readonly Value[]): Value | undefined {
		return this.has(name) ? this.option(name, values) : undefined;
	}

	/** Several of the given values, without repeats; none when nothing was given. */
	options<Value extends string>(name: string, values: readonly Value[]): Value[] {
		const chosen = this.list(name, { commas: true }).map((value) =>
			readChoice(value, this.label(name), values, this.choices(name)),
		);
		return [...new Set(chosen)];
	}

	/** A point in time, epoch ms; without a zone it is one of the workflow's. */
	optionalTime(name: string): number | undefined {
		return this.optional(name, (value, field) => readTime(value, field, this.facts.zone));
	}

	/** The value of a resource locator, whichever way it was picked; empty text when there is none. */
	locator(name: string): string {
		const value = picked(this.read(name));
		return isNothing(value) ? '' : readAddress(value, this.label(name));
	}

	/** Whether Blooio itself is in the private network (the simulator), and opens what is in there. */
	get local(): boolean {
		return this.facts.local ?? false;
	}

	/** IANA name of the zone in which people here read times: the workflow's. */
	get zone(): string {
		return this.facts.zone;
	}

	/** Whether an AI agent calls the node, and a model has written what its fields say. */
	get isTool(): boolean {
		return this.facts.tool ?? false;
	}

	/** Files of the item: names of binary fields, parted at commas, and files that an expression gave. */
	files(name: string): Array<string | FileValue> {
		return readFiles(this.read(name), this.label(name));
	}

	/** The addresses in a field: one, or a list of them, not parted at commas yet. */
	addresses(name: string): string[] {
		return readAddresses(this.read(name), this.label(name));
	}

	/** Where an address in a field stands: its label, and the country of local numbers. */
	place(name: string): Place {
		const options = (this.root ?? this).collection('options');
		return { field: this.label(name), country: options.country() };
	}

	/** The country that was chosen for local numbers, in a collection of options. */
	country(): Place['country'] {
		const chosen = this.locator('defaultCountry');
		return chosen === '' ? undefined : parseCountry(chosen, this.label('defaultCountry'));
	}

	/** A collection of parameters, read in one go. */
	collection(name: string): Parameters {
		const value = this.read(name);
		if (isNothing(value)) return this.within({});
		if (!isRecord(value)) throw refuse(this.label(name), 'a set of fields', value);
		return this.within(value);
	}

	/**
	 * The rows of a fixedCollection's group, or of a list that is written as JSON. (n8n drops an expression
	 * for the group as a whole.)
	 */
	rows(name: string, group: string): Parameters[] {
		const value = fromJson(this.read(name), 'list');
		const rows = isRecord(value) ? value[group] : value;
		if (isNothing(rows)) return [];
		const list: unknown[] = Array.isArray(rows) ? rows : [rows];
		return list.map((row) => {
			if (!isRecord(row)) throw refuse(this.label(name), 'a list of fields', row);
			return this.within(row);
		});
	}

	/** Texts as they stand: a list of them, also as JSON, or a single one. Blank ones are left out. */
	texts(name: string): string[] {
		return readTexts(this.read(name), this.label(name));
	}

	/**
	 * Texts without spaces around and repeats.
	 *
	 * @param commas whether a single text is parted at commas, semicolons and lines; a list never is
	 */
	list(name: string, { commas }: { commas: boolean }): string[] {
		return readNames(this.read(name), this.label(name), commas);
	}

	/** A JSON object, typed in as text or given by an expression; `undefined` when there is none. */
	optionalObject(name: string): IDataObject | undefined {
		return this.optional(name, (value, field) => {
			const object = fromJson(value, 'object');
			if (isRecord(object) && !isDate(object)) return object;
			throw refuse(field, 'a JSON object such as {"order_id": "12345"}', value);
		});
	}

	private optional<Value>(
		name: string,
		reading: (value: unknown, field: string) => Value,
	): Value | undefined {
		const value = this.read(name);
		return isNothing(value) ? undefined : reading(value, this.label(name));
	}

	private choices(name: string) {
		return this.facts.choices.get(name) ?? [];
	}

	private within(values: Record<string, unknown>): Parameters {
		const root = this.root ?? this;
		return new Parameters((key) => values[key], this.facts, Object.keys(values), root);
	}
}
