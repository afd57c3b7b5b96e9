import type { IDataObject } from 'n8n-workflow';

import { REQUESTS } from '../requests';
import { ALL, operationNamed, requestOf, sent } from '../requests/request';

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
