import fc from 'fast-check';

import { formHtml } from '../../../../nodes/Blooio/waiting/pages/formHtml';
import {
	ELEMENTS,
	postedFor,
	readForm,
	type FormField,
} from '../../../../nodes/Blooio/waiting/pages/formValues';

const field = fc.record<FormField>({
	type: fc.constantFrom(...ELEMENTS),
	name: fc.string({ minLength: 1 }),
	label: fc.string(),
	placeholder: fc.string(),
	value: fc.string(),
	required: fc.boolean(),
	options: fc.array(fc.string(), { maxLength: 4 }),
});

const body = fc.dictionary(
	fc.oneof(fc.constantFrom('field-0', 'field-1', 'field-2'), fc.string()),
	fc.oneof(fc.string(), fc.array(fc.string()), fc.jsonValue()),
);

it('reads anything that is posted, and gives no more than the form has', () => {
	fc.assert(
		fc.property(
			fc.uniqueArray(field, { selector: ({ name }) => name, maxLength: 3 }),
			body,
			(fields, posted) => {
				const filled = readForm(fields, posted);
				if ('wrong' in filled) expect(filled.wrong.size).toBeGreaterThan(0);
				else
					expect(Object.keys(filled.values).sort()).toEqual(fields.map(({ name }) => name).sort());
			},
		),
	);
});

it('shows any form, filled in with anything, as text', () => {
	fc.assert(
		fc.property(fc.array(field, { maxLength: 3 }), body, (fields, posted) => {
			const html = formHtml(
				fields,
				fields.map((_, place) => postedFor(posted, place)),
			);
			const tags = html.match(/<\/?[a-z]+/g) ?? [];
			const known = /^<\/?(?:div|fieldset|legend|label|input|select|option|textarea)$/;
			expect(tags.filter((tag) => !known.test(tag))).toEqual([]);
		}),
	);
});

it.each([
	['email', 'alice@example.com', 'alice@example.com'],
	['email', 'alice', undefined],
	['number', '1e3', 1000],
	['number', 'Infinity', undefined],
	['date', '2026-02-31', undefined],
	['date', '2026-02-28', '2026-02-28'],
	['radio', 'Tea', 'Tea'],
	['radio', 'tea', undefined],
] as const)('%s: %s is %s', (type, posted, value) => {
	const one: FormField = {
		type,
		name: 'it',
		label: 'It',
		placeholder: '',
		value: '',
		required: false,
		options: ['Tea'],
	};
	const filled = readForm([one], { 'field-0': posted });
	expect(filled).toEqual(value === undefined ? { wrong: new Set([0]) } : { values: { it: value } });
});
