import { KEYS, NUMBERS, PEOPLE } from '../../simulator';
import { startWorld, to } from '../support/world';

const world = startWorld();

const inCountry = (country: string) => ({ options: { defaultCountry: to(country, 'list') } });

describe('every field that takes an address reads it in the same way', () => {
	const NATHAN = '+1 (555) 123-4567';
	const local = { options: { defaultCountry: to('US', 'list') } };

	it.each<[string, Parameters<typeof world.run>[0], object]>([
		[
			'Sender Number',
			{
				resource: 'message',
				operation: 'send',
				chatId: to(PEOPLE.alice),
				text: 'Hi',
				options: { fromNumber: to(NUMBERS.dedicated.replace('+1', '+1 '), 'phone') },
			},
			{ body: { text: 'Hi', from_number: NUMBERS.dedicated } },
		],
		[
			'Mention',
			{
				resource: 'message',
				operation: 'send',
				chatId: to(PEOPLE.alice),
				text: '',
				options: {
					...local.options,
					parts: { part: [{ kind: 'mention', text: 'Alice', mention: '(555) 123-4567' }] },
				},
			},
			{ body: { parts: [{ text: 'Alice', mention: PEOPLE.alice }] } },
		],
		[
			'Members',
			{
				resource: 'group',
				operation: 'create',
				name: 'Team',
				additionalFields: { members: `${NATHAN}, 555 123 4567; Ivan <ivan@example.com>` },
				...local,
			},
			{ body: { name: 'Team', members: [PEOPLE.alice, 'ivan@example.com'] } },
		],
		[
			'Phone Number or Email',
			{ resource: 'contact', operation: 'create', identifier: '(555) 777-0001', ...local },
			{ body: { identifier: '+15557770001' } },
		],
		[
			'Contact',
			{
				resource: 'contact',
				operation: 'addTags',
				contactId: to(NATHAN),
				tags: 'vip',
			},
			{ path: '/v2/api/contacts/%2B15551234567/tags' },
		],
		[
			'Contact, of a call',
			{ resource: 'faceTime', operation: 'call', contactId: to('555-123-4567'), ...local },
			{ body: { handle: PEOPLE.alice } },
		],
		[
			'Forward To, which is always a US number',
			{
				resource: 'number',
				operation: 'requestCallForwarding',
				number: to(NUMBERS.dedicated, 'phone'),
				forwardTo: '(555) 987-6543',
			},
			{ body: { forward_to: '+15559876543' } },
		],
	])('%s', async (_field, parameters, request) => {
		await world.run(parameters);
		expect(world.posts).toEqual([expect.objectContaining(request)]);
	});

	it('Phone Number of a look-up, which takes any other text as it is', async () => {
		const look = async (phoneNumber: string, more = {}) =>
			await world.run(
				{ resource: 'phoneNumber', operation: 'lookUp', phoneNumber, ...more },
				{ key: KEYS.blooio },
			);
		await look('+1 (212) 555-1234');
		await look('030 123456', inCountry('DE'));
		await look('+1 212 55');
		expect(
			world.simulator.requests.map(({ method, query, body }) => (method === 'GET' ? query : body)),
		).toEqual([{ number: '+12125551234' }, { number: '+4930123456' }, { number: '+1 212 55' }]);
	});
});
