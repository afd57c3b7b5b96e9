import { GROUPS, KEYS, NUMBERS } from '../../../simulator';
import { recordMessage } from '../../../simulator/state/record';
import { from, jsonOf, to } from '../../support/world';
import {
	world,
	alice,
	bob,
	carol,
	dave,
	erin,
	heidi,
	ivan,
	stranger,
	by,
	askedFor,
	reads,
	senderOf,
} from './strategies';

describe('without a strategy', () => {
	it('Automatic asks for nothing and names the number that Blooio chose', async () => {
		expect(await senderOf(by('automatic'))).toEqual({
			number: NUMBERS.dedicated,
			reason: 'automatic',
		});
		expect([reads(), askedFor()]).toEqual([[], [undefined]]);
	});

	it('Specific Number is sent from', async () => {
		expect(await senderOf(from(NUMBERS.dedicated2))).toEqual({
			number: NUMBERS.dedicated2,
			reason: 'specific',
		});
		expect([reads(), askedFor()]).toEqual([[], [NUMBERS.dedicated2]]);
	});
});

describe('Same as Last Time', () => {
	it.each<[string, string, string, string]>([
		['the number of the chat', alice, KEYS.blooio, NUMBERS.dedicated],
		['of a chat by email', ivan, KEYS.blooio, NUMBERS.dedicated2],
		['of a group', GROUPS.team, KEYS.blooio, NUMBERS.dedicated],
		[
			'the second Twilio number, which nothing else keeps to',
			heidi,
			KEYS.twilio,
			NUMBERS.twilioSecond,
		],
		['a reply-only number that was written to', erin, KEYS.blooio, NUMBERS.inbound],
	])('is %s', async (_what, chat, key, number) => {
		const sender = await senderOf(by('lastUsed', { chatId: to(chat) }), key);
		expect(sender).toEqual({ number, reason: 'last_used' });
		expect(askedFor()).toEqual([number]);
		expect(reads()).toEqual(['/me/numbers', `/chats/${chat}/messages`]);
	});

	it('leaves a new chat to Blooio', async () => {
		expect(await senderOf(by('lastUsed', { chatId: to(bob) }))).toEqual({
			number: NUMBERS.dedicated,
			reason: 'no_earlier_number',
		});
		expect(askedFor()).toEqual([undefined]);
	});

	it('leaves a new chat of several people to Blooio', async () => {
		const chatId = to(`${bob},${stranger}`);
		expect(await senderOf(by('lastUsed', { chatId }))).toMatchObject({
			reason: 'no_earlier_number',
		});
	});

	it('does not go by numbers of another API key', async () => {
		expect(await senderOf(by('lastUsed', { chatId: to(heidi) }))).toMatchObject({
			reason: 'no_earlier_number',
		});
		expect(askedFor()).toEqual([undefined]);
	});

	it('does not insist on a number that is not active', async () => {
		const { state } = world.simulator;
		const chat = { chatId: bob, direction: 'inbound' as const, text: 'Hi' };
		recordMessage(state, { ...chat, line: NUMBERS.inactive });
		expect(await senderOf(by('lastUsed', { chatId: to(bob) }))).toMatchObject({
			reason: 'last_number_inactive',
		});
	});

	it('does not use a reply-only number that nobody has written to', async () => {
		const chat = { chatId: bob, direction: 'outbound' as const, text: 'Hi' };
		recordMessage(world.simulator.state, { ...chat, line: NUMBERS.inbound });
		const { outputs } = await world.send(by('lastUsed', { chatId: to(bob) }));
		expect(askedFor()).toEqual([undefined]);
		expect(outputs[0]).toEqual([]);
	});
});

