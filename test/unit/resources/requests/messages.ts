import { FromInput } from '../../../../nodes/Blooio/engine/operation';
import type { RequestRow } from './request';
import { CHAT, inChat, PAGE } from './samples';

/** The requests of messages. */
export const messages: RequestRow[] = [
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
			options: {
				attachments: { attachment: [{ url: PAGE }, { url: PAGE, name: 'menu.pdf' }] },
				fromNumber: '+12125550101',
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
			options: {
				attachments: {
					attachment: [{ source: 'input', binaryProperty: 'one, two', name: 'menu.pdf' }],
				},
				fileLinkLifetime: 2,
			},
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
			options: { parts: { part: [{ kind: 'file', source: 'input', binaryProperty: '*' }] } },
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
		operation: 'message:send',
		when: 'several texts are but one, and it replies to a GUID',
		values: {
			...inChat,
			text: ['One', ''],
			options: { replyTo: { target: { guid: 'ABC-1' } } },
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
			options: {
				parts: {
					part: [
						{ kind: 'text', text: 'Hi ' },
						{ kind: 'mention', text: 'Nathan', mention: 'nathan@example.com' },
						{ kind: 'file', url: PAGE, name: 'menu.pdf' },
					],
				},
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
			options: {
				parts: {
					part: [{ kind: 'link', url: PAGE, previewTitle: 'Menu', previewImageUrl: PAGE }],
				},
			},
		},
		sends: {
			method: 'POST',
			path: `${CHAT}/messages`,
			body: { parts: [{ text: PAGE, link_preview: { image_url: PAGE, title: 'Menu' } }] },
		},
	},
];
