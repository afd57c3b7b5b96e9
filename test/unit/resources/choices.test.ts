import type { INodeProperties } from 'n8n-workflow';

import { factsOf } from '../../../nodes/Blooio/engine/values/fieldFacts';
import { Parameters } from '../../../nodes/Blooio/engine/parameters';
import { acceptedBy } from '../support/refusal';
import { REQUESTS } from './requests';
import { operationNamed } from './requests/request';

interface Field {
	name: string;
	choices: Array<{ name: string; value: string }>;
	/** All fields of the operation. */
	fields: INodeProperties[];
}

/** A field with choices, and those within it. */
const fieldsWithin = (field: INodeProperties): INodeProperties[] => [
	field,
	...(field.options ?? []).flatMap((option) =>
		'values' in option
			? option.values.flatMap(fieldsWithin)
			: 'type' in option
				? fieldsWithin(option)
				: [],
	),
];

const FIELDS = [...new Set(REQUESTS.map(({ operation }) => operation))].flatMap((operation) => {
	const { fields } = operationNamed(operation);
	return fields
		.flatMap(fieldsWithin)
		.filter(({ name, type }) => /ptions$/.test(type) && name !== 'errorOutputs')
		.map(({ name, options = [] }): [string, Field] => [
			`${operation}, ${name}`,
			{
				name,
				fields,
				choices: options.flatMap((option) =>
					'value' in option && typeof option.value === 'string'
						? [{ name: option.name, value: option.value }]
						: [],
				),
			},
		]);
});

/** How people, agents and spreadsheets write a choice. */
const writings = ({ name, value }: { name: string; value: string }) => [
	value,
	value.toUpperCase(),
	` ${value}\n`,
	value.replaceAll('-', ' '),
	value.replace(/([a-z])([A-Z])/g, '$1_$2'),
	name,
	name.toLowerCase(),
	name.replaceAll(' ', '-'),
	`"${name}"`,
];

it('there are fields with choices', () => {
	expect(FIELDS.length).toBeGreaterThan(20);
});

it.each(FIELDS)(
	'%s: each choice may be given by value or label, in any spelling',
	(_name, field) => {
		const { name, choices, fields } = field;
		const values = choices.map(({ value }) => value);
		for (const choice of choices) {
			for (const given of writings(choice)) {
				const parameters = new Parameters(() => given, factsOf(fields));
				expect([given, acceptedBy(() => parameters.option(name, values))]).toEqual([
					given,
					choice.value,
				]);
			}
		}
	},
);

it.each(FIELDS)('%s: what is none of them is refused with their labels', (_name, field) => {
	const { name, choices, fields } = field;
	const parameters = new Parameters(() => 'no such thing', factsOf(fields));
	const values = choices.map(({ value }) => value);
	expect(() => parameters.option(name, values)).toThrow(
		`is not one of: ${choices.map((choice) => choice.name).join(', ')}`,
	);
});
