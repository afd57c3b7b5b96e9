import { KEYS, NUMBERS, PEOPLE } from '../../../simulator';
import { fromNumberOf, send } from '../client';
import { useSimulator } from '../useSimulator';

describe('the number that sends', () => {
	const simulator = useSimulator();

	const senderTo = async (to: string, body: object = {}, key: string = KEYS.blooio) =>
		fromNumberOf(await send(simulator, to, { text: 'Hello', ...body }, { key }));

	it('goes round among the available numbers for new contacts', async () => {
		const senders = [];
		for (let i = 0; i < 6; i++) senders.push(await senderTo(`+1555888000${i}`));
		const { dedicated, dedicated2, legacy } = NUMBERS;
		expect(senders).toEqual([dedicated, dedicated2, legacy, dedicated, dedicated2, legacy]);
	});

	it('stays the same for a contact', async () => {
		const first = await senderTo(PEOPLE.bob);
		await senderTo(PEOPLE.stranger);
		expect(await senderTo(PEOPLE.bob)).toBe(first);
		expect(await senderTo(PEOPLE.dave)).toBe(NUMBERS.shared);
		expect(await senderTo(PEOPLE.erin)).toBe(NUMBERS.inbound);
	});

	it('is the one asked for, and the contact stays with it', async () => {
		const from_number = NUMBERS.dedicated2;
		expect(await senderTo(PEOPLE.alice, { from_number })).toBe(from_number);
		expect(await senderTo(PEOPLE.alice)).toBe(from_number);
	});

	it('changes when it is not active any more', async () => {
		const number = simulator.state.numbers.get(NUMBERS.dedicated);
		if (number) number.isActive = false;
		expect(await senderTo(PEOPLE.alice)).toBe(NUMBERS.dedicated2);
	});

	it('is always the first one of a Twilio key, unless asked for', async () => {
		expect(await senderTo(PEOPLE.heidi, {}, KEYS.twilio)).toBe(NUMBERS.twilioFirst);
		const from_number = NUMBERS.twilioSecond;
		expect(await senderTo(PEOPLE.heidi, { from_number }, KEYS.twilio)).toBe(from_number);
		expect(await senderTo(PEOPLE.heidi, {}, KEYS.twilio)).toBe(NUMBERS.twilioFirst);
	});

	it('is refused by its own limit when every available one is at its limit', async () => {
		const { limits } = simulator.state;
		for (const name of ['dedicated', 'dedicated2', 'legacy'] as const) {
			limits.limitNumber(NUMBERS[name], 0);
		}
		const answer = await send(simulator, PEOPLE.bob, { text: 'Hello' });
		expect(answer.body).toHaveProperty('code', 'outbound_limit_reached');
	});
});
