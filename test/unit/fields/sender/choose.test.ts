import fc from 'fast-check';

import {
	byAreaCode,
	byLastUse,
	byPlanType,
	SENDER_REASONS,
	type LineUse,
	type Sender,
} from '../../../../nodes/Blooio/fields/sender/choose';
import { messagesOf } from '../../../../nodes/Blooio/schemas/answers/message';
import { numbersIn } from '../../../../nodes/Blooio/schemas/answers/number';

const own = (phone_number: string, plan_kind: string | null = 'dedicated', is_active = true) => ({
	phone_number,
	plan_kind,
	is_active,
});
const poolOf = (...numbers: object[]) => numbersIn({ numbers });

const NEW_YORK = '+12125550101';
const CHICAGO = '+13125550103';
const SEATTLE = '+12065550105';

const uses = (...lines: Array<[string | null, string]>): LineUse[] =>
	lines.map(([internal_id, direction]) => ({ internal_id, direction }));

describe('by last use', () => {
	const pool = poolOf(own(NEW_YORK), own(CHICAGO, 'dedicated', false), own(SEATTLE, 'inbound'));

	it.each<[string, LineUse[], Sender]>([
		[
			'the newest message decides',
			uses([NEW_YORK, 'outbound'], [SEATTLE, 'inbound']),
			{ number: NEW_YORK, reason: 'last_used' },
		],
		[
			'a message without a number says nothing',
			uses([null, 'outbound'], [NEW_YORK, 'inbound']),
			{ number: NEW_YORK, reason: 'last_used' },
		],
		[
			'a number of another API key says nothing',
			uses(['+15559876000', 'outbound'], [NEW_YORK, 'inbound']),
			{ number: NEW_YORK, reason: 'last_used' },
		],
		['a chat without messages', [], { number: null, reason: 'no_earlier_number' }],
		[
			'a number that is not active',
			uses([CHICAGO, 'inbound'], [NEW_YORK, 'outbound']),
			{ number: null, reason: 'last_number_inactive' },
		],
		[
			'a reply-only number that somebody wrote to',
			uses([SEATTLE, 'outbound'], [SEATTLE, 'inbound']),
			{ number: SEATTLE, reason: 'last_used' },
		],
		[
			'a reply-only number that nobody wrote to',
			uses([SEATTLE, 'outbound'], [NEW_YORK, 'inbound']),
			{ number: null, reason: 'last_number_reply_only' },
		],
	])('%s', (_what, messages, sender) => {
		expect(byLastUse(pool, messages)).toEqual(sender);
	});
});

describe('by area code', () => {
	const pool = poolOf(
		own('+12065550100', 'inbound'),
		own('+13125550100', 'dedicated', false),
		own(NEW_YORK),
		own(CHICAGO),
		own('+13125550104', 'shared'),
	);

	it.each<[string, string, Sender]>([
		['the first one with it', '+13129998888', { number: CHICAGO, reason: 'area_code' }],
		['the first of the pool itself', '+12129998888', { number: NEW_YORK, reason: 'area_code' }],
		['none with it', '+14159998888', { number: NEW_YORK, reason: 'first_number' }],
		['one that is reply-only', '+12069998888', { number: NEW_YORK, reason: 'first_number' }],
		['a number of another country', '+443129998888', { number: NEW_YORK, reason: 'first_number' }],
		['an email', 'ivan@example.com', { number: NEW_YORK, reason: 'first_number' }],
		['a group', 'grp_team', { number: NEW_YORK, reason: 'first_number' }],
		['several', '+13129998888,+13129998889', { number: NEW_YORK, reason: 'first_number' }],
	])('%s', (_what, chat, sender) => {
		expect(byAreaCode(pool, chat)).toEqual(sender);
	});

	it.each([
		['no number', poolOf()],
		['only reply-only ones', poolOf(own(SEATTLE, 'inbound'))],
		['only inactive ones', poolOf(own(NEW_YORK, 'dedicated', false))],
	])('leaves it to Blooio where there is %s', (_what, pool_) => {
		expect(byAreaCode(pool_, '+12069998888')).toEqual({
			number: null,
			reason: 'no_number_to_start_with',
		});
	});
});

describe('by plan type', () => {
	const pool = poolOf(
		own(SEATTLE, 'inbound'),
		own('+13125550100', 'shared', false),
		own(CHICAGO, null),
		own(NEW_YORK),
		{ phone_number: '+13055550104', type: 'shared' },
		own('+13055550106', '2fa'),
	);

	it.each([
		['dedicated', CHICAGO],
		['shared', '+13055550104'],
		['2fa', '+13055550106'],
		['trial', undefined],
		['inbound', undefined],
	])('%s: %s', (planType, number) => {
		expect(byPlanType(pool, planType)).toEqual(number && { number, reason: 'plan_type' });
	});
});

describe('whatever the API answers', () => {
	const number = fc.constantFrom(NEW_YORK, CHICAGO, SEATTLE, '+441', '', null, 7);
	const plan = fc.constantFrom(
		'dedicated',
		'inbound',
		'shared',
		'something_new',
		null,
		undefined,
		7,
	);
	const entry = fc.oneof(
		fc.record(
			{ phone_number: number, is_active: fc.oneof(fc.boolean(), fc.anything()), type: plan },
			{ requiredKeys: [] },
		),
		fc.anything(),
	);
	const poolBody = fc.oneof(fc.record({ numbers: fc.array(entry) }), fc.anything());
	const message = fc.oneof(
		fc.record({ internal_id: number, direction: fc.constantFrom('inbound', 'outbound', null, 3) }),
		fc.anything(),
	);
	const messagesBody = fc.oneof(fc.record({ messages: fc.array(message) }), fc.anything());

	it('the sender is a number of the pool that may send, or left to Blooio, with a known reason', () => {
		fc.assert(
			fc.property(
				poolBody,
				messagesBody,
				fc.constantFrom('+12125559999', 'grp_team', 'a@b.co'),
				(numbers, messages, chat) => {
					const pool = numbersIn(numbers);
					const written = messagesOf(messages);
					const opened = [byAreaCode(pool, chat), byPlanType(pool, 'dedicated')];
					for (const sender of [byLastUse(pool, written), ...opened]) {
						if (!sender) continue;
						expect(Object.keys(SENDER_REASONS)).toContain(sender.reason);
						if (sender.number === null) continue;
						const records = pool.filter((one) => one.phone_number === sender.number);
						expect(records.some((one) => one.is_active !== false)).toBe(true);
					}
					for (const sender of opened) {
						if (!sender || sender.number === null) continue;
						const records = pool.filter((one) => one.phone_number === sender.number);
						expect(records.some(({ type }) => type !== 'inbound')).toBe(true);
					}
				},
			),
		);
	});
});
