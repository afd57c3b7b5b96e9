import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

import { numbersIn } from '../schemas/answers/number';
import { BLOOIO_V2 } from '../v2';
import { fetchForList } from './search';

const PLAN_NAMES: Readonly<Record<string, string>> = {
	'2fa': '2FA',
	dedicated: 'Dedicated',
	inbound: 'Inbound: reply-only',
	shared: 'Shared',
	trial: 'Trial',
};

/** The numbers of the API key with plan and state (OpenAPI operationId listNumbers). */
export async function searchNumbers(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const wanted = (filter ?? '').toLowerCase();
	return {
		results: numbersIn(await fetchForList(this, BLOOIO_V2, '/me/numbers'))
			.map(({ phone_number: number, type, is_active: active }) => ({
				name: `${number} (${PLAN_NAMES[type] ?? type}${active === false ? ', inactive' : ''})`,
				value: number,
			}))
			.filter(({ name }) => name.toLowerCase().includes(wanted)),
	};
}
