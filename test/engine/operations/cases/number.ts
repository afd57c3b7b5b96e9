import { KEYS, NUMBERS, PEOPLE, TINY_PNG } from '../../../simulator';
import { to } from '../../support/world';
import { failsWith, withWrongKey, type OperationCase } from './case';

const NUMBER = '/me/numbers/%2B12125550101';
const number = (value: string) => ({ number: to(value, 'list') });
const own = number(NUMBERS.dedicated);
const contact = (contactId: string) => ({ contactId: to(contactId) });
const name = { updateFields: { firstName: 'Nathan' } };

const lookUpFails = failsWith(
	403,
	'the plan does not include it',
	{ phoneNumber: '+12125551234' },
	({ state }) => state.features.set({ enterprise: false }),
);

export const numbers: OperationCase[] = [
	{
		operation: 'account:get',
		gives: [{ valid: true, api_key_ending: KEYS.blooio.slice(-4) }],
		asks: ['GET /me'],
		fails: [withWrongKey],
	},
	{
		operation: 'number:getAll',
		parameters: { filters: { types: ['inbound'] } },
		gives: [{ phone_number: NUMBERS.inbound, type: 'inbound' }],
		asks: ['GET /me/numbers'],
		fails: [withWrongKey],
	},
	{
		operation: 'number:getHealth',
		parameters: { options: { watchedNumbers: [NUMBERS.shared] } },
		gives: [{ phone_number: NUMBERS.shared, sent: 1, delivered: 1, delivery_rate: 1 }],
		asks: ({ state }) => [
			'GET /me/numbers',
			'GET /chats?limit=200&offset=0&sort=recent',
			...state.chats
				.all()
				.filter(({ lastOutboundTime }) => lastOutboundTime !== null)
				.sort((a, b) => b.last.createdAt - a.last.createdAt)
				.map(({ chatId }) => expect.stringContaining(`/${encodeURIComponent(chatId)}/messages?`)),
		],
		fails: [withWrongKey],
	},
	{
		operation: 'number:getContactCard',
		parameters: own,
		before: ({ state }) => state.features.set({ contactCard: true }),
		gives: [{ phone_number: NUMBERS.dedicated, has_wallpaper: false }],
		asks: [`GET ${NUMBER}/contact-card`],
		fails: [
			failsWith(501, 'it is coming soon', own),
			failsWith(403, 'it is the number of another key', number(NUMBERS.twilioFirst), ({ state }) =>
				state.features.set({ contactCard: true }),
			),
		],
	},
	{
		operation: 'number:updateContactCard',
		parameters: { ...own, photo: 'binary', ...name },
		items: [
			{
				json: {},
				binary: { data: { data: TINY_PNG.toString('base64'), mimeType: 'image/png' } },
			},
		],
		gives: [{ success: true, phone_number: NUMBERS.dedicated, first_name: 'Nathan' }],
		asks: [`PUT ${NUMBER}/contact-card`],
		fails: [
			failsWith(403, 'the plan does not include it', { ...number(NUMBERS.shared), ...name }),
			failsWith(502, 'the device is away', { ...number(NUMBERS.inactive), ...name }),
		],
	},
	{
		operation: 'number:requestCallForwarding',
		parameters: { ...own, forwardTo: '+15559876543' },
		gives: [
			{
				ticket_id: expect.stringMatching(/^tkt_/),
				status: 'open',
				number: NUMBERS.dedicated,
				forward_to: '+15559876543',
			},
		],
		asks: [`POST ${NUMBER}/call-forwarding`],
		fails: [
			failsWith(403, 'the number is shared', {
				...number(NUMBERS.shared),
				forwardTo: '+15559876543',
			}),
		],
	},
	{
		operation: 'phoneNumber:lookUp',
		parameters: { phoneNumber: '+12125551234' },
		gives: [{ input: '+12125551234', valid: true, e164: '+12125551234', country: 'US' }],
		asks: ['GET /phone-numbers/lookup?number=%2B12125551234'],
		fails: [lookUpFails],
	},
	{
		operation: 'faceTime:call',
		parameters: contact(PEOPLE.alice),
		before: ({ state }) => state.features.set({ facetime: true }),
		gives: [{ success: true, handle: PEOPLE.alice, link: expect.stringMatching(/^https:/) }],
		asks: ['POST /facetime/calls'],
		fails: [failsWith(501, 'it is coming soon', contact(PEOPLE.alice))],
	},
	{
		operation: 'location:get',
		parameters: contact(PEOPLE.alice),
		gives: [{ handle: PEOPLE.alice, coordinates: [40.7128, -74.006], status: 'live' }],
		asks: ['GET /location/contacts/%2B15551234567'],
		fails: [failsWith(404, 'no location is known', contact(PEOPLE.bob))],
	},
	{
		operation: 'location:getAll',
		parameters: { limit: 2 },
		gives: [{ handle: PEOPLE.alice }, { handle: PEOPLE.carol }],
		asks: ['GET /location/contacts'],
		fails: [{ ...failsWith(404, 'the key has no number'), key: KEYS.empty }],
	},
	{
		operation: 'location:refresh',
		gives: [
			{
				success: true,
				friends: expect.arrayContaining([expect.objectContaining({ handle: PEOPLE.ivan })]),
			},
		],
		asks: ['POST /location/contacts/refresh'],
		fails: [withWrongKey],
	},
];
