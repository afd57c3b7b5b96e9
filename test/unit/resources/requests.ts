import type { IDataObject, INodeProperties } from 'n8n-workflow';

import {
	buildPath,
	FromInput,
	type ApiRequest,
	type Operation,
} from '../../../nodes/Blooio/engine/operation';
import type { LookUp, MakePlan, Planned } from '../../../nodes/Blooio/engine/plan/plan';
import { findOperation } from '../../../nodes/Blooio/registry';
import { TINY_PNG } from '../../simulator/upload/samples';
import { parametersOf } from '../support/parameters';

/** A request as it leaves, without what is not there. */
export interface Sent {
	method: string;
	/** Encoded. */
	path: string;
	query?: IDataObject;
	body?: IDataObject;
	file?: object;
}

/** Parameters of an operation and the request that they stand for. */
export interface RequestRow {
	/** Resource and operation, as the registry names them. */
	operation: string;
	/** What makes this row another than those before it. */
	when?: string;
	/** Over the defaults of the fields. */
	values?: IDataObject;
	sends: Sent;
}

export const operationNamed = (name: string): Operation => {
	const [resource, operation] = name.split(':');
	return findOperation(resource, operation);
};

const defaultsOf = (fields: readonly INodeProperties[]): IDataObject =>
	Object.fromEntries(
		fields.map(({ name, default: value }) => [
			name,
			typeof value === 'object' && value !== null && 'value' in value ? value.value : value,
		]),
	);

/** The same value, telling which members of it are read. */
function watched(value: unknown, onRead: (name: string) => void): unknown {
	if (typeof value !== 'object' || value === null) return value;
	return new Proxy(value, {
		get: (target, key) => {
			if (typeof key === 'string') onRead(key);
			return watched(Reflect.get(target, key), onRead);
		},
	});
}

/**
 * The request for parameters, those not given as the panel shows them at first.
 *
 * @param onRead told of each parameter that is read
 */
export function requestOf(
	name: string,
	values: IDataObject = {},
	onRead: (name: string) => void = () => undefined,
): ApiRequest {
	const { fields, request } = operationNamed(name);
	const all = watched({ ...defaultsOf(fields), ...values }, onRead) as IDataObject;
	return request(parametersOf(all, fields));
}

/** What goes over the wire for a request. */
export const sent = ({ method, path, query, body, file }: ApiRequest): Sent => ({
	method,
	path: buildPath(path),
	...(query && Object.keys(query).length > 0 && { query }),
	...(body && { body }),
	...(file && { file }),
});

/**
 * Carries out a plan by hand.
 *
 * @param answer the body of a look-up
 * @returns every look-up and what the plan comes to
 */
export function carryOut(
	makePlan: MakePlan,
	answer: (lookUp: LookUp) => IDataObject | null,
	now = 1_700_000_000_000,
): { asked: ApiRequest[]; planned: Planned } {
	const asked: ApiRequest[] = [];
	const plan = makePlan(now);
	let step = plan.next();
	while (!step.done) {
		asked.push(
			...step.value.map(({ path, query }): ApiRequest => ({ method: 'GET', path, query })),
		);
		step = plan.next(
			step.value.map((lookUp) => {
				const body = answer(lookUp);
				return body && lookUp.keep ? lookUp.keep(body) : body;
			}),
		);
	}
	return { asked, planned: step.value };
}

/** A photo as base64 text. */
export const PNG = TINY_PNG.toString('base64');

const ALICE = '+15551234567';
const CHAT = '/chats/%2B15551234567';
const CONTACT = '/contacts/%2B15551234567';
const GROUP = '/groups/grp_abc123';
const NUMBER = '/me/numbers/%2B12125550101';
const WEBHOOK = '/webhooks/wh_abc123';

const inChat = { chatId: ALICE };
const ofContact = { contactId: ALICE };
const inGroup = { groupId: 'grp_abc123' };
const ofNumber = { number: '+12125550101' };
const ofWebhook = { webhookId: 'wh_abc123' };
const reactTo = (more: IDataObject) => ({ ...inChat, reaction: 'love', ...more });

const PAGE = 'https://example.com/menu.pdf';
const IMAGES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/heic', 'image/heif'];

