import type { INodeProperties } from 'n8n-workflow';

import { fieldsOf } from '../support/v2';
import { resources } from '../../../nodes/Blooio/resources';
import { optionFields } from '../../../nodes/Blooio/trigger/panel/optionFields';

const OPERATIONS = resources.flatMap(({ value, operations }) =>
	operations.map((operation) => [`${value}:${operation.value}`, operation] as const),
);

const within = (field: INodeProperties): INodeProperties[] =>
	(field.options ?? []).flatMap((option) =>
		'values' in option ? option.values : 'type' in option ? [option] : [],
	);

/** Whether a field, or one in it, shows a phone number as an example. */
const takesNumber = (field: INodeProperties): boolean =>
	[field, ...(field.modes ?? [])].some(({ placeholder }) => placeholder?.startsWith('e.g. +')) ||
	within(field).some(takesNumber);

const isDefaultCountry = ({ name }: INodeProperties) => name === 'defaultCountry';

describe('Default Country', () => {
	it.each(OPERATIONS)('is an option of %s where that takes phone numbers', (_name, operation) => {
		const options = fieldsOf(operation).filter(({ name }) => name === 'options');
		const takesNumbers = [...operation.fields, ...(operation.options ?? [])].some(takesNumber);
		expect(options.flatMap(within).some(isDefaultCountry)).toBe(takesNumbers);
	});

	it('is an option of the trigger', () => {
		expect(within(optionFields).some(isDefaultCountry)).toBe(true);
	});

	it('is nothing that has to be filled in, and no country unless one is chosen', () => {
		const field = within(optionFields).find(isDefaultCountry);
		expect(field?.required).toBeUndefined();
		expect(field?.default).toEqual({ mode: 'list', value: '' });
	});
});
