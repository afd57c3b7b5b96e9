import type { INodeParameters } from 'n8n-workflow';

import { KEYS, MESSAGES, PEOPLE } from '../../simulator';
import { jsonOf, startWorld, to } from '../support/world';

const world = startWorld();

describe('Message: Get and Get Status', () => {
	const one: INodeParameters = {
		resource: 'message',
		chatId: to(PEOPLE.alice),
		messageId: ` ${MESSAGES.fromAlice} `,
	};
	const path = `/v2/api/chats/%2B15551234567/messages/${MESSAGES.fromAlice}`;

	it('Get returns the message', async () => {
		const { outputs } = await world.run({ ...one, operation: 'get' });
		expect(world.simulator.requests).toEqual([expect.objectContaining({ method: 'GET', path })]);
		expect(jsonOf(outputs[0])).toEqual([
			expect.objectContaining({
				message_id: MESSAGES.fromAlice,
				chat_id: PEOPLE.alice,
				direction: 'inbound',
				text: 'Great, thank you!',
			}),
		]);
	});

	it('Get Status returns where the message stands', async () => {
		const { outputs } = await world.run({ ...one, operation: 'getStatus' });
		expect(world.simulator.requests.map((request) => request.path)).toEqual([`${path}/status`]);
		expect(jsonOf(outputs[0])).toEqual([
			expect.objectContaining({
				message_id: MESSAGES.fromAlice,
				status: 'delivered',
				protocol: 'imessage',
				last_error: null,
			}),
		]);
	});

	it.each(['get', 'getStatus'])('%s of an unknown message is not_found', async (operation) => {
		const { arrived } = await world.run({
			...one,
			operation,
			messageId: MESSAGES.unknown,
			errorOutputs: ['not_found'],
		});
		expect(arrived[1]).toHaveLength(1);
	});

	it.each(['..', '.', '../../me', 'a/b', '?x=1'])(
		'a message id such as %s cannot leave its place in the path',
		async (messageId) => {
			const { error } = await world.run({ ...one, operation: 'get', messageId });
			expect(error).toBeDefined();
			const place = `/v2/api/chats/%2B15551234567/messages/${encodeURIComponent(messageId)}`;
			for (const request of world.simulator.requests) {
				expect([request.path, request.query]).toEqual([place, {}]);
			}
		},
	);
});

describe('Account: Get', () => {
	it.each([KEYS.blooio, KEYS.twilio, KEYS.revoked])(
		'tells about %s without giving the key away',
		async (key) => {
			const { run, outputs } = await world.run({ resource: 'account', operation: 'get' }, { key });
			expect(jsonOf(outputs[0])).toEqual([
				expect.objectContaining({
					valid: key !== KEYS.revoked,
					api_key_ending: key.slice(-4),
					organization: expect.objectContaining({ name: 'Simulated organization' }),
				}),
			]);
			expect(JSON.stringify(run)).not.toContain(key);
		},
	);
});
