import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { limitFields } from '../../../nodes/Blooio/fields/waiting/wait';
import { resources } from '../../../nodes/Blooio/resources';
import { refusalOf } from '../support/refusal';
import { operationNamed, PNG, REQUESTS, requestOf, sent } from './requests';

const ALL = resources.flatMap(({ value, operations }) =>
	operations.map((operation) => `${value}:${operation.value}`),
);

it('every operation has a row here', () => {
	expect([...new Set(REQUESTS.map(({ operation }) => operation))].sort()).toEqual([...ALL].sort());
});

describe('the request of', () => {
	it.each(REQUESTS.map((row) => [[row.operation, row.when].filter(Boolean).join(', '), row]))(
		'%s',
		(_name, { operation, values, sends }) => {
			expect(sent(requestOf(operation, values))).toEqual(sends);
		},
	);
});

describe('every field of the panel is used by', () => {
	/** Names of fields, of those in collections and in rows too. */
	const namesOf = (fields: readonly INodeProperties[]): string[] =>
		fields.flatMap(({ name, type, options = [] }) => [
			...(type === 'notice' ? [] : [name]),
			...options.flatMap((option) => {
				if ('values' in option) return namesOf(option.values);
				return 'type' in option ? namesOf([option]) : [];
			}),
		]);
	const own = new Map<string, string[]>(
		resources.flatMap(({ value, operations }) =>
			operations.map(({ value: name, fields }) => [`${value}:${name}`, namesOf(fields)] as const),
		),
	);

	it.each(ALL)('%s', (name) => {
		const read = new Set<string>();
		for (const { operation, values } of REQUESTS) {
			if (operation === name) requestOf(name, values, (parameter) => read.add(parameter));
		}
		// How long to wait and by which output is no part of a request: what runs the operation reads it.
		if (operationNamed(name).runner !== undefined) {
			read.add('separateOutputs');
			for (const field of namesOf(limitFields)) read.add(field);
		}
		expect((own.get(name) ?? []).filter((field) => !read.has(field))).toEqual([]);
	});
});

describe('a request that writes to a person, a group or a chat keeps the order of the input', () => {
	const writes = REQUESTS.filter(
		({ sends }) => sends.method !== 'GET' && /^\/(chats|contacts|groups)\/./.test(sends.path),
	);

	it.each(writes.map((row) => [`${row.operation} ${row.when ?? ''}`, row]))(
		'%s',
		(_name, { operation, values, sends }) => {
			const { chat = '' } = requestOf(operation, values);
			expect(sends.path.split('/')[2]).toBe(encodeURIComponent(chat));
		},
	);
});

/** Requests that may go out again when nobody knows whether the first one arrived. */
const REPEATABLE = [
	'chat:markAsRead',
	'chat:removeBackground',
	'chat:setBackground',
	'chat:shareContactCard',
	'chat:startTyping',
	'chat:stopTyping',
	'contact:addTags',
	'contact:createOrUpdate',
	'contact:delete',
	'contact:removeTag',
	'contact:update',
	'group:addMember',
	'group:delete',
	'group:removeIcon',
	'group:removeMember',
	'group:setIcon',
	'group:update',
	'location:refresh',
	'message:cancel',
	'number:updateContactCard',
	'phoneNumber:lookUp',
	'webhook:delete',
	'webhook:rotateSecret',
	'webhook:update',
];

describe('what is sent again after a lost answer', () => {
	it('is what does the same twice as once', () => {
		expect(ALL.filter((name) => operationNamed(name).idempotent).sort()).toEqual(REPEATABLE);
	});

	it('is a reaction to a message by its ID, not to whichever is the last one by then', () => {
		const chatId = '+15551234567';
		for (const operation of ['message:addReaction', 'message:removeReaction']) {
			expect(requestOf(operation, { chatId, messageId: 'msg_abc' }).idempotent).toBe(true);
			for (const messageBy of ['last', 'secondToLast', 'position']) {
				expect(requestOf(operation, { chatId, messageBy }).idempotent).toBe(false);
			}
		}
	});
});

