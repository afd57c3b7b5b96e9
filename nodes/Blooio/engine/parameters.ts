import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { InvalidInput } from '../errors/invalidInput';
import { parseCountry } from '../schemas/address/countries';
import type { Place } from '../schemas/address/place';
import { isRecord } from '../schemas/answers/record';

/** Reads one resolved parameter; `undefined` when the parameter is hidden or unknown. */
export type ReadParameter = (name: string) => unknown;

const isBlank = (value: unknown) =>
	value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** What reads as a text. NaN and Infinity are what a failed calculation gives: nobody means them. */
const isTextLike = (value: unknown): value is string | number | boolean | bigint =>
	['string', 'boolean', 'bigint'].includes(typeof value) || Number.isFinite(value);

const isLuxonDate = (value: unknown): value is { toISO(): unknown } =>
	typeof value === 'object' &&
	value !== null &&
	'toISO' in value &&
	typeof value.toISO === 'function';

/**
 * n8n turns a Luxon date such as `$now` into a text only where it is nested in another value. One
 * that is not valid has no text, and is refused like any other object.
 */
export const asPlain = (value: unknown): unknown =>
	isLuxonDate(value) ? (value.toISO() ?? value) : value;

/** An ISO date text, or a date object; NaN for anything else. */
function parseDate(value: unknown): number {
	if (value instanceof Date) return value.getTime();
	const text = asPlain(value);
	// Date.parse alone would take any text with a number in it for a date.
	return typeof text === 'string' && /^[+-]?[0-9]{4}/.test(text) ? Date.parse(text) : Number.NaN;
}

/** A list that an expression wrote as JSON; any other value as it is. */
function listIn(value: unknown): unknown {
	if (typeof value !== 'string' || !/^\s*\[.*\]\s*$/s.test(value)) return value;
	try {
		return JSON.parse(value);
	} catch {
		return value;
	}
}

/**
 * Typed reader over the parameters of one item, or over one collection of them. An expression can
 * yield anything, so each method either returns the type that it promises or throws InvalidInput
 * naming the field as the editor labels it.
 */
export class Parameters {
	constructor(
		private readonly read: ReadParameter,
		private readonly labels: ReadonlyMap<string, string>,
		private readonly names: readonly string[] = [],
		private readonly root?: Parameters,
	) {}

	/** What the output is to say about how the item was read, by the name of the output's field. */
	readonly notes: IDataObject = {};

	/** The label that the editor shows for a parameter. */
	label(name: string): string {
		return this.labels.get(name) ?? name;
	}

	/** The value as the expression gave it. */
	raw(name: string): unknown {
		return this.read(name);
	}

	/** Whether a value was given at all: not null, not an empty text. */
	has(name: string): boolean {
		return !isBlank(this.read(name));
	}

	/** Whether a field was added to a collection, even if it is empty or its expression gives nothing. */
	added(name: string): boolean {
		return this.names.includes(name);
	}

