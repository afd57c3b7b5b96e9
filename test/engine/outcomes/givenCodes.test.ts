import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { findEntry } from '../../unit/support/v2';
import { GIVEN } from '../../../nodes/Blooio/v2/codes';
import { KEYS, MESSAGES, NUMBERS, PEOPLE } from '../../simulator';
import { arrivals, from, startWorld, to } from '../support/world';
import { branchOf } from './support/branch';

let now = Date.UTC(2026, 0, 1);
const world = startWorld({ clock: () => now });

const reply = (messageId: string): INodeParameters => ({
	options: { replyTo: { target: { messageId } } },
});

const guarded: INodeParameters = { chatId: to(PEOPLE.guarded), ...from(NUMBERS.dedicated) };

/** Another run is another message; with the same number it would be the same one. */
let runs = 0;

/** Messages to somebody whose conversation Blooio looks after. */
async function write(times: number) {
	runs++;
	const items = Array.from({ length: times }, (_, n) => ({ n }));
	const { arrived } = await world.send(
		{ ...guarded, text: '=Hello {{ $json.n }}' },
		{ items, executionId: `before-${runs}` },
	);
	expect(arrived[0]).toHaveLength(times);
}

const hear = () => world.simulator.receive({ from: PEOPLE.guarded, text: 'Hi' });

async function set(what: string, body: IDataObject) {
	const answer = await fetch(`${world.simulator.origin}/__control/${what}`, {
		method: 'PUT',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify(body),
	});
	expect(answer.ok).toBe(true);
}

/** What goes before, where one message is not enough. */
const BEFORE: Readonly<Record<string, () => Promise<unknown>>> = {
	conversation_awaiting_reply: async () => await write(3),
	conversation_streak_limit: async () => {
		await write(3);
		now += 1000;
		hear();
		now += 1000;
		await write(4);
	},
	conversation_inactive_paused: async () => {
		await write(1);
		now += 1000;
		hear();
		now += 14 * 86_400_000;
		await write(1);
	},
	safety_new_conversations_paused: async () =>
		await set('numbers', { number: NUMBERS.dedicated, safety: 'pause_new' }),
	safety_reply_only: async () =>
		await set('numbers', { number: NUMBERS.dedicated, safety: 'reply_only' }),
	safety_account_review: async () =>
		await set('numbers', { number: NUMBERS.dedicated, safety: 'review' }),
	feature_not_enabled: async () => await set('limits', { planTrouble: 'feature_not_enabled' }),
	no_payment_method: async () => await set('limits', { planTrouble: 'no_payment_method' }),
	payment_failed: async () => await set('limits', { planTrouble: 'payment_failed' }),
};

/** Ordinary use of the seed world that ends in each code, after what `BEFORE` says. */
const PROVOKED: Array<
	[code: string, status: number, parameters: INodeParameters, context?: IDataObject, key?: string]
> = [
	[
		'attachment_first_message_not_allowed',
		400,
		{
			chatId: to(PEOPLE.bob),
			text: '',
			options: { attachments: { attachment: [{ url: 'https://cdn.example.com/photo.jpg' }] } },
		},
	],
	['reply_target_invalid', 400, reply(MESSAGES.withoutGuid)],
	['reply_target_chat_mismatch', 400, reply(MESSAGES.inOtherChat)],
	['reply_target_device_mismatch', 400, reply(MESSAGES.onOtherLine)],
	['reply_target_expired', 400, reply(MESSAGES.old)],
	['reply_target_not_supported', 400, reply(MESSAGES.fromAlice), {}, KEYS.twilio],
	['reply_target_not_found', 404, reply(MESSAGES.unknown)],
	[
		'inbound_only_no_prior_inbound',
		403,
		{ chatId: to(PEOPLE.stranger), ...from(NUMBERS.inbound) },
		{ allocation_id: 'alloc_inbound', external_id: PEOPLE.stranger },
	],
	[
		'outbound_limit_reached',
		429,
		{ chatId: to(PEOPLE.bob), ...from(NUMBERS.limited) },
		{
			limit: 5,
			current: 5,
			mode: 'per_number',
			allocation_id: 'alloc_limited',
			sender_number: NUMBERS.limited,
		},
	],
	[
		'new_conversation_limit_reached',
		429,
		{ chatId: to(PEOPLE.bob), ...from(NUMBERS.shared) },
		{ plan_id: 'shared_com', cap: 15, current: 15 },
	],
	[
		'conversation_content_restricted',
		403,
		{ chatId: to(PEOPLE.guarded), text: 'Look: https://example.com' },
		{ conversation_state: 'new' },
	],
	['conversation_awaiting_reply', 429, guarded, { conversation_state: 'new' }],
	[
		'conversation_streak_limit',
		429,
		guarded,
		{ conversation_state: 'active', current_streak: 4, limit: 4 },
	],
	['conversation_inactive_paused', 429, guarded, { conversation_state: 'inactive' }],
	['safety_new_conversations_paused', 403, { chatId: to(PEOPLE.bob), ...from(NUMBERS.dedicated) }],
	['safety_reply_only', 403, { chatId: to(PEOPLE.bob), ...from(NUMBERS.dedicated) }],
	['safety_account_review', 403, from(NUMBERS.dedicated)],
	['feature_not_enabled', 403, {}],
	['no_payment_method', 402, {}],
	['payment_failed', 402, {}],
];

const EVERY_CODE = PROVOKED.map(([code]) => code);

it('the table above holds every code that Blooio gives', () => {
	expect([...EVERY_CODE].sort()).toEqual(GIVEN.map(({ code }) => code).sort());
});

describe('each of them has an output that bears its name', () => {
	it.each(PROVOKED)('%s', async (code, status, parameters, context = {}, key = KEYS.blooio) => {
		await BEFORE[code]?.();
		const before = world.posts.length;
		const result = await world.send(
			{ ...parameters, errorOutputs: EVERY_CODE },
			{ key, items: [{ order: 7 }] },
		);
		expect(result.error).toBeUndefined();
		expect(arrivals(result)).toEqual(
			await branchOf(code, { status, retryable: false, context, derived: false }),
		);
		expect(findEntry(code)?.context ?? []).toEqual(expect.arrayContaining(Object.keys(context)));
		// None of them passes by itself within seconds: it is not tried again.
		expect(world.posts).toHaveLength(before + 1);
	});
});