describe('what is done when the first request fails as foreseen', () => {
	const fallbackOf = (operation: string, values: IDataObject) => {
		const { fallback } = requestOf(operation, values);
		return fallback && { status: fallback.status, sends: sent(fallback.request) };
	};
	const contact = { identifier: '+15551234567' };
	const path = '/contacts/%2B15551234567';

	it('a contact that there is already gets the name', () => {
		expect(
			fallbackOf('contact:createOrUpdate', { ...contact, additionalFields: { name: 'Alice' } }),
		).toEqual({ status: 409, sends: { method: 'PATCH', path, body: { name: 'Alice' } } });
	});

	it('a contact that there is already stays as it is without a name', () => {
		expect(fallbackOf('contact:createOrUpdate', contact)).toEqual({
			status: 409,
			sends: { method: 'GET', path },
		});
	});

	it('a webhook for polls becomes one for all events where the API does not know polls', () => {
		const webhookUrl = 'https://example.com/hook';
		expect(fallbackOf('webhook:create', { webhookUrl, webhookType: 'poll' })).toEqual({
			status: 400,
			sends: {
				method: 'POST',
				path: '/webhooks',
				body: { webhook_url: webhookUrl, webhook_type: 'all' },
			},
		});
		expect(
			fallbackOf('webhook:update', {
				webhookId: 'wh_abc',
				updateFields: { webhookType: 'poll', paused: true },
			}),
		).toEqual({
			status: 400,
			sends: {
				method: 'PATCH',
				path: '/webhooks/wh_abc',
				body: { webhook_type: 'all', deprecate: true },
			},
		});
	});

	it('nothing else has one', () => {
		const withFallback = REQUESTS.filter(
			({ operation, values }) => requestOf(operation, values).fallback,
		);
		expect([...new Set(withFallback.map(({ operation }) => operation))]).toEqual([
			'contact:createOrUpdate',
			'webhook:create',
		]);
	});
});

const chat = { chatId: '+15551234567' };
const contact = { contactId: '+15551234567' };
const group = { groupId: 'grp_abc' };
const number = { number: '+12125550101' };
const webhook = { webhookId: 'wh_abc' };
const target = { ...chat, messageId: 'msg_abc' };
const forwarding = { ...number, forwardTo: '+15559876543' };