	/** A text as it stands, numbers and booleans included; `undefined` when there is none. */
	optionalText(name: string): string | undefined {
		const value = this.read(name);
		if (isBlank(value)) return undefined;
		if (isTextLike(value)) return String(value);
		throw this.refusal(name, 'a text', value);
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

	/** A yes or no; `fallback` when nothing was given. */
	boolean(name: string, fallback = false): boolean {
		return this.optionalBoolean(name) ?? fallback;
	}

	/** A yes or no, or `undefined` when nothing was given. */
	optionalBoolean(name: string): boolean | undefined {
		const value = this.read(name);
		if (isBlank(value)) return undefined;
		if (typeof value === 'boolean') return value;
		if (value === 'true' || value === 'false') return value === 'true';
		throw this.refusal(name, 'true or false', value);
	}

	/** A number within bounds, or `undefined` when nothing was given. */
	optionalNumber(
		name: string,
		bounds: { min: number; max: number; whole?: boolean },
	): number | undefined {
		const value = this.read(name);
		if (isBlank(value)) return undefined;
		const parsed = typeof value === 'string' ? Number(value) : value;
		const { min, max, whole = true } = bounds;
		if (
			typeof parsed !== 'number' ||
			!Number.isFinite(parsed) ||
			(whole && !Number.isInteger(parsed))
		) {
			throw this.refusal(name, whole ? 'a whole number' : 'a number', value);
		}
		if (parsed < min || parsed > max) {
			throw new InvalidInput(
				`${this.label(name)} is ${parsed}`,
				`Choose a number from ${min} to ${max}`,
				this.label(name),
			);
		}
		return parsed;
	}

	/** One of the given values. */
	option<Value extends string>(name: string, values: readonly Value[]): Value {
		const value = this.read(name);
		const found = values.find((candidate) => candidate === value);
		if (found !== undefined) return found;
		throw this.refusal(name, `one of: ${values.join(', ')}`, value);
	}

	/** A point in time as epoch milliseconds: a date text, a Luxon date, or milliseconds themselves. */
	optionalTime(name: string): number | undefined {
		const value = this.read(name);
		if (isBlank(value)) return undefined;
		const time =
			typeof value === 'number' || (typeof value === 'string' && /^[0-9]{12,14}$/.test(value))
				? Number(value)
				: parseDate(value);
		if (Number.isFinite(time)) return Math.trunc(time);
		throw this.refusal(name, 'a date and time', value);
	}

	/** The value of a resource locator, whichever way it was picked; empty text when there is none. */
	locator(name: string): string {
		const value = this.read(name);
		const picked = isRecord(value) && '__rl' in value ? value.value : value;
		if (isBlank(picked)) return '';
		if (typeof picked === 'string' || typeof picked === 'number') return String(picked);
		throw this.refusal(name, 'a text', picked);
	}

	/**
	 * The addresses in a field: a list, the JSON text of one, or a single value, also as picked in a
	 * resource locator. Blank entries are left out.
	 */
	addresses(name: string): string[] {
		const value = this.read(name);
		const picked = isRecord(value) && '__rl' in value ? value.value : value;
		const list: unknown[] = [listIn(picked)].flat(2);
		return list
			.filter((entry) => !isBlank(entry))
			.map((entry) => {
				if (typeof entry === 'string' || Number.isFinite(entry)) return String(entry);
				throw this.refusal(name, Array.isArray(picked) ? 'a list of texts' : 'a text', entry);
			});
	}

	/** Where an address in a field stands: its label, and the country of local numbers. */
	place(name: string): Place {
		return {
			field: this.label(name),
			country: (this.root ?? this).collection('options').country(),
		};
	}

	/** The country that was chosen for local numbers, in a collection of options. */
	country(): Place['country'] {
		const chosen = this.locator('defaultCountry');
		return chosen.trim() === '' ? undefined : parseCountry(chosen, this.label('defaultCountry'));
	}

	/** A collection of parameters, read in one go. */
	collection(name: string): Parameters {
		const value = this.read(name);
		if (isBlank(value)) return this.within({});
		if (!isRecord(value)) throw this.refusal(name, 'a set of fields', value);
		return this.within(value);
	}

	/** The rows of a fixedCollection's group. */
	rows(name: string, group: string): Parameters[] {
		const value = this.read(name);
		const rows = isRecord(value) ? value[group] : value;
		if (isBlank(rows)) return [];
		const list = Array.isArray(rows) ? rows : [rows];
		return list.map((row: unknown) => {
			if (!isRecord(row)) throw this.refusal(name, 'a list of fields', row);
			return this.within(row);
		});
	}

	private within(values: Record<string, unknown>): Parameters {
		return new Parameters(
			(key) => values[key],
			this.labels,
			Object.keys(values),
			this.root ?? this,
		);
	}

	/** Texts: a list of them, also one within an entry, or a single one. Blank entries are left out. */
	texts(name: string): string[] {
		const list: unknown[] = [this.read(name)].flat(2);
		return list
			.filter((entry) => !isBlank(entry))
			.map((entry) => {
				if (isTextLike(entry)) return String(entry);
				throw this.refusal(name, 'a list of texts', entry);
			});
	}

	/** A JSON object, typed in as text or given by an expression; `undefined` when there is none. */
	optionalObject(name: string): IDataObject | undefined {
		let value = this.read(name);
		if (isBlank(value)) return undefined;
		if (typeof value === 'string') {
			value = this.parse(name, value);
		}
		if (isRecord(value)) return value;
		throw this.refusal(name, 'a JSON object such as {"order_id": "12345"}', value);
	}

	private parse(name: string, text: string): unknown {
		try {
			return JSON.parse(text);
		} catch {
			return this.raise(name, text);
		}
	}

	private raise(name: string, value: unknown): never {
		throw this.refusal(name, 'a JSON object such as {"order_id": "12345"}', value);
	}

	private refusal(name: string, wanted: string, value: unknown): InvalidInput {
		const kind = value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value;
		const known: Record<string, string> = { object: 'an object', string: 'another text' };
		const got = typeof value === 'number' ? String(value) : (known[kind] ?? kind);
		return new InvalidInput(
			`${this.label(name)} is not ${wanted}`,
			`Check the value or the expression behind ${this.label(name)}: it gives ${got}`,
			this.label(name),
		);
	}
}

/** Labels of all fields, nested ones included, for messages that name them as the editor does. */
export function labelsOf(fields: readonly INodeProperties[]): Map<string, string> {
	const labels = new Map<string, string>();
	const visit = (field: INodeProperties) => {
		labels.set(field.name, field.displayName);
		for (const option of field.options ?? []) {
			if ('values' in option) option.values.forEach(visit);
			else if ('type' in option) visit(option);
		}
	};
	fields.forEach(visit);
	return labels;
}
