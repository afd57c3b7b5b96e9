import type { IDataObject } from 'n8n-workflow';

import type { ApiRequest } from '../../engine/operation';
import type { Parameters } from '../../engine/parameters';
import { parsePhoneNumber } from '../../schemas/address/recipient';
import { isRecord } from '../../schemas/answers/record';
import { areaCodePlan, lastUsedPlan, planTypePlan } from './plan';
import { STARTING_PLANS } from './fields';
import type { Sender } from './choose';

export { senderFields } from './fields';

/** The parts of a request that decide who it comes from. */
export type SenderParts = Pick<ApiRequest, 'body' | 'about' | 'plan'>;

const SENDERS = ['automatic', 'number', 'lastUsed', 'areaCode', 'planType'] as const;

const about = (sender: Sender) => ({ about: { sender: { ...sender } } });

function planTypeIn(parameters: Parameters): (typeof STARTING_PLANS)[number] {
	const value = parameters.option(
		'planType',
		STARTING_PLANS.map((plan) => plan.value),
	);
	return STARTING_PLANS.find((plan) => plan.value === value) ?? STARTING_PLANS[1];
}

/**
 * Reads the choice of the sender: what it adds to a request's `body` and `about`, and the plan that
 * finds the number where something must be looked up. `senderOf` reads the result.
 *
 * @param chat the chat ID that the message goes to
 * @throws InvalidInput for a choice or number that is none
 */
export function readSender(parameters: Parameters, chat: string): SenderParts {
	const sender = parameters.option('sender', SENDERS);
	if (sender === 'automatic') return about({ number: null, reason: 'automatic' });
	if (sender === 'lastUsed') return { plan: lastUsedPlan(chat) };
	if (sender === 'areaCode') return { plan: areaCodePlan(chat) };
	if (sender === 'planType') {
		const { value, name } = planTypeIn(parameters);
		return { plan: planTypePlan(value, name) };
	}
	const number = parsePhoneNumber(parameters.locator('fromNumber'), parameters.place('fromNumber'));
	return { body: { from_number: number }, ...about({ number, reason: 'specific' }) };
}

/**
 * The `sender` of a send's output: the number that the answer names, else the one that was asked
 * for. A duplicate may have gone out from another one, so there only the answer counts.
 *
 * @param request the request as it went out, the additions of its plan included
 */
export function senderOf(body: IDataObject, request: ApiRequest, duplicate: boolean): IDataObject {
	const chosen = isRecord(request.about?.sender) ? request.about.sender : {};
	const answered = typeof body.from_number === 'string' ? body.from_number : undefined;
	return { ...chosen, number: answered ?? (duplicate ? null : (chosen.number ?? null)) };
}
