import { PEOPLE } from '../../../simulator';
import { to } from '../../support/world';
import { failsWith, withWrongKey, type OperationCase } from './case';

const ALICE = '/contacts/%2B15551234567';
const BOB = '/contacts/%2B15559876543';
const contact = (contactId: string) => ({ contactId: to(contactId) });
const alice = contact(PEOPLE.alice);

const nobody = failsWith(404, 'there is no such contact', contact(PEOPLE.stranger));

export const contacts: OperationCase[] = [
	{
		operation: 'contact:addTags',
		parameters: { ...alice, tags: 'vip, priority' },
		gives: [{ identifier: PEOPLE.alice, success: true, tags_added: ['vip', 'priority'] }],
		asks: [`POST ${ALICE}/tags`],
		fails: [{ ...nobody, parameters: { ...contact(PEOPLE.stranger), tags: 'vip' } }],
	},
	{
		operation: 'contact:checkCapabilities',
		parameters: contact(PEOPLE.sms),
		gives: [
			{
				contact: PEOPLE.sms,
				type: 'phone',
				capabilities: { imessage: false, sms: true, facetime: false },
			},
		],
		asks: ['GET /contacts/%2B15555550106/capabilities'],
		fails: [failsWith(503, 'no number is available', contact(PEOPLE.asleep))],
	},
	{
		operation: 'contact:create',
		parameters: { identifier: PEOPLE.bob, additionalFields: { name: 'Bob' } },
		gives: [{ identifier: PEOPLE.bob, name: 'Bob', type: 'phone' }],
		asks: ['POST /contacts'],
		fails: [failsWith(409, 'there is one already', { identifier: PEOPLE.alice })],
	},
	{
		operation: 'contact:createOrUpdate',
		parameters: { identifier: PEOPLE.alice, additionalFields: { name: 'Alice B. Example' } },
		gives: [{ identifier: PEOPLE.alice, name: 'Alice B. Example', created: false }],
		asks: ['POST /contacts', `PATCH ${ALICE}`],
		fails: [{ ...withWrongKey, parameters: { identifier: PEOPLE.alice } }],
	},
	{
		operation: 'contact:delete',
		parameters: contact(PEOPLE.ivan),
		gives: [{ deleted: true, identifier: PEOPLE.ivan, deleted_at: expect.any(Number) }],
		asks: ['DELETE /contacts/ivan%40example.com'],
		fails: [nobody],
	},
	{
		operation: 'contact:get',
		parameters: alice,
		gives: [{ identifier: PEOPLE.alice, name: 'Alice Example', tags: ['vip'] }],
		asks: [`GET ${ALICE}`],
		fails: [nobody],
	},
	{
		operation: 'contact:getAll',
		parameters: { filters: { q: 'Example', sort: 'name_desc' }, limit: 2 },
		gives: [{ name: 'Ivan Example' }, { name: 'Heidi Example' }],
		asks: ['GET /contacts?limit=2&offset=0&q=Example&sort=name_desc'],
		fails: [withWrongKey],
	},
	{
		operation: 'contact:getTags',
		parameters: { ...alice, returnAll: true },
		gives: [{ tag: 'vip', created_at: expect.any(Number) }],
		asks: [`GET ${ALICE}/tags`],
		fails: [nobody],
	},
	{
		operation: 'contact:removeTag',
		parameters: { ...alice, tag: 'vip' },
		gives: [
			{ deleted: true, identifier: PEOPLE.alice, tag: 'vip', deleted_at: expect.any(Number) },
		],
		asks: [`DELETE ${ALICE}/tags/vip`],
		fails: [failsWith(404, 'the contact has no such tag', { ...alice, tag: 'none' })],
	},
	{
		operation: 'contact:update',
		parameters: { ...contact(PEOPLE.bob), updateFields: { removeName: true } },
		before: ({ state }) => state.contacts.ensure(PEOPLE.bob, 0, 'Bob'),
		gives: [{ identifier: PEOPLE.bob, name: null }],
		asks: [`PATCH ${BOB}`],
		fails: [
			{ ...nobody, parameters: { ...contact(PEOPLE.stranger), updateFields: { name: 'Who' } } },
		],
	},
];
