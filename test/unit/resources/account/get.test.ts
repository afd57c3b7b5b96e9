import { findOperation } from '../../../../nodes/Blooio/actionPanel';

const get = findOperation('account', 'get');
const KEY_FIELD = 'api_key';
const output = (body: Record<string, unknown>) =>
	get.response?.(body as never, { status: 200, request: { method: 'GET', path: ['/me'] } });

it('the account never shows the API key, only its end', () => {
	expect(output({ valid: true, [KEY_FIELD]: 'bl_live_made_up_9f3a' })).toEqual({
		valid: true,
		api_key_ending: '9f3a',
	});
});

it('an account without a key in it is passed on', () => {
	expect(output({ valid: true, organization: { id: 1 } })).toEqual({
		valid: true,
		organization: { id: 1 },
	});
});
