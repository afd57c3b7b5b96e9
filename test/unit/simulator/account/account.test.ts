import { KEYS, NUMBERS } from '../../../simulator';
import { call, plainError } from '../client';
import { useSimulator } from '../useSimulator';

describe('authentication, account and numbers', () => {
	const simulator = useSimulator();

	const unauthorized = plainError(401, 'Invalid or missing API key.');

	it.each([null, 'bl_other_key', ''])('answers 401 to the key %p', async (key) => {
		const answer = await call(simulator, 'GET', '/me', { key });
		expect([answer.status, answer.body]).toEqual([401, unauthorized]);
	});

	it('answers 401 to a scheme other than Bearer', async () => {
		const headers = { Authorization: `Basic ${KEYS.blooio}` };
		const answer = await call(simulator, 'GET', '/me', { key: null, headers });
		expect(answer.status).toBe(401);
	});

	it('tells a revoked key that it is not valid, and refuses it elsewhere', async () => {
		const account = await call(simulator, 'GET', '/me', { key: KEYS.revoked });
		expect(account.status).toBe(200);
		expect(account.body).toMatchObject({ auth_type: 'api_key', valid: false });
		const numbers = await call(simulator, 'GET', '/me/numbers', { key: KEYS.revoked });
		expect([numbers.status, numbers.body]).toEqual([401, unauthorized]);
	});

	it('shows the account with its devices, whose times are in ms', async () => {
		const { body } = await call(simulator, 'GET', '/me');
		expect(body).toMatchObject({
			auth_type: 'api_key',
			valid: true,
			organization_id: 'org_simulator',
			usage: { inbound_messages: 7, outbound_messages: 0, last_message_sent: null },
		});
		expect(body).toHaveProperty('devices.0', {
			phone_number: NUMBERS.dedicated,
			is_active: true,
			last_active: expect.any(Number),
			plan_kind: 'dedicated',
		});
	});

	it('names the plan of a number plan_kind, once type, and null when there is none', async () => {
		const { body } = await call(simulator, 'GET', '/me/numbers');
		const last_active = expect.stringMatching(/^\d{4}-\d\d-\d\dT/);
		const active = { is_active: true, last_active };
		expect(body).toEqual({
			numbers: [
				{ phone_number: NUMBERS.dedicated, ...active, plan_kind: 'dedicated' },
				{ phone_number: NUMBERS.dedicated2, ...active, type: 'dedicated' },
				{ phone_number: NUMBERS.legacy, ...active, plan_kind: null },
				{ phone_number: NUMBERS.shared, ...active, plan_kind: 'shared' },
				{ phone_number: NUMBERS.inbound, ...active, plan_kind: 'inbound' },
				{ phone_number: NUMBERS.trial, ...active, plan_kind: 'trial' },
				{ phone_number: NUMBERS.inactive, is_active: false, last_active, plan_kind: 'dedicated' },
				{ phone_number: NUMBERS.limited, ...active, plan_kind: 'dedicated' },
			],
		});
	});

	it('answers 404 as JSON to an unknown path', async () => {
		const answer = await call(simulator, 'GET', '/nowhere');
		expect(answer.status).toBe(404);
		expect(answer.body).toEqual(plainError(404, 'Resource not found: GET /v2/api/nowhere'));
	});
});