describe('refused before anything is sent:', () => {
	it.each<[string, string, IDataObject, string]>([
		['no chat', 'chat:startTyping', {}, 'Chat is empty'],
		['no contact', 'contact:get', {}, 'Contact is empty'],
		['no group', 'group:get', {}, 'Group is empty'],
		['no number', 'number:getContactCard', {}, 'Number is empty'],
		['no webhook', 'webhook:get', {}, 'Webhook is empty'],
		['no recipient', 'poll:send', { pollOptions: ['a', 'b'] }, 'To is empty'],
		[
			'a chat of another form',
			'chat:get',
			{ chatId: '555-123-4567' },
			'"555-123-4567" has no country code',
		],
		[
			'a contact of another form',
			'contact:delete',
			{ contactId: 'nathan@' },
			'"nathan@" is not an email address',
		],
		[
			'a group as a contact',
			'faceTime:call',
			{ contactId: 'grp_abc' },
			'"grp_abc" is not a phone number or email address',
		],
		[
			'a group of another form',
			'group:update',
			{ groupId: 'grp abc', name: 'a' },
			'"grp abc" is not a group ID',
		],
		[
			'a webhook of another form',
			'webhook:delete',
			{ webhookId: '../me' },
			'Webhook is not a webhook ID',
		],
		[
			'a number of another form',
			'number:getContactCard',
			{ number: '212 555 0101' },
			'"212 555 0101" has no country code',
		],
		['a new contact without identifier', 'contact:create', {}, 'Phone Number or Email is empty'],
		[
			'a new contact of another form',
			'contact:createOrUpdate',
			{ identifier: 'Nathan' },
			'"Nathan" is not a phone number or email address',
		],
		['no tags', 'contact:addTags', { ...contact, tags: ' , ' }, 'Tags is empty'],
		['no tag', 'contact:removeTag', { ...contact, tag: ' ' }, 'Tag is empty'],
		['an update without change', 'contact:update', { ...contact }, 'There is nothing to change'],
		[
			'an update whose expression gives nothing',
			'contact:update',
			{ ...contact, updateFields: { name: null } },
			'There is nothing to change',
		],
		[
			'a name that is both given and removed',
			'contact:update',
			{ ...contact, updateFields: { name: 'Alice', removeName: true } },
			'Name and Remove Name are both set',
		],
		['a group without a name', 'group:create', { name: ' ' }, 'Name is empty'],
		['a long name', 'group:create', { name: 'x'.repeat(256) }, 'Name has 256 characters'],
		[
			'a long new name',
			'group:update',
			{ ...group, name: 'x'.repeat(256) },
			'Name has 256 characters',
		],
		[
			'a member of another form',
			'group:create',
			{ name: 'Team', additionalFields: { members: '+15551234567, Nathan' } },
			'"Nathan" is not a phone number or email address',
		],
		['no file', 'group:setIcon', { ...group, binaryProperty: '' }, 'Input Binary Field is empty'],
		['no message', 'message:addReaction', { ...chat, messageId: '' }, 'Message ID is empty'],
		['no message to cancel', 'message:cancel', chat, 'Message ID is empty'],
		[
			'position zero',
			'message:addReaction',
			{ ...chat, messageBy: 'position', position: 0 },
			'Position is 0',
		],
		[
			'half a position',
			'message:removeReaction',
			{ ...chat, messageBy: 'position', position: 1.5 },
			'Position is not a whole number',
		],
		['no emoji', 'message:addReaction', { ...target, reaction: 'emoji' }, 'Emoji is empty'],
		[
			'two emojis',
			'message:addReaction',
			{ ...target, reaction: 'emoji', emoji: '🎉🎉' },
			'Emoji is neither a tapback nor a single emoji',
		],
		[
			'a reaction with the other sign',
			'message:addReaction',
			{ ...target, reaction: '-love' },
			'Reaction is neither a tapback nor a single emoji',
		],
		['one poll option', 'poll:send', { ...chat, pollOptions: ['a'] }, 'Poll Options has 1 entry'],
		[
			'blank poll options',
			'poll:send',
			{ ...chat, pollOptions: ['a', ' '] },
			'Poll Options has 1 entry',
		],
		[
			'eleven poll options',
			'poll:send',
			{ ...chat, pollOptions: [...'abcdefghijk'] },
			'Poll Options has 11 entries',
		],
		[
			'invisible poll options',
			'poll:send',
			{ ...chat, pollOptions: ['a', '\u200B', '\uFE0F'] },
			'Poll Options has 1 entry',
		],
		...[
			['Yes', 'Yes '],
			[' Yes', 'No', 'Yes'],
			['Yes', '\u200BYes'],
		].map((pollOptions): [string, string, IDataObject, string] => [
			`equal poll options ${JSON.stringify(pollOptions)}`,
			'poll:send',
			{ ...chat, pollOptions },
			'Poll Options has "Yes" more than once',
		]),
		[
			'poll options that differ in how an accent is put together',
			'poll:send',
			{ ...chat, pollOptions: ['Café', 'Cafe\u0301'] },
			'Poll Options has "Cafe\u0301" more than once',
		],
		['no poll', 'poll:getResults', chat, 'Poll ID is empty'],
		['nothing to forward to', 'number:requestCallForwarding', number, 'Forward To is empty'],
		[
			'forwarding to abroad',
			'number:requestCallForwarding',
			{ ...forwarding, forwardTo: '+442079460000' },
			'Forward To is not a US number',
		],
		[
			'forwarding from abroad',
			'number:requestCallForwarding',
			{ ...forwarding, number: '+442079460000' },
			'Number is not a US number',
		],
		['a card without change', 'number:updateContactCard', number, 'There is nothing to change'],
		[
			'a photo that is none',
			'number:updateContactCard',
			{ ...number, photo: 'base64', avatar: 'aGVsbG8=' },
			'Photo in Base64 is not a JPEG or PNG image in base64',
		],
		[
			'a photo that is cut off',
			'number:updateContactCard',
			{ ...number, photo: 'base64', avatar: PNG.slice(0, -3) },
			'Photo in Base64 is not a JPEG or PNG image in base64',
		],
		[
			'a photo that is too large',
			'number:updateContactCard',
			{ ...number, photo: 'base64', avatar: `/9j/${'A'.repeat(14_000_000)}` },
			'Photo in Base64 is 10.1 MB',
		],
		['nothing to look up', 'phoneNumber:lookUp', {}, 'Phone Number is empty'],
		[
			'a name to look up',
			'phoneNumber:lookUp',
			{ phoneNumber: 'Nathan' },
			'Phone Number does not hold a phone number',
		],
		[
			'a webhook by http',
			'webhook:create',
			{ webhookUrl: 'http://example.com/hook' },
			'URL is not a web address',
		],
		['a webhook without change', 'webhook:update', webhook, 'There is nothing to change'],
		[
			'a webhook with and without an end',
			'webhook:update',
			{ ...webhook, updateFields: { neverExpires: true, expiresAt: '2027-01-01' } },
			'Expires At and Never Expires are both set',
		],
		[
			'an end that is no time',
			'webhook:create',
			{ webhookUrl: 'https://example.com', additionalFields: { expiresAt: 'never' } },
			'Expires At is not a date and time',
		],
		[
			'a status that is none',
			'webhook:getLogs',
			{ ...webhook, filters: { status: 99 } },
			'Status is 99',
		],
		['no event', 'webhook:replayDelivery', webhook, 'Event ID is empty'],
		[
			'an unknown order',
			'chat:getAll',
			{ filters: { sort: 'up' } },
			'Sort is not one of: Most Recent First, Oldest First',
		],
		[
			'an unknown order of names',
			'group:getAll',
			{ filters: { sort: 'up' } },
			'Sort is not one of: Most Recent First, Oldest First, Name (A to Z), Name (Z to A)',
		],
	])('%s (%s)', (_what, operation, values, message) => {
		const refusal = refusalOf(() => sent(requestOf(operation, values)));
		expect(refusal.message).toBe(message);
		expect(refusal.hint).toMatch(/^[A-Z].{10,}/);
		expect(refusal.field).toEqual(expect.any(String));
	});
});