/** Every operation, with all that it can send. */
export const REQUESTS: RequestRow[] = [
	{ operation: 'account:get', sends: { method: 'GET', path: '/me' } },

	{ operation: 'chat:get', values: inChat, sends: { method: 'GET', path: CHAT } },
	{
		operation: 'chat:get',
		when: 'a list of recipients is one segment',
		values: { chatId: '+15551234567, Nathan@example.com' },
		sends: { method: 'GET', path: '/chats/%2B15551234567%2CNathan%40example.com' },
	},
	{ operation: 'chat:getAll', sends: { method: 'GET', path: '/chats' } },
	{
		operation: 'chat:getAll',
		when: 'filters are set',
		values: { filters: { q: ' Nathan ', sort: 'oldest' } },
		sends: { method: 'GET', path: '/chats', query: { q: 'Nathan', sort: 'oldest' } },
	},
	{
		operation: 'chat:getBackground',
		values: inChat,
		sends: { method: 'GET', path: `${CHAT}/background` },
	},
	{
		operation: 'chat:setBackground',
		values: { ...inChat, binaryProperty: 'photo' },
		sends: {
			method: 'PUT',
			path: `${CHAT}/background`,
			file: { property: 'photo', types: IMAGES, as: 'part', name: 'background' },
		},
	},
	{
		operation: 'chat:removeBackground',
		values: inChat,
		sends: { method: 'DELETE', path: `${CHAT}/background` },
	},
	{ operation: 'chat:markAsRead', values: inChat, sends: { method: 'POST', path: `${CHAT}/read` } },
	{
		operation: 'chat:shareContactCard',
		values: inChat,
		sends: { method: 'POST', path: `${CHAT}/contact-card` },
	},
	{
		operation: 'chat:startTyping',
		values: inChat,
		sends: { method: 'POST', path: `${CHAT}/typing` },
	},
	{
		operation: 'chat:stopTyping',
		values: inChat,
		sends: { method: 'DELETE', path: `${CHAT}/typing` },
	},

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

	{
		operation: 'faceTime:call',
		values: ofContact,
		sends: { method: 'POST', path: '/facetime/calls', body: { handle: ALICE } },
	},

	{
		operation: 'group:addMember',
		values: { ...inGroup, ...ofContact },
		sends: { method: 'POST', path: `${GROUP}/members`, body: { contact_id: ALICE } },
	},
	{
		operation: 'group:create',
		values: { name: ' Team ' },
		sends: { method: 'POST', path: '/groups', body: { name: 'Team' } },
	},
	{
		operation: 'group:create',
		when: 'everything is set',
		values: {
			name: 'Team',
			additionalFields: {
				chatGuid: ' iMessage;+;chat1 ',
				members: '+15551234567,\nnathan@example.com, +15551234567',
			},
		},
		sends: {
			method: 'POST',
			path: '/groups',
			body: {
				name: 'Team',
				chat_guid: 'iMessage;+;chat1',
				members: [ALICE, 'nathan@example.com'],
			},
		},
	},
	{ operation: 'group:delete', values: inGroup, sends: { method: 'DELETE', path: GROUP } },
	{ operation: 'group:get', values: inGroup, sends: { method: 'GET', path: GROUP } },
	{
		operation: 'group:getAll',
		values: { filters: { sort: 'name_asc' } },
		sends: { method: 'GET', path: '/groups', query: { sort: 'name_asc' } },
	},
	{
		operation: 'group:getMembers',
		values: inGroup,
		sends: { method: 'GET', path: `${GROUP}/members` },
	},
	{
		operation: 'group:removeIcon',
		values: inGroup,
		sends: { method: 'DELETE', path: `${GROUP}/icon` },
	},
	{
		operation: 'group:removeMember',
		values: { ...inGroup, ...ofContact },
		sends: { method: 'DELETE', path: `${GROUP}/members/%2B15551234567` },
	},
	{
		operation: 'group:setIcon',
		values: inGroup,
		sends: {
			method: 'POST',
			path: `${GROUP}/icon`,
			file: { property: 'data', types: IMAGES, as: 'part', name: 'icon' },
		},
	},
	{
		operation: 'group:update',
		values: { ...inGroup, name: 'Marketing' },
		sends: { method: 'PATCH', path: GROUP, body: { name: 'Marketing' } },
	},

	{
		operation: 'location:get',
		values: ofContact,
		sends: { method: 'GET', path: '/location/contacts/%2B15551234567' },
	},
	{ operation: 'location:getAll', sends: { method: 'GET', path: '/location/contacts' } },
	{ operation: 'location:refresh', sends: { method: 'POST', path: '/location/contacts/refresh' } },

	{
		operation: 'message:addReaction',
		values: reactTo({ messageId: ' msg_abc ' }),
		sends: {
			method: 'POST',
			path: `${CHAT}/messages/msg_abc/reactions`,
			body: { reaction: '+love' },
		},
	},
	{
		operation: 'message:addReaction',
		when: 'it is the last message',
		values: reactTo({ messageBy: 'last' }),
		sends: { method: 'POST', path: `${CHAT}/messages/-1/reactions`, body: { reaction: '+love' } },
	},
	{
		operation: 'message:addReaction',
		when: 'it is the second to last that came in',
		values: reactTo({ messageBy: 'secondToLast', direction: 'inbound' }),
		sends: {
			method: 'POST',
			path: `${CHAT}/messages/-2/reactions`,
			body: { reaction: '+love', direction: 'inbound' },
		},
	},
	{
		operation: 'message:addReaction',
		when: 'it is a message by position, and an emoji',
		values: reactTo({
			messageBy: 'position',
			position: 7,
			direction: 'outbound',
			reaction: 'emoji',
			emoji: ' 👩🏽‍🚀 ',
		}),
		sends: {
			method: 'POST',
			path: `${CHAT}/messages/-7/reactions`,
			body: { reaction: '+👩🏽‍🚀', direction: 'outbound' },
		},
	},
	{
		operation: 'message:addReaction',
		when: 'an expression gives the emoji; no direction goes with an ID',
		values: reactTo({ messageId: 'msg_abc', direction: 'inbound', reaction: '🎉' }),
		sends: {
			method: 'POST',
			path: `${CHAT}/messages/msg_abc/reactions`,
			body: { reaction: '+🎉' },
		},
	},
	{
		operation: 'message:cancel',
		values: { ...inChat, messageId: 'msg_abc' },
		sends: { method: 'DELETE', path: `${CHAT}/messages/msg_abc` },
	},
	{
		operation: 'message:get',
		values: { ...inChat, messageId: 'msg_abc' },
		sends: { method: 'GET', path: `${CHAT}/messages/msg_abc` },
	},
	{
		operation: 'message:getAll',
		values: { ...inChat, filters: { direction: 'inbound', since: 1_700_000_000_000 } },
		sends: {
			method: 'GET',
			path: `${CHAT}/messages`,
			query: { direction: 'inbound', since: 1_700_000_000_000 },
		},
	},
	{
		operation: 'message:getStatus',
		values: { ...inChat, messageId: 'msg_abc' },
		sends: { method: 'GET', path: `${CHAT}/messages/msg_abc/status` },
	},
	{
		operation: 'message:removeReaction',
		values: reactTo({ messageId: 'msg_abc', reaction: 'emphasize' }),
		sends: {
			method: 'POST',
			path: `${CHAT}/messages/msg_abc/reactions`,
			body: { reaction: '-emphasize' },
		},
	},
	{
		operation: 'message:removeReaction',
		when: 'it is an emoji on a message by position',
		values: reactTo({
			messageBy: 'position',
			position: 3,
			direction: 'outbound',
			reaction: 'emoji',
			emoji: '🔥',
		}),
		sends: {
			method: 'POST',
			path: `${CHAT}/messages/-3/reactions`,
			body: { reaction: '-🔥', direction: 'outbound' },
		},
	},
	{
		operation: 'message:send',
		values: { ...inChat, text: 'Hello' },
		sends: { method: 'POST', path: `${CHAT}/messages`, body: { text: 'Hello' } },
	},
	{
		operation: 'message:send',
		when: 'all that goes with a text is set',
		values: {
			...inChat,
			text: 'https://example.com',
			attachments: { attachment: [{ url: PAGE }, { url: PAGE, name: 'menu.pdf' }] },
			sender: 'number',
			fromNumber: '+12125550101',
			additionalFields: {
				effect: 'slam',
				linkPreview: { preview: { title: 'Menu', imageUrl: PAGE } },
				metadata: { entry: [{ name: 'order_id', value: '12345' }] },
				replyTo: { target: { messageId: 'msg_abc', partIndex: 1 } },
				shareContact: true,
				typingIndicator: false,
			},
		},
		sends: {
			method: 'POST',
			path: `${CHAT}/messages`,
			body: {
				text: 'https://example.com',
				attachments: [PAGE, { url: PAGE, name: 'menu.pdf' }],
				effect: 'slam',
				link_preview: { image_url: PAGE, title: 'Menu' },
				metadata: { order_id: '12345' },
				reply_to: { message_id: 'msg_abc', part_index: 1 },
				share_contact: true,
				use_typing_indicator: false,
				from_number: '+12125550101',
			},
		},
	},
	{
		operation: 'message:send',
		when: 'its attachments are files of the item, for two hours',
		values: {
			...inChat,
			text: 'Hello',
			attachments: {
				attachment: [{ source: 'input', binaryProperty: 'one, two', name: 'menu.pdf' }],
			},
			options: { fileLinkLifetime: 2 },
		},
		sends: {
			method: 'POST',
			path: `${CHAT}/messages`,
			body: {
				text: 'Hello',
				attachments: [
					new FromInput({
						files: ['one', 'two'],
						field: 'Input Binary Field',
						name: 'menu.pdf',
						lifetimeS: 7200,
					}),
				],
			},
		},
	},
	{
		operation: 'message:send',
		when: 'its parts are files of the item, for a day',
		values: {
			...inChat,
			messageType: 'parts',
			parts: { part: [{ kind: 'file', source: 'input', binaryProperty: '*' }] },
		},
		sends: {
			method: 'POST',
			path: `${CHAT}/messages`,
			body: {
				parts: [new FromInput({ files: ['*'], field: 'Input Binary Field', lifetimeS: 86_400 })],
			},
		},
	},
	{
		operation: 'message:sendAndWait',
		when: 'it comes with files',
		values: {
			...inChat,
			message: 'Is this right?',
			attachments: {
				attachment: [
					{ url: PAGE, name: 'menu.pdf' },
					{ source: 'input', binaryProperty: 'data' },
				],
			},
		},
		sends: {
			method: 'POST',
			path: `${CHAT}/messages`,
			body: {
				text: 'Is this right?',
				attachments: [
					{ url: PAGE, name: 'menu.pdf' },
					new FromInput({ files: ['data'], field: 'Input Binary Field', lifetimeS: 86_400 }),
				],
			},
		},
	},
	{
		operation: 'message:send',
		when: 'several texts are but one, and it replies to a GUID',
		values: {
			...inChat,
			messageType: 'texts',
			texts: ['One'],
			additionalFields: { replyTo: { target: { guid: 'ABC-1' } } },
		},
		sends: {
			method: 'POST',
			path: `${CHAT}/messages`,
			body: { text: 'One', reply_to: { guid: 'ABC-1' } },
		},
	},
	{
		operation: 'message:send',
		when: 'it has parts',
		values: {
			...inChat,
			messageType: 'parts',
			parts: {
				part: [
					{ kind: 'text', text: 'Hi ' },
					{ kind: 'mention', text: 'Nathan', mention: 'nathan@example.com' },
					{ kind: 'file', url: PAGE, name: 'menu.pdf' },
				],
			},
		},
		sends: {
			method: 'POST',
			path: `${CHAT}/messages`,
			body: {
				parts: [
					{ text: 'Hi ' },
					{ text: 'Nathan', mention: 'nathan@example.com' },
					{ url: PAGE, name: 'menu.pdf' },
				],
			},
		},
	},
	{
		operation: 'message:send',
		when: 'it has links',
		values: {
			...inChat,
			messageType: 'parts',
			parts: { part: [{ kind: 'link', url: PAGE, previewTitle: 'Menu', previewImageUrl: PAGE }] },
		},
		sends: {
			method: 'POST',
			path: `${CHAT}/messages`,
			body: { parts: [{ text: PAGE, link_preview: { image_url: PAGE, title: 'Menu' } }] },
		},
	},

	...['lastUsed', 'areaCode', 'planType'].map((sender) => ({
		operation: 'message:send',
		when: `it looks for the sender by ${sender}`,
		values: { ...inChat, text: 'Hello', sender },
		sends: { method: 'POST', path: `${CHAT}/messages`, body: { text: 'Hello' } },
	})),

	{ operation: 'number:getAll', sends: { method: 'GET', path: '/me/numbers' } },
	{
		operation: 'number:getHealth',
		values: { watchedNumbers: ['+12125550101'] },
		sends: { method: 'GET', path: '/me/numbers' },
	},
	{
		operation: 'number:getHealth',
		when: 'the latest messages count',
		values: { period: 'messages' },
		sends: { method: 'GET', path: '/me/numbers' },
	},
	{
		operation: 'number:getContactCard',
		values: ofNumber,
		sends: { method: 'GET', path: `${NUMBER}/contact-card` },
	},
	{
		operation: 'number:requestCallForwarding',
		values: { ...ofNumber, forwardTo: ' +15559876543 ' },
		sends: {
			method: 'POST',
			path: `${NUMBER}/call-forwarding`,
			body: { forward_to: '+15559876543' },
		},
	},
	{
		operation: 'number:updateContactCard',
		when: 'the photo comes as a file',
		values: { ...ofNumber, photo: 'binary' },
		sends: {
			method: 'PUT',
			path: `${NUMBER}/contact-card`,
			body: {},
			file: {
				property: 'data',
				types: ['image/jpeg', 'image/png'],
				as: 'base64',
				name: 'avatar',
			},
		},
	},
	{
		operation: 'number:updateContactCard',
		when: 'the photo comes as base64 and everything is set',
		values: {
			...ofNumber,
			photo: 'base64',
			avatar: `data:image/png;base64,${PNG.slice(0, 40)}\n${PNG.slice(40)}`,
			updateFields: {
				firstName: 'Nathan',
				lastName: 'Smith',
				sharingEnabled: false,
				audience: 'alwaysAsk',
				nameFormat: 'firstAndLast',
			},
		},
		sends: {
			method: 'PUT',
			path: `${NUMBER}/contact-card`,
			body: {
				first_name: 'Nathan',
				last_name: 'Smith',
				sharing: { enabled: false, audience: 1, name_format: 0 },
				avatar: PNG,
			},
		},
	},
	{
		operation: 'number:updateContactCard',
		when: 'one thing changes',
		values: { ...ofNumber, updateFields: { audience: 'contactsOnly' } },
		sends: { method: 'PUT', path: `${NUMBER}/contact-card`, body: { sharing: { audience: 0 } } },
	},

	{
		operation: 'phoneNumber:lookUp',
		values: { phoneNumber: ' +12125551234' },
		sends: { method: 'GET', path: '/phone-numbers/lookup', query: { number: '+12125551234' } },
	},
	{
		operation: 'phoneNumber:lookUp',
		when: 'the number has other signs',
		values: { phoneNumber: '(212) 555-1234' },
		sends: { method: 'POST', path: '/phone-numbers/lookup', body: { number: '(212) 555-1234' } },
	},

	{
		operation: 'poll:getResults',
		values: { ...inChat, pollId: ' poll_abc ' },
		sends: { method: 'GET', path: `${CHAT}/polls/poll_abc` },
	},
	{
		operation: 'message:sendAndWait',
		values: {
			...inChat,
			message: 'Does Friday suit you?',
			replyOptions: {
				acceptedAnswers: ['Yes', 'No'],
				askAgainText: 'Yes or No?',
				askAgainLimit: 2,
				from: ALICE,
				inlineOnly: true,
				reactions: 'thumbs',
			},
		},
		sends: { method: 'POST', path: `${CHAT}/messages`, body: { text: 'Does Friday suit you?' } },
	},
	{
		operation: 'message:getAnswer',
		values: {
			...inChat,
			messageId: ' msg_1 ',
			replyOptions: {
				acceptedAnswers: ['Yes', 'No'],
				from: ALICE,
				inlineOnly: true,
				reactions: 'any',
			},
		},
		sends: { method: 'GET', path: `${CHAT}/messages` },
	},
	{
		operation: 'message:getAnswer',
		when: 'it is a poll',
		values: { ...inChat, responseType: 'poll', pollId: ' poll_1 ', votes: 2 },
		sends: { method: 'GET', path: `${CHAT}/polls/poll_1` },
	},
	{
		operation: 'message:sendAndWait',
		when: 'it is a poll',
		values: {
			...inChat,
			message: 'Lunch?',
			responseType: 'poll',
			pollOptions: ['Pizza', 'Pasta'],
			votes: 3,
		},
		sends: {
			method: 'POST',
			path: `${CHAT}/polls`,
			body: { title: 'Lunch?', options: ['Pizza', 'Pasta'] },
		},
	},
	{
		operation: 'message:sendAndWait',
		when: 'it asks for approval',
		values: {
			...inChat,
			message: 'Ship it?',
			responseType: 'approval',
			approvalOptions: {
				approvalType: 'double',
				approveLabel: 'Ship',
				declineLabel: 'Wait',
				thanksTitle: 'Thanks',
				thanksText: 'Noted: {answer}',
				closedTitle: 'Over',
				closedText: 'Ask anew',
				pageLanguage: 'en-GB',
			},
		},
		sends: { method: 'POST', path: `${CHAT}/messages`, body: { text: 'Ship it?' } },
	},
	{
		operation: 'message:sendAndWait',
		when: 'it comes from a number of your choice',
		values: {
			...inChat,
			message: 'Lunch?',
			sender: 'number',
			fromNumber: { __rl: true, mode: 'phone', value: '+12125550101' },
		},
		sends: {
			method: 'POST',
			path: `${CHAT}/messages`,
			body: { text: 'Lunch?', from_number: '+12125550101' },
		},
	},
	{
		operation: 'message:sendAndWait',
		when: 'it comes from a number on a plan, which is looked up',
		values: { ...inChat, message: 'Lunch?', sender: 'planType', planType: 'dedicated' },
		sends: { method: 'POST', path: `${CHAT}/messages`, body: { text: 'Lunch?' } },
	},
	{
		operation: 'message:waitForDelivery',
		values: { ...inChat, messageId: 'msg_1', goal: 'sent' },
		sends: { method: 'GET', path: `${CHAT}/messages/msg_1/status` },
	},
	{
		operation: 'poll:send',
		values: { ...inChat, title: 'Lunch?', pollOptions: ['Pizza', '', 'Pasta'] },
		sends: {
			method: 'POST',
			path: `${CHAT}/polls`,
			body: { title: 'Lunch?', options: ['Pizza', 'Pasta'] },
		},
	},
	{
		operation: 'poll:send',
		when: 'there is no question, and an entry is a list',
		values: { ...inChat, pollOptions: [['Pizza', 'Pasta']] },
		sends: { method: 'POST', path: `${CHAT}/polls`, body: { options: ['Pizza', 'Pasta'] } },
	},

	{
		operation: 'webhook:create',
		values: { webhookUrl: 'https://example.com/hook' },
		sends: {
			method: 'POST',
			path: '/webhooks',
			body: { webhook_url: 'https://example.com/hook', webhook_type: 'message' },
		},
	},
	{
		operation: 'webhook:create',
		when: 'it ends, and is for polls',
		values: {
			webhookUrl: 'https://example.com/hook',
			webhookType: 'poll',
			additionalFields: { expiresAt: '2027-01-01T00:00:00Z' },
		},
		sends: {
			method: 'POST',
			path: '/webhooks',
			body: {
				webhook_url: 'https://example.com/hook',
				webhook_type: 'poll',
				valid_until: 1_798_761_600_000,
			},
		},
	},
	{ operation: 'webhook:cleanUp', sends: { method: 'GET', path: '/webhooks' } },
	{ operation: 'webhook:delete', values: ofWebhook, sends: { method: 'DELETE', path: WEBHOOK } },
	{ operation: 'webhook:get', values: ofWebhook, sends: { method: 'GET', path: WEBHOOK } },
	{ operation: 'webhook:getAll', sends: { method: 'GET', path: '/webhooks' } },
	{
		operation: 'webhook:getLogs',
		values: {
			...ofWebhook,
			filters: { minStatus: 300, maxStatus: 599, status: 500, order: 'asc' },
		},
		sends: {
			method: 'GET',
			path: `${WEBHOOK}/logs`,
			query: { status: 500, min_status: 300, max_status: 599, sort: 'asc' },
		},
	},
	{
		operation: 'webhook:replayDelivery',
		values: { ...ofWebhook, eventId: 'evt_1/2' },
		sends: { method: 'POST', path: `${WEBHOOK}/logs/evt_1%2F2/replay` },
	},
	{
		operation: 'webhook:rotateSecret',
		values: ofWebhook,
		sends: { method: 'POST', path: `${WEBHOOK}/secret/rotate` },
	},
	{
		operation: 'webhook:update',
		values: {
			...ofWebhook,
			updateFields: { webhookType: 'all', neverExpires: true, paused: false },
		},
		sends: {
			method: 'PATCH',
			path: WEBHOOK,
			body: { webhook_type: 'all', valid_until: -1, deprecate: false },
		},
	},
	{
		operation: 'webhook:update',
		when: 'it gets an end',
		values: { ...ofWebhook, updateFields: { expiresAt: 1_798_761_600_000 } },
		sends: { method: 'PATCH', path: WEBHOOK, body: { valid_until: 1_798_761_600_000 } },
	},
];
