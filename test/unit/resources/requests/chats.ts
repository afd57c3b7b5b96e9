import type { RequestRow } from './request';
import { ALICE, CHAT, inChat, ofContact, IMAGES } from './samples';

/** The requests of the account, of chats and of what a chat shares. */
export const chats: RequestRow[] = [
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
		operation: 'faceTime:call',
		values: ofContact,
		sends: { method: 'POST', path: '/facetime/calls', body: { handle: ALICE } },
	},
	{
		operation: 'location:get',
		values: ofContact,
		sends: { method: 'GET', path: '/location/contacts/%2B15551234567' },
	},
	{ operation: 'location:getAll', sends: { method: 'GET', path: '/location/contacts' } },
	{ operation: 'location:refresh', sends: { method: 'POST', path: '/location/contacts/refresh' } },
];
