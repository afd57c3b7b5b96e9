import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { countries } from '../schemas/address/countries';

/** All countries with their country codes, e.g. `Germany (+49)`, by name, code or letters. */
export async function searchCountries(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const wanted = (filter ?? '').trim().toLowerCase();
	return {
		results: countries()
			.filter(({ code, name, callingCode }) =>
				`${name} ${callingCode} (${code})`.toLowerCase().includes(wanted),
			)
			.map(({ code, name, callingCode }) => ({ name: `${name} (${callingCode})`, value: code })),
	};
}
