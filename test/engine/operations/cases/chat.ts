import { GROUPS, PEOPLE, TINY_PNG } from '../../../simulator';
import { to } from '../../support/world';
import { failsWith, withWrongKey, type OperationCase } from './case';

const ALICE = '/chats/%2B15551234567';
const inChat = (chatId: string) => ({ chatId: to(chatId) });
const withAlice = inChat(PEOPLE.alice);

const offline = failsWith(502, 'the device is away', inChat(PEOPLE.offline));
const asleep = failsWith(503, 'no number is available', inChat(PEOPLE.asleep));

const image = (content: Buffer, mimeType: string) => ({
	json: {},
	binary: { data: { data: content.toString('base64'), mimeType } },
});

export const chat: OperationCase[] = [
	{
		operation: 'chat:get',
		parameters: { ...withAlice, simplify: true },
		gives: [
			{
				id: PEOPLE.alice,
				type: 'phone',
				is_group: false,
				contact: expect.objectContaining({ name: 'Alice Example' }),
				message_count: 5,
				last_message: expect.objectContaining({ text: 'Great, thank you!' }),
			},
		],
		asks: [`GET ${ALICE}`],
		fails: [failsWith(404, 'there is no such chat', inChat(PEOPLE.stranger))],
	},
	{
		operation: 'chat:getAll',
		parameters: { filters: { q: 'example', sort: 'oldest' }, limit: 2 },
		gives: [{ id: PEOPLE.ivan }, { id: PEOPLE.heidi }],
		asks: ['GET /chats?limit=2&offset=0&q=example&sort=oldest'],
		fails: [withWrongKey],
	},
	{
		operation: 'chat:getBackground',
		parameters: withAlice,
		gives: [{ chat_id: PEOPLE.alice, has_background: false, background_url: null }],
		asks: [`GET ${ALICE}/background`],
		fails: [offline, asleep],
	},
	{
		operation: 'chat:setBackground',
		parameters: withAlice,
		items: [image(TINY_PNG, 'image/png')],
		gives: [
			{
				chat_id: PEOPLE.alice,
				has_background: true,
				background_url: expect.stringMatching(/\.png$/),
				changed: true,
			},
		],
		asks: [`PUT ${ALICE}/background`],
		fails: [
			{
				when: 'the file is no image although it says so',
				parameters: withAlice,
				items: [image(Buffer.from('Hello'), 'image/png')],
				code: 'invalid_request',
				status: 400,
			},
			{
				when: 'the item has no file',
				parameters: withAlice,
				code: 'invalid_input',
				status: null,
			},
			{
				when: 'the file is of another type',
				parameters: withAlice,
				items: [image(Buffer.from('Hello'), 'text/plain')],
				code: 'invalid_input',
				status: null,
			},
			{
				when: 'the file is larger than 10 MB',
				parameters: withAlice,
				items: [image(Buffer.concat([TINY_PNG, Buffer.alloc(10 * 1024 * 1024)]), 'image/png')],
				code: 'invalid_input',
				status: null,
			},
			{ ...offline, items: [image(TINY_PNG, 'image/png')] },
		],
	},
	{
		operation: 'chat:removeBackground',
		parameters: inChat(GROUPS.team),
		gives: [{ deleted: true, chat_id: GROUPS.team, has_background: false }],
		asks: ['DELETE /chats/grp_team/background'],
		fails: [offline, asleep],
	},
	{
		operation: 'chat:markAsRead',
		parameters: withAlice,
		gives: [{ chat_id: PEOPLE.alice, status: 'read' }],
		asks: [`POST ${ALICE}/read`],
		fails: [failsWith(404, 'there is no such chat', inChat(PEOPLE.stranger)), offline],
	},
	{
		operation: 'chat:shareContactCard',
		parameters: withAlice,
		gives: [{ success: true, chat_id: PEOPLE.alice }],
		asks: [`POST ${ALICE}/contact-card`],
		fails: [failsWith(403, 'the number is not dedicated', inChat(PEOPLE.dave)), asleep],
	},
	{
		operation: 'chat:startTyping',
		parameters: inChat(GROUPS.team),
		gives: [{ chat_id: GROUPS.team, typing: true }],
		asks: ['POST /chats/grp_team/typing'],
		fails: [offline, asleep],
	},
	{
		operation: 'chat:stopTyping',
		parameters: inChat(PEOPLE.rcs),
		gives: [{ chat_id: PEOPLE.rcs, typing: false, warning: expect.stringContaining('RCS') }],
		asks: ['DELETE /chats/%2B15555550107/typing'],
		fails: [offline, asleep],
	},
];
