import { NUMBERS, PEOPLE } from '../../../simulator';
import { call, control, plainError, statusOf } from '../client';
import { useSimulator } from '../useSimulator';

describe('call forwarding', () => {
	const simulator = useSimulator();

	const { dedicated, legacy, inbound, shared, trial, foreign, twilioFirst } = NUMBERS;
	const post = async (number: string, body: unknown = { forward_to: PEOPLE.bob }) =>
		await call(simulator, 'POST', `/me/numbers/${encodeURIComponent(number)}/call-forwarding`, {
			body,
		});

	it.each([dedicated, legacy, inbound])('is requested for %s', async (number) => {
		const answer = await post(number);
		expect([answer.status, answer.body]).toEqual([
			201,
			{
				success: true,
				ticket_id: expect.stringMatching(/^tkt_/),
				status: 'open',
				number,
				forward_to: PEOPLE.bob,
			},
		]);
		expect(simulator.state.tickets.all()).toMatchObject([
			{ phoneNumber: number, forwardTo: PEOPLE.bob },
		]);
	});

	it.each(['(212) 555-1234', '212-555-1234', '12125551234', '+1 212 555 1234'])(
		'goes to %s, however it is written',
		async (forward_to) => {
			const { body } = await post(dedicated, { forward_to });
			expect(body).toMatchObject({ forward_to: '+12125551234' });
		},
	);

	it.each([
		[{ forward_to: '+442079460123' }, 'forward_to: Not a US number'],
		[{ forward_to: '+14165551234' }, 'forward_to: Not a US number'],
		[{ forward_to: '5551234' }, 'forward_to: Not a US number'],
		[{}, 'forward_to: Required'],
		[{ forward_to: PEOPLE.bob, until: 1 }, 'Unknown field: until'],
	])('refuses %j', async (body, message) => {
		expect((await post(dedicated, body)).body).toEqual(plainError(400, message));
	});

	it.each([shared, trial, foreign, twilioFirst])('is forbidden for %s', async (number) => {
		expect(await statusOf(post(number))).toBe(403);
	});

	it('answers 400 to a number that is none, 403 without tickets', async () => {
		expect(await statusOf(post('12125550101'))).toBe(400);
		await control(simulator, 'PUT', '/features', { tickets: false });
		expect((await post(dedicated)).body).toEqual(
			plainError(403, 'Your organization may not create tickets.'),
		);
	});
});
