import type { RequestRow } from './request';
import { CHAT, reactTo } from './samples';

/** The requests of reactions to messages. */
export const reactions: RequestRow[] = [
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
];
