import { GROUPS, MESSAGES, NUMBERS, PEOPLE, POLLS } from '../../../simulator';
import { recordMessage } from '../../../simulator/state/record';
import { from, to } from '../../support/world';
import { failsWith, withWrongKey, type OperationCase } from './case';

const ALICE = '/chats/%2B15551234567';
const inChat = (chatId: string) => ({ chatId: to(chatId) });
const withAlice = inChat(PEOPLE.alice);
const known = { ...withAlice, messageId: MESSAGES.toAlice };
const unknown = failsWith(404, 'there is no such message', {
	...withAlice,
	messageId: MESSAGES.unknown,
});
const withOptions = (chatId: string) => ({ ...inChat(chatId), pollOptions: ['Pizza', 'Pasta'] });

export const messages: OperationCase[] = [
	{
		operation: 'message:addReaction',
		parameters: { ...withAlice, messageBy: 'last', direction: 'outbound', reaction: 'like' },
		gives: [{ success: true, message_id: MESSAGES.toAlice, reaction: 'like', action: 'add' }],
		asks: [`POST ${ALICE}/messages/-1/reactions`],
		fails: [
			unknown,
			failsWith(502, 'the device is away', { ...inChat(PEOPLE.offline), messageBy: 'last' }),
		],
	},
	{
		operation: 'message:cancel',
		parameters: { ...inChat(PEOPLE.stuck), messageId: 'msg_waiting' },
		before: ({ state }) =>
			recordMessage(state, {
				messageId: 'msg_waiting',
				chatId: PEOPLE.stuck,
				direction: 'outbound',
				line: NUMBERS.dedicated,
				text: 'Later',
			}),
		gives: [
			{
				chat_id: PEOPLE.stuck,
				message_id: 'msg_waiting',
				status: 'cancellation_requested',
			},
		],
		asks: ['DELETE /chats/%2B15555550109/messages/msg_waiting'],
		fails: [failsWith(409, 'it is delivered already', known), unknown],
	},
	{
		operation: 'message:get',
		parameters: known,
		gives: [{ message_id: MESSAGES.toAlice, text: 'Your order has shipped.', status: 'delivered' }],
		asks: [`GET ${ALICE}/messages/${MESSAGES.toAlice}`],
		fails: [unknown],
	},
	{
		operation: 'message:getAnswer',
		parameters: known,
		gives: [
			{
				chat_id: PEOPLE.alice,
				message_id: MESSAGES.toAlice,
				answered: true,
				choice: null,
				at: expect.any(Number),
				data: expect.objectContaining({ text: 'Great, thank you!' }),
				other_replies: 0,
			},
		],
		asks: [`GET ${ALICE}/messages?limit=50&offset=0`],
		fails: [
			unknown,
			failsWith(404, 'there is no such chat', { ...known, ...inChat(PEOPLE.stranger) }),
			failsWith(404, 'there is no such poll', {
				...inChat(GROUPS.team),
				responseType: 'poll',
				pollId: POLLS.unknown,
			}),
		],
	},
	{
		operation: 'message:getConversation',
		parameters: withAlice,
		gives: [
			{
				chat_id: PEOPLE.alice,
				messages: expect.arrayContaining([
					expect.objectContaining({ role: 'assistant', content: 'Your order has shipped.' }),
					expect.objectContaining({ role: 'user', content: 'Great, thank you!' }),
				]),
			},
		],
		asks: [`GET ${ALICE}/messages?limit=30&offset=0`],
		fails: [{ ...withWrongKey, parameters: withAlice }],
	},
	{
		operation: 'message:getAll',
		parameters: { ...withAlice, filters: { direction: 'inbound' }, limit: 1 },
		gives: [{ message_id: MESSAGES.fromAlice, text: 'Great, thank you!' }],
		asks: [`GET ${ALICE}/messages?direction=inbound&limit=1&offset=0`],
		fails: [failsWith(404, 'there is no such chat', inChat(PEOPLE.stranger))],
	},
	{
		operation: 'message:getStatus',
		parameters: known,
		gives: [{ message_id: MESSAGES.toAlice, status: 'delivered', protocol: 'imessage' }],
		asks: [`GET ${ALICE}/messages/${MESSAGES.toAlice}/status`],
		fails: [unknown],
	},
	{
		operation: 'message:removeReaction',
		parameters: { ...known, reaction: 'emoji', emoji: '🎉' },
		gives: [{ message_id: MESSAGES.toAlice, reaction: '🎉', action: 'remove' }],
		asks: [`POST ${ALICE}/messages/${MESSAGES.toAlice}/reactions`],
		fails: [unknown],
	},
	{
		operation: 'message:send',
		parameters: { ...withAlice, text: 'Hello' },
		gives: [{ chat_id: PEOPLE.alice, status: 'queued', duplicate: false }],
		asks: [`POST ${ALICE}/messages`],
		fails: [
			{
				when: 'the number is reply-only and nobody wrote to it',
				parameters: { ...inChat(PEOPLE.stranger), text: 'Hello', ...from(NUMBERS.inbound) },
				code: 'inbound_only_no_prior_inbound',
				status: 403,
			},
		],
	},
	{
		operation: 'poll:send',
		parameters: { ...withOptions(PEOPLE.alice), title: 'Lunch?' },
		gives: [
			{
				poll_id: expect.stringMatching(/^poll_/),
				chat_id: PEOPLE.alice,
				sent_at: expect.any(Number),
			},
		],
		asks: [`POST ${ALICE}/polls`],
		fails: [
			failsWith(502, 'the device is away', withOptions(PEOPLE.offline)),
			failsWith(503, 'no number is available', withOptions(PEOPLE.asleep)),
		],
	},
	{
		operation: 'poll:getResults',
		parameters: { ...inChat(GROUPS.team), pollId: POLLS.lunch },
		gives: [
			{
				poll_id: POLLS.lunch,
				title: 'Lunch?',
				options: expect.arrayContaining([{ text: 'Pizza', votes: 2 }]),
				total_votes: 3,
			},
		],
		asks: [`GET /chats/grp_team/polls/${POLLS.lunch}`],
		fails: [
			failsWith(404, 'there is no such poll', { ...inChat(GROUPS.team), pollId: POLLS.unknown }),
		],
	},
];
