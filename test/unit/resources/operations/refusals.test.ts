import type { IDataObject } from 'n8n-workflow';

import { refusalOf } from '../../support/refusal';
import { requestOf, sent } from '../requests/request';
import { inChat, inGroup, ofContact, ofNumber, ofWebhook, PNG } from '../requests/samples';

const target = { ...inChat, messageId: 'msg_abc' };
const forwarding = { ...ofNumber, forwardTo: '+15559876543' };

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
		['no tags', 'contact:addTags', { ...ofContact, tags: ' , ' }, 'Tags is empty'],
		['no tag', 'contact:removeTag', { ...ofContact, tag: ' ' }, 'Tag is empty'],
		['an update without change', 'contact:update', { ...ofContact }, 'There is nothing to change'],
		[
			'an update whose expression gives nothing',
			'contact:update',
			{ ...ofContact, updateFields: { name: null } },
			'There is nothing to change',
		],
		[
			'a name that is both given and removed',
			'contact:update',
			{ ...ofContact, updateFields: { name: 'Alice', removeName: true } },
			'Name and Remove Name are both set',
		],
		['a group without a name', 'group:create', { name: ' ' }, 'Name is empty'],
		['a long name', 'group:create', { name: 'x'.repeat(256) }, 'Name has 256 characters'],
		[
			'a long new name',
			'group:update',
			{ ...inGroup, name: 'x'.repeat(256) },
			'Name has 256 characters',
		],
		[
			'a member of another form',
			'group:create',
			{ name: 'Team', additionalFields: { members: '+15551234567, Nathan' } },
			'"Nathan" is not a phone number or email address',
		],
		['no file', 'group:setIcon', { ...inGroup, binaryProperty: '' }, 'Input Binary Field is empty'],
		['no message', 'message:addReaction', { ...inChat, messageId: '' }, 'Message is empty'],
		['no message to cancel', 'message:cancel', inChat, 'Message is empty'],
		[
			'position zero',
			'message:addReaction',
			{ ...inChat, messageBy: 'position', position: 0 },
			'Position is 0',
		],
		[
			'half a position',
			'message:removeReaction',
			{ ...inChat, messageBy: 'position', position: 1.5 },
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
		['one poll option', 'poll:send', { ...inChat, pollOptions: ['a'] }, 'Poll Options has 1 entry'],
		[
			'blank poll options',
			'poll:send',
			{ ...inChat, pollOptions: ['a', ' '] },
			'Poll Options has 1 entry',
		],
		[
			'eleven poll options',
			'poll:send',
			{ ...inChat, pollOptions: [...'abcdefghijk'] },
			'Poll Options has 11 entries',
		],
		[
			'invisible poll options',
			'poll:send',
			{ ...inChat, pollOptions: ['a', '\u200B', '\uFE0F'] },
			'Poll Options has 1 entry',
		],
		...[
			['Yes', 'Yes '],
			[' Yes', 'No', 'Yes'],
			['Yes', '\u200BYes'],
		].map((pollOptions): [string, string, IDataObject, string] => [
			`equal poll options ${JSON.stringify(pollOptions)}`,
			'poll:send',
			{ ...inChat, pollOptions },
			'Poll Options has "Yes" more than once',
		]),
		[
			'poll options that differ in how an accent is put together',
			'poll:send',
			{ ...inChat, pollOptions: ['Café', 'Cafe\u0301'] },
			'Poll Options has "Cafe\u0301" more than once',
		],
		['no poll', 'poll:getResults', inChat, 'Poll ID is empty'],
		['nothing to forward to', 'number:requestCallForwarding', ofNumber, 'Forward To is empty'],
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
		['a card without change', 'number:updateContactCard', ofNumber, 'There is nothing to change'],
		[
			'a photo that is none',
			'number:updateContactCard',
			{ ...ofNumber, photo: 'base64', avatar: 'aGVsbG8=' },
			'Photo in Base64 is not a JPEG or PNG image in base64',
		],
		[
			'a photo that is cut off',
			'number:updateContactCard',
			{ ...ofNumber, photo: 'base64', avatar: PNG.slice(0, -3) },
			'Photo in Base64 is not a JPEG or PNG image in base64',
		],
		[
			'a photo that is too large',
			'number:updateContactCard',
			{ ...ofNumber, photo: 'base64', avatar: `/9j/${'A'.repeat(14_000_000)}` },
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
		['a webhook without change', 'webhook:update', ofWebhook, 'There is nothing to change'],
		[
			'a webhook with and without an end',
			'webhook:update',
			{ ...ofWebhook, updateFields: { neverExpires: true, expiresAt: '2027-01-01' } },
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
			{ ...ofWebhook, filters: { status: 99 } },
			'Status is 99',
		],
		['no event', 'webhook:replayDelivery', ofWebhook, 'Event ID is empty'],
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
