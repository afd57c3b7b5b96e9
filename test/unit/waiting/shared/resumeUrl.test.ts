import fc from 'fast-check';

import { parseDecision, parseWaitUrl } from '../../../../nodes/Blooio/waiting/shared/resumeUrl';

const BASE = 'https://n8n.example/webhook-waiting/';

describe('the URL of a wait', () => {
	it('tells execution, deadline and n8n', () => {
		expect(parseWaitUrl(`${BASE}4711/node-1?blooio_wait_until=1700000000000&signature=a`)).toEqual({
			execution: '4711',
			deadline: 1_700_000_000_000,
			base: BASE,
		});
	});

	it('without an end has no deadline', () => {
		const parsed = parseWaitUrl(`${BASE}4711/node-1?blooio_wait_until=0`);
		expect(parsed).toEqual({ execution: '4711', base: BASE });
	});

	it('keeps the path under which n8n is', () => {
		expect(parseWaitUrl('https://a.example/n8n/waiting/1/2?blooio_wait_until=0')?.base).toBe(
			'https://a.example/n8n/waiting/',
		);
	});

	it('that names the node beside the token is one as well', () => {
		const url = 'https://a.example/n8n/waiting/4711?signature=token/node-1&blooio_wait_until=0';
		const wanted = { execution: '4711', base: 'https://a.example/n8n/waiting/' };
		expect(parseWaitUrl(url)).toEqual(wanted);
		expect(parseWaitUrl(url.replace('/node-1', '%2Fnode-1'))).toEqual(wanted);
	});

	it.each([
		'',
		'not a URL',
		`${BASE}4711/node-1`,
		`${BASE}4711/node-1?signature=a`,
		`${BASE}4711/node-1?blooio_wait_until=`,
		`${BASE}4711/node-1?blooio_wait_until=-1`,
		`${BASE}4711/node-1?blooio_wait_until=soon`,
		`${BASE}4711/node-1?blooio_wait_until=1e3`,
		'https://n8n.example/?blooio_wait_until=0',
		'https://n8n.example/hook?blooio_wait_until=0',
	])('is not %j', (url) => {
		expect(parseWaitUrl(url)).toBeUndefined();
	});

	it('is no other web address', () => {
		fc.assert(fc.property(fc.webUrl({ withQueryParameters: true }), (url) => !parseWaitUrl(url)));
	});
});

describe('a link of an approval', () => {
	it('says what it decides, and for which run', () => {
		const of = (approved: string) => parseDecision({ approved, blooio_run: '2', signature: 'a' });
		expect([of('true'), of('false')]).toEqual([
			{ approved: true, run: 2 },
			{ approved: false, run: 2 },
		]);
	});

	it.each([
		{},
		{ approved: 'true' },
		{ blooio_run: '0' },
		{ approved: 'yes', blooio_run: '0' },
		{ approved: ['true', 'false'], blooio_run: '0' },
		{ approved: 'true', blooio_run: '' },
		// n8n has not signed what it decides.
		{ approved: 'true', blooio_run: '0', signature: 'token/node' },
	])('is not %j', (query) => {
		expect(parseDecision(query)).toBeUndefined();
	});
});