describe('what is taken away is named in the output, with when it was', () => {
	const facts = (operation: string, values: IDataObject) => {
		const request = requestOf(operation, values);
		return (body: IDataObject) =>
			operationNamed(operation).response?.(body, { status: 200, request });
	};

	it.each<[string, IDataObject, IDataObject]>([
		['contact:delete', contact, { identifier: '+15551234567' }],
		['contact:removeTag', { ...contact, tag: 'vip' }, { identifier: '+15551234567', tag: 'vip' }],
		['group:delete', group, { group_id: 'grp_abc' }],
		['group:removeIcon', group, { group_id: 'grp_abc' }],
		[
			'group:removeMember',
			{ ...group, ...contact },
			{ group_id: 'grp_abc', identifier: '+15551234567' },
		],
		['webhook:delete', webhook, { webhook_id: 'wh_abc' }],
		['chat:removeBackground', chat, { chat_id: '+15551234567' }],
	])('%s', (operation, values, named) => {
		const respond = facts(operation, values);
		expect(respond({ success: true, deleted_at: 5 })).toEqual({
			deleted: true,
			...named,
			deleted_at: 5,
		});
		expect(respond({})).toEqual({ deleted: true, ...named });
		expect(respond({ success: false })).toEqual({ deleted: false, ...named });
	});
});

describe('the output says whether there was one before', () => {
	const created = (operation: string, values: IDataObject, status: number) =>
		operationNamed(operation).response?.(
			{ id: 'x' },
			{ status, request: requestOf(operation, values) },
		);

	it('of a contact', () => {
		const values = { identifier: '+15551234567' };
		expect(created('contact:createOrUpdate', values, 201)).toEqual({ id: 'x', created: true });
		expect(created('contact:createOrUpdate', values, 200)).toEqual({ id: 'x', created: false });
	});

	it('of a webhook', () => {
		const values = { webhookUrl: 'https://example.com/hook' };
		expect(created('webhook:create', values, 201)).toEqual({ id: 'x', duplicate: false });
		expect(created('webhook:create', values, 200)).toEqual({ id: 'x', duplicate: true });
	});
});

describe('Simplify', () => {
	it('keeps at most ten fields of an entry', () => {
		for (const name of ALL) {
			expect((operationNamed(name).simplified ?? []).length).toBeLessThanOrEqual(10);
		}
	});
});
