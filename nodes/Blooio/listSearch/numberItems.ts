import type { IDataObject, INodeListSearchItems } from 'n8n-workflow';

import { numbersIn } from '../schemas/answers/number';

const PLAN_NAMES: Readonly<Record<string, string>> = {
	'2fa': '2FA',
	dedicated: 'Dedicated',
	inbound: 'Inbound: reply-only',
	shared: 'Shared',
	trial: 'Trial',
};

/**
 * The numbers of an answer with plan and state, searched by what the list shows.
 *
 * @param body with the list `numbers`
 */
export function numberItems(body: IDataObject, filter = ''): INodeListSearchItems[] {
	const wanted = filter.toLowerCase();
	return numbersIn(body)
		.map(({ phone_number: number, type, is_active: active }) => ({
			name: `${number} (${PLAN_NAMES[type] ?? type}${active === false ? ', inactive' : ''})`,
			value: number,
		}))
		.filter(({ name }) => name.toLowerCase().includes(wanted));
}
