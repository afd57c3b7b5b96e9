import type { IDataObject } from 'n8n-workflow';
import { DateTime } from 'luxon';
import { z } from 'zod';

/** Elements of a form, by the names that n8n's own forms have for them. */
export const ELEMENTS = [
	'text',
	'textarea',
	'email',
	'number',
	'date',
	'dropdown',
	'radio',
	'checkbox',
	'password',
	'hiddenField',
] as const;

/** An element of a form that a person fills in. */
export const formFieldSchema = z.object({
	type: z.enum(ELEMENTS),
	/** Name of its value in the output. */
	name: z.string(),
	label: z.string(),
	placeholder: z.string(),
	/** What stands in it at first; of a hidden field its value. */
	value: z.string(),
	required: z.boolean(),
	/** What there is to choose from. */
	options: z.array(z.string()),
});

export type FormField = z.output<typeof formFieldSchema>;

/** The name of a field in what a browser posts; labels may be anything. */
export const keyOf = (place: number): string => `field-${place}`;

/** Whether several of the options may be chosen. */
export const isMultiple = ({ type }: FormField): boolean => type === 'checkbox';

const given = z.union([z.string(), z.array(z.string())]).catch('');

/** What was posted for a field, as a list without empty entries. */
export function postedFor(body: Readonly<Record<string, unknown>>, place: number): string[] {
	const value = given.parse(body[keyOf(place)]);
	// Browsers end each line in two signs.
	return [value].flat().flatMap((one) => (one.trim() === '' ? [] : [one.replaceAll('\r\n', '\n')]));
}

const EMAIL = /^[^\s@]+@[^\s@]+$/;
const DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

/** The value as the output has it; `undefined` for what cannot be one of this field. */
function valueOf(field: FormField, posted: readonly string[]): IDataObject[string] | undefined {
	const [first] = posted;
	switch (field.type) {
		case 'hiddenField':
			return field.value;
		case 'checkbox':
			return posted.every((one) => field.options.includes(one)) ? [...posted] : undefined;
		case 'dropdown':
		case 'radio':
			if (first === undefined) return null;
			return field.options.includes(first) ? first : undefined;
		case 'number':
			if (first === undefined) return null;
			return Number.isFinite(Number(first)) ? Number(first) : undefined;
		case 'email':
			if (first === undefined) return null;
			return EMAIL.test(first.trim()) ? first.trim() : undefined;
		case 'date':
			if (first === undefined) return null;
			return DATE.test(first) && DateTime.fromISO(first).isValid ? first : undefined;
		case 'text':
			return first === undefined ? null : first.trim();
		case 'textarea':
		case 'password':
			return first ?? null;
	}
}

/** What a filled form comes to: its values by their names, or the places of fields that are wrong. */
export type Filled = { values: IDataObject } | { wrong: Set<number> };

/** Reads what a browser posted. What it holds beside the form's own fields is passed over. Pure. */
export function readForm(
	fields: readonly FormField[],
	body: Readonly<Record<string, unknown>>,
): Filled {
	const wrong = new Set<number>();
	const values: Array<[string, IDataObject[string]]> = [];
	for (const [place, field] of fields.entries()) {
		const posted = postedFor(body, place);
		const value = valueOf(field, posted);
		const isMissing = field.required && field.type !== 'hiddenField' && posted.length === 0;
		if (value === undefined || isMissing) wrong.add(place);
		else values.push([field.name, value]);
	}
	return wrong.size > 0 ? { wrong } : { values: Object.fromEntries(values) };
}
