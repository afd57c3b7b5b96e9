import type { INodeProperties } from 'n8n-workflow';

/** By what phone numbers without a country code are read; part of the options of both nodes. */
export const defaultCountryField: INodeProperties = {
	displayName: 'Default Country',
	name: 'defaultCountry',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description:
		'The country of phone numbers that have no country code. Unless you choose one, such numbers are refused.',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a country...',
			typeOptions: {
				searchListMethod: 'searchCountries',
				searchable: true,
				skipCredentialsCheckInRLC: true,
			},
		},
		{
			displayName: 'By Code',
			name: 'code',
			type: 'string',
			placeholder: 'e.g. US',
			hint: 'The two letters of the country, or its English name',
		},
	],
};
