import type { IDataObject } from 'n8n-workflow';

import { buildPath } from '../../../../../nodes/Blooio/engine/operation';
import { idempotencyKey } from '../../../../../nodes/Blooio/engine/key/idempotency';
import type { LookUp } from '../../../../../nodes/Blooio/engine/plan/plan';
import { carryOut, operationNamed, requestOf, sent } from '../../requests/request';
import { SCOPE } from '../../../support/keyScope';
import { refusalOf } from '../../../support/refusal';

const CHAT = '+12125559999';
const NEW_YORK = '+12125550101';
const SEATTLE = '+12065550105';

const values = (options: IDataObject): IDataObject => ({ chatId: CHAT, text: 'Hello', options });
const request = (more: IDataObject = {}) => requestOf('message:send', values(more));

const POOL = {
	numbers: [
		{ phone_number: SEATTLE, type: 'shared', is_active: true },
		{ phone_number: NEW_YORK, type: 'dedicated', is_active: true },
	],
};
const HISTORY = { messages: [{ internal_id: SEATTLE, direction: 'outbound' }] };

const answer = ({ path }: LookUp): IDataObject | null =>
	buildPath(path) === '/me/numbers' ? POOL : HISTORY;
const planned = (more: IDataObject, answering = answer) => {
	const { plan } = request(more);
	return plan && carryOut(plan, answering);
};

describe('a strategy', () => {
	it.each([
		['lastUsed', SEATTLE, 'last_used'],
		['areaCode', NEW_YORK, 'area_code'],
		['shared', SEATTLE, 'plan_type'],
	])('%s adds its number to the body', (sender, number, reason) => {
		expect(planned({ sender })?.planned).toEqual({
			kind: 'send',
			body: { from_number: number },
			about: { sender: { number, reason } },
		});
	});

	it('asks for the pool, and for the messages only where they matter', () => {
		const asked = (sender: string) => planned({ sender })?.asked.map(sent);
		const pool = { method: 'GET', path: '/me/numbers' };
		expect(asked('areaCode')).toEqual([pool]);
		expect(asked('dedicated')).toEqual([pool]);
		expect(asked('lastUsed')).toEqual([
			pool,
			{
				method: 'GET',
				path: '/chats/%2B12125559999/messages',
				query: { limit: 50, sort: 'desc' },
			},
		]);
	});

	it('by last use leaves the choice to Blooio in a chat that does not exist', () => {
		const unknown = (lookUp: LookUp) => (lookUp.absent === 404 ? null : POOL);
		expect(planned({ sender: 'lastUsed' }, unknown)?.planned).toEqual({
			kind: 'send',
			body: {},
			about: { sender: { number: null, reason: 'no_earlier_number' } },
		});
	});

	it('by plan sends nothing where no number is on the plan', () => {
		expect(planned({ sender: '2fa' })?.planned).toEqual({
			kind: 'failure',
			failure: expect.objectContaining({
				code: 'no_active_number',
				message: "None of the API key's numbers on the plan 2FA is active",
				context: { plan_type: '2fa' },
			}),
		});
	});

	it('does not touch what the key is made of', () => {
		const keys = ['automatic', 'lastUsed', 'areaCode', 'dedicated'].flatMap((sender) =>
			(['content', 'automatic'] as const).map((kind) => {
				const { body } = request({ sender });
				return [kind, idempotencyKey({ kind }, SCOPE, { chat: CHAT, body, place: 0 })].join();
			}),
		);
		expect(new Set(keys).size).toBe(2);
	});

	it.each(['inbound', 'Business'])('refuses the plan %j', (sender) => {
		expect(refusalOf(() => request({ sender })).message).toMatch(/^Sender is not one of/);
	});
});

describe('without a look-up', () => {
	it.each<[IDataObject, object | undefined]>([
		[{ sender: 'automatic' }, { number: null, reason: 'automatic' }],
		[
			{ sender: 'number', fromNumber: NEW_YORK },
			{ number: NEW_YORK, reason: 'specific' },
		],
		[{ fromNumber: NEW_YORK }, { number: NEW_YORK, reason: 'specific' }],
		[
			{ sender: 'automatic', fromNumber: '' },
			{ number: null, reason: 'automatic' },
		],
	])('%j says who it comes from', (more, sender) => {
		const { plan, about } = request(more);
		expect(plan).toBeUndefined();
		expect(about?.sender).toEqual(sender);
	});
});

describe('the output', () => {
	const output = (more: IDataObject, body: IDataObject, status: number) =>
		operationNamed('message:send').response?.(body, { status, request: request(more) });

	it.each<[string, IDataObject, IDataObject, number, object]>([
		[
			'names the number that the answer names',
			{},
			{ from_number: SEATTLE },
			202,
			{ number: SEATTLE, reason: 'automatic' },
		],
		['else none', {}, {}, 202, { number: null, reason: 'automatic' }],
		[
			'an answer of another form too',
			{},
			{ from_number: 7 },
			202,
			{ number: null, reason: 'automatic' },
		],
		[
			'else the one that was asked for',
			{ sender: 'number', fromNumber: NEW_YORK },
			{},
			202,
			{ number: NEW_YORK, reason: 'specific' },
		],
		[
			'but not of a message that went out before',
			{ sender: 'number', fromNumber: NEW_YORK },
			{},
			200,
			{ number: null, reason: 'specific' },
		],
	])('%s', (_what, more, body, status, sender) => {
		expect(output(more, body, status)).toMatchObject({ sender });
	});
});
