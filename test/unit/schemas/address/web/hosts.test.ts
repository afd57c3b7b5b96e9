import { assertReachable } from '../../../../../nodes/Blooio/inbound/assertReachable';
import { isPublic } from '../../../../../nodes/Blooio/schemas/address/web/hosts';
import { acceptedBy, refusalOf } from '../../../support/refusal';

/** As a URL parser spells it. */
const host = (text: string) => new URL(`https://${text}`).hostname;

it.each([
	'n8n.example.com',
	'N8N.Example.COM.',
	'8.8.8.8',
	'172.15.0.1',
	'172.32.0.1',
	'100.63.0.1',
	'100.128.0.1',
	'192.169.0.1',
	'[2606:4700::1111]',
	'xn--bcher-kva.example',
	'localhost.example.com',
])('%s is public', (text) => {
	expect(isPublic(host(text))).toBe(true);
});

it.each([
	'localhost',
	'LOCALHOST',
	'n8n',
	'my.localhost',
	'n8n.local',
	'n8n.internal',
	'nas.home.arpa',
	'127.0.0.1',
	'127.1',
	'2130706433',
	'0x7f.1',
	'0.0.0.0',
	'10.1.2.3',
	'172.16.0.1',
	'172.31.255.255',
	'192.168.0.1',
	'169.254.169.254',
	'100.64.0.1',
	'198.18.0.1',
	'224.0.0.1',
	'255.255.255.255',
	'[::1]',
	'[::]',
	'[::ffff:127.0.0.1]',
	'[::ffff:10.0.0.1]',
	'[64:ff9b::7f00:1]',
	'[2002:7f00:1::]',
	'[2001::1]',
	'[fc00::1]',
	'[fd12::1]',
	'[fe80::1]',
	'[ff02::1]',
])('%s is not public', (text) => {
	expect(isPublic(host(text))).toBe(false);
});

describe('the address of n8n', () => {
	const API = 'https://backend.blooio.com/v2/api';

	it('may be public and https', () => {
		const url = 'https://n8n.example.com/webhook/1/webhook';
		expect(acceptedBy(() => assertReachable(url, API))).toBe(url);
	});

	it.each([
		'http://n8n.example.com/x',
		'https://localhost/x',
		'https://10.0.0.1/x',
		'',
		'nonsense',
	])('is refused when it is %j, unless Blooio is local as well', (url) => {
		const { hint } = refusalOf(() => assertReachable(url, API));
		expect(hint).toMatch(/WEBHOOK_URL.*tunnel/s);
		const isAddress = url.includes('://');
		for (const base of ['http://localhost:4010/v2/api', 'http://simulator:3900/v2/api']) {
			const local = () => assertReachable(url, base);
			if (isAddress) expect(acceptedBy(local)).toBe(url);
			else refusalOf(local);
		}
	});
});
