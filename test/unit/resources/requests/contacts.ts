import type { RequestRow } from './request';
import { ALICE, CONTACT, ofContact } from './samples';

/** The requests of contacts. */
export const contacts: RequestRow[] = [
	{
		operation: 'contact:addTags',
		values: { ...ofContact, tags: ' vip, priority,,vip ' },
		sends: { method: 'POST', path: `${CONTACT}/tags`, body: { tags: ['vip', 'priority'] } },
	},
	{
		operation: 'contact:addTags',
		when: 'an expression gives a list',
		values: { ...ofContact, tags: ['Paris, Texas', 'vip'] },
		sends: { method: 'POST', path: `${CONTACT}/tags`, body: { tags: ['Paris, Texas', 'vip'] } },
	},
	{
		operation: 'contact:checkCapabilities',
		values: ofContact,
		sends: { method: 'GET', path: `${CONTACT}/capabilities` },
	},
	{
		operation: 'contact:create',
		values: { identifier: ' nathan@example.com ' },
		sends: { method: 'POST', path: '/contacts', body: { identifier: 'nathan@example.com' } },
	},
	{
		operation: 'contact:create',
		when: 'a name is given',
		values: { identifier: ALICE, additionalFields: { name: 'Alice ' } },
		sends: { method: 'POST', path: '/contacts', body: { identifier: ALICE, name: 'Alice' } },
	},
	{
		operation: 'contact:createOrUpdate',
		values: { identifier: ALICE, additionalFields: { name: 'Alice' } },
		sends: { method: 'POST', path: '/contacts', body: { identifier: ALICE, name: 'Alice' } },
	},
	{
		operation: 'contact:createOrUpdate',
		when: 'there is no name',
		values: { identifier: ALICE },
		sends: { method: 'POST', path: '/contacts', body: { identifier: ALICE } },
	},
	{ operation: 'contact:delete', values: ofContact, sends: { method: 'DELETE', path: CONTACT } },
	{
		operation: 'contact:get',
		values: { contactId: 'a+bc@example.com' },
		sends: { method: 'GET', path: '/contacts/a%2Bbc%40example.com' },
	},
	{
		operation: 'contact:getAll',
		values: { filters: { q: 'Ali', sort: 'name_desc' } },
		sends: { method: 'GET', path: '/contacts', query: { q: 'Ali', sort: 'name_desc' } },
	},
	{
		operation: 'contact:getTags',
		values: ofContact,
		sends: { method: 'GET', path: `${CONTACT}/tags` },
	},
	{
		operation: 'contact:removeTag',
		values: { ...ofContact, tag: ' v.i.p./50% ' },
		sends: { method: 'DELETE', path: `${CONTACT}/tags/v.i.p.%2F50%25` },
	},
	{
		operation: 'contact:update',
		values: { ...ofContact, updateFields: { name: ' Alice ' } },
		sends: { method: 'PATCH', path: CONTACT, body: { name: 'Alice' } },
	},
	{
		operation: 'contact:update',
		when: 'the name is removed',
		values: { ...ofContact, updateFields: { removeName: true } },
		sends: { method: 'PATCH', path: CONTACT, body: { name: null } },
	},
];
