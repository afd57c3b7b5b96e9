import { verify } from '../../../../nodes/Blooio/inbound/signed/signature';
import { BODY, delivery, headed, hmac, SECRET, T, V1 } from './signing';

const ACCEPTED = { accepted: true };
const refused = (reason: string) => ({ accepted: false, reason });
const OTHER = 'f'.repeat(64);

it('accepts the documented vector', () => {
	expect(hmac(SECRET, T, BODY)).toBe(V1);
	expect(verify(delivery())).toEqual(ACCEPTED);
});

it.each([
	['spaces', ` t = ${T} , v1 = ${V1} `],
	['capitals in the hex', `t=${T},v1=${V1.toUpperCase()}`],
	['the signature first', `v1=${V1},t=${T}`],
	['several signatures, the right one last', `t=${T},v1=${OTHER},v1=${V1}`],
	['several signatures, the right one first', `t=${T},v1=${V1},v1=${OTHER},v1=nonsense`],
	['parts of other schemes', `t=${T},v0=${OTHER},v1=${V1},,=,x`],
	['the same time twice', `t=${T},v1=${OTHER}, t=${T},v1=${V1}`],
	['a list of headers', [`t=${T},v1=${OTHER}`, `t=${T},v1=${V1}`]],
])('accepts a header with %s', (_what, header) => {
	expect(verify(headed(header))).toEqual(ACCEPTED);
});

it.each([
	['the usual one', { 'X-Blooio-Signature': `t=${T},v1=${V1}` }],
	['the older one', { 'blooio-signature': `t=${T},v1=${V1}` }],
	[
		'both, one of them right',
		{ 'x-blooio-signature': `t=${T},v1=${OTHER}`, 'blooio-signature': `t=${T},v1=${V1}` },
	],
])('accepts either name of the header: %s', (_what, headers) => {
	expect(verify(delivery({ headers }))).toEqual(ACCEPTED);
});

it.each([
	['missing', undefined],
	['missing', ''],
	['missing', '  '],
	['missing', []],
	['missing', 5],
	['malformed', 'nonsense'],
	['malformed', V1],
	['malformed', `t=${T}`],
	['malformed', `v1=${V1}`],
	['malformed', `t=,v1=${V1}`],
	['malformed', `t=now,v1=${V1}`],
	['malformed', `t=-${T},v1=${V1}`],
	['malformed', `t=${T}.0,v1=${V1}`],
	['malformed', `t=${T}${T},v1=${V1}`],
	['malformed', `t=${T},t=${T + 1},v1=${V1}`],
	['malformed', `t=${T};v1=${V1}`],
	['malformed', `t=${T},v1=${V1.slice(1)}`],
	['malformed', `t=${T},v1=${V1}0`],
	['malformed', `t=${T},v1=${V1.replace(/^./, 'g')}`],
	['malformed', `t=${T},V1=${V1}`],
	['wrong', `t=${T},v1=${OTHER}`],
	['wrong', `t=${T + 1},v1=${V1}`],
	['wrong', `t=0${T},v1=${V1}`],
	['wrong', `t=${T},v1=${hmac('', T, BODY)}`],
	['wrong', `t=${T},v1=${hmac(`${SECRET} `, T, BODY)}`],
])('refuses as %s: %j', (reason, header) => {
	expect(verify(headed(header))).toEqual(refused(reason));
});

it('refuses the signature of the body alone: it could be sent again for ever', () => {
	const alone = hmac(SECRET, '', BODY);
	expect(verify(headed(`t=${T},v1=${alone}`))).toEqual(refused('wrong'));
});

it.each([
	['a changed byte', Buffer.from(BODY.map((byte, index) => (index === 5 ? byte ^ 1 : byte)))],
	['another spelling of the same JSON', Buffer.from(BODY.toString().replace('é', '\\u00e9'))],
	['a byte more', Buffer.concat([BODY, Buffer.from('\n')])],
	['nothing', Buffer.alloc(0)],
])('refuses a body with %s', (_what, body) => {
	expect(verify(delivery({ body }))).toEqual(refused('wrong'));
});

describe('the time', () => {
	it.each([
		[300, 300],
		[-300, 300],
		[0.5, 1],
		[86_000, 86_400],
	])('may be %d s away with a tolerance of %d s', (distanceS, toleranceS) => {
		expect(verify(delivery({ now: (T + distanceS) * 1000, toleranceS }))).toEqual(ACCEPTED);
	});

	it.each([
		[300.001, 300],
		[-300.001, 300],
		[2, 1],
		[0, -1],
		[0, Number.NaN],
		[Number.NaN, 300],
	])('is stale %d s away with a tolerance of %d s', (distanceS, toleranceS) => {
		expect(verify(delivery({ now: (T + distanceS) * 1000, toleranceS }))).toEqual(refused('stale'));
	});
});

describe('secrets', () => {
	it('may be several', () => {
		expect(verify(delivery({ secrets: ['whsec_old', SECRET] }))).toEqual(ACCEPTED);
		expect(verify(delivery({ secrets: ['whsec_old', 'whsec_new'] }))).toEqual(refused('wrong'));
	});

	it('must be there: an empty one would let anybody sign', () => {
		const header = `t=${T},v1=${hmac('', T, BODY)}`;
		expect(verify(headed(header, { secrets: [] }))).toEqual(refused('no_secret'));
		expect(verify(headed(header, { secrets: [''] }))).toEqual(refused('no_secret'));
	});
});

it('looks at the time before it looks at the body, however large that is', () => {
	const body = new Proxy(Buffer.alloc(0), {
		get() {
			throw new Error('The body was looked at');
		},
	});
	expect(verify({ ...headed(`t=${T - 301},v1=${V1}`), body })).toEqual(refused('stale'));
});