describe('Closest Area Code', () => {
	it.each<[string, string, string, string]>([
		['+14159998888', KEYS.blooio, NUMBERS.dedicated2, 'area_code'],
		['+13129998888', KEYS.blooio, NUMBERS.legacy, 'area_code'],
		['+14159998888', KEYS.twilio, NUMBERS.twilioSecond, 'area_code'],
		['+15129998888', KEYS.twilio, NUMBERS.twilioFirst, 'first_number'],
		// Seattle is where the reply-only number is, Boston the inactive one.
		['+12069998888', KEYS.blooio, NUMBERS.dedicated, 'first_number'],
		['+16179998888', KEYS.blooio, NUMBERS.dedicated, 'first_number'],
		['+493012345678', KEYS.blooio, NUMBERS.dedicated, 'first_number'],
		['new@example.com', KEYS.blooio, NUMBERS.dedicated, 'first_number'],
	])('to %s with %s is %s: %s', async (chat, key, number, reason) => {
		expect(await senderOf(by('areaCode', { chatId: to(chat) }), key)).toEqual({ number, reason });
		expect([reads(), askedFor()]).toEqual([['/me/numbers'], [number]]);
	});

	it('leaves it to Blooio where only reply-only numbers are there', async () => {
		const { state } = world.simulator;
		for (const number of state.numbers.values()) number.isActive = number.plan === 'inbound';
		const chatId = to(erin);
		expect(await senderOf(by('areaCode', { chatId }))).toEqual({
			number: NUMBERS.inbound,
			reason: 'no_number_to_start_with',
		});
	});
});

describe('by plan', () => {
	it.each<[string, string, string]>([
		['dedicated', bob, NUMBERS.dedicated],
		['shared', dave, NUMBERS.shared],
	])('%s', async (plan, chat, number) => {
		expect(await senderOf(by(plan, { chatId: to(chat) }))).toEqual({
			number,
			reason: 'plan_type',
		});
		expect([reads(), askedFor()]).toEqual([['/me/numbers'], [number]]);
	});

	it('counts a number without a plan as dedicated, and passes over one that is not active', async () => {
		const { numbers } = world.simulator.state;
		for (const name of ['dedicated', 'dedicated2'] as const) {
			const number = numbers.get(NUMBERS[name]);
			if (number) number.isActive = false;
		}
		expect(await senderOf(by('dedicated', { chatId: to(bob) }))).toEqual({
			number: NUMBERS.legacy,
			reason: 'plan_type',
		});
	});

	it('sends nothing where no number is on the plan, and says so', async () => {
		const { outputs } = await world.send({
			...by('2fa'),
			errorOutputs: ['no_active_number'],
		});
		expect(jsonOf(outputs[1])).toEqual([
			expect.objectContaining({
				error: expect.objectContaining({
					code: 'no_active_number',
					message: "None of the API key's numbers on the plan 2FA is active",
					status: null,
					derived: true,
				}),
			}),
		]);
		expect(world.posts).toEqual([]);
	});
});

it('the strategy may differ from item to item', async () => {
	const { outputs } = await world.send(
		{
			chatId: to('={{ $json.to }}'),
			options: {
				sender: '={{ $json.by }}',
				fromNumber: to('={{ $json.by === "number" ? $json.from : "" }}'),
				maxConcurrency: 1,
			},
		},
		{
			items: [
				{ by: 'lastUsed', to: alice },
				{ by: 'number', to: alice, from: NUMBERS.dedicated2 },
				{ by: 'areaCode', to: '+13129998888' },
				{ by: 'dedicated', to: carol },
				{ by: 'automatic', to: ivan },
			],
		},
	);
	expect(jsonOf(outputs[0]).map(({ sender }) => sender)).toEqual([
		{ number: NUMBERS.dedicated, reason: 'last_used' },
		{ number: NUMBERS.dedicated2, reason: 'specific' },
		{ number: NUMBERS.legacy, reason: 'area_code' },
		{ number: NUMBERS.dedicated, reason: 'plan_type' },
		{ number: NUMBERS.dedicated2, reason: 'automatic' },
	]);
});

it('an agent can choose a strategy as well', async () => {
	const { outputs } = await world.send(by('areaCode', { chatId: to('+14159998888') }), {
		settings: { type: 'n8n-nodes-blooio.blooioTool' },
	});
	expect(jsonOf(outputs[0])).toEqual([
		expect.objectContaining({ sender: { number: NUMBERS.dedicated2, reason: 'area_code' } }),
	]);
});
