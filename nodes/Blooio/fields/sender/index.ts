import type { IDataObject } from 'n8n-workflow';

import type { ApiRequest } from '../../engine/operation';
import type { Parameters } from '../../engine/parameters';
import { InvalidInput } from '../../errors/invalidInput';
import { counted } from '../../errors/texts/counted';
import { parsePhoneNumber } from '../../schemas/address/recipient';
import { isRecord } from '../../schemas/answers/record';
import { areaCodePlan, lastUsedPlan, planTypePlan } from './plan';
import { STARTING_PLANS } from './fields';
import type { Sender, SenderReason } from './choose';

export { senderFields } from './fields';

/** The parts of a request that decide who it comes from. */
export type SenderParts = Pick<ApiRequest, 'body' | 'about' | 'plan'>;

const PLANS = STARTING_PLANS.map(({ value }) => value);
const SENDERS = ['automatic', 'number', 'lastUsed', 'areaCode', ...PLANS] as const;

const about = (sender: Sender) => ({ about: { sender: { ...sender } } });

/** The number of one's own choice. */
function specificNumber(options: Parameters): string {
	const number = options.locator('fromNumber');
	if (number !== '') return parsePhoneNumber(number, options.place('fromNumber'));
	throw new InvalidInput(
		'Sender Number is empty',
		'Choose a number, check the expression behind it, or set Sender to Automatic',
		'Sender Number',
	);
}

/**
 * Reads the choice of the sender: what it adds to a request's `body` and `about`, and the plan that
 * finds the number where something must be looked up. `senderOf` reads the result.
 *
 * @param options the collection that the sender's fields stand in
 * @param chat the chat ID that the message goes to
 * @throws InvalidInput for a choice or number that cannot be read, and for two choices that differ
 */
export function readSender(options: Parameters, chat: string): SenderParts {
	const chosen = options.locator('fromNumber') !== '';
	const sender = options.optionalOption('sender', SENDERS) ?? (chosen ? 'number' : 'automatic');
	if (sender === 'number') {
		const number = specificNumber(options);
		return { body: { from_number: number }, ...about({ number, reason: 'specific' }) };
	}
	if (chosen) {
		throw new InvalidInput(
			'Sender Number is set although Sender is not Specific Number',
			'Set Sender to Specific Number, or remove one of the two',
			'Sender Number',
		);
	}
	if (sender === 'automatic') return about({ number: null, reason: 'automatic' });
	if (sender === 'lastUsed') return { plan: lastUsedPlan(chat) };
	if (sender === 'areaCode') return { plan: areaCodePlan(chat) };
	const name = STARTING_PLANS.find(({ value }) => value === sender)?.name ?? sender;
	return { plan: planTypePlan(sender, name) };
}

/** Reasons by which a message came from a number that Sender did not mean. */
const OTHERWISE: ReadonlySet<unknown> = new Set<SenderReason>([
	'first_number',
	'last_number_inactive',
	'last_number_reply_only',
	'no_number_to_start_with',
]);

/** What to say of messages that came from another number than the choice of the sender meant. */
export function senderHints(entries: readonly IDataObject[]): string[] {
	const otherwise = entries.filter(
		({ sender }) => isRecord(sender) && OTHERWISE.has(sender.reason),
	);
	if (otherwise.length === 0) return [];
	const what = counted(otherwise.length, 'message came', 'messages came');
	return [
		`${what} from another number than Sender means: <code>sender.reason</code> in the output says why.`,
	];
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
