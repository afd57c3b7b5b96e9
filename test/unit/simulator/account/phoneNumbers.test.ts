import { z } from 'zod';
import { KEYS, NUMBERS, PEOPLE } from '../../../simulator';
import { call, control, plainError, statusOf } from '../client';
import { useSimulator } from '../useSimulator';

describe('look-ups of phone numbers', () => {
	const simulator = useSimulator();

	const PATH = '/phone-numbers/lookup';
	const get = async (number: string, key?: string) =>
		await call(simulator, 'GET', `${PATH}?number=${encodeURIComponent(number)}`, { key });
	const post = async (body: unknown, key?: string) =>
		await call(simulator, 'POST', PATH, { body, key });
	const batch = async (body: unknown, key?: string) =>
		await call(simulator, 'POST', '/phone-numbers/batch', { body, key });

	const newYork = {
		valid: true,
		possible: true,
		e164: '+12125550101',
		national: '(212) 555-0101',
		international: '+1 212 555 0101',
		country_calling_code: '1',
		country: 'US',
		national_number: '2125550101',
		type: 'FIXED_LINE_OR_MOBILE',
		location: { city: 'New York', region: 'NY', region_name: 'New York' },
		area_code: '212',
		exchange: '555',
		area_code_region: 'New York, NY',
	};

	it.each([NUMBERS.dedicated, '2125550101', '(212) 555-0101', '1 212.555.0101'])(
		'read %s, by GET and by POST',
		async (input) => {
			for (const answer of [await get(input), await post({ number: input })]) {
				expect([answer.status, answer.body]).toEqual([200, { input, ...newYork }]);
			}
		},
	);

	it.each([
		['+18005551234', { valid: true, type: 'TOLL_FREE', location: { city: null } }],
		['+14165551234', { valid: true, country: 'CA', location: { region: 'ON' } }],
		['+442079460123', { valid: true, country: 'GB', type: null, location: null }],
		[PEOPLE.alice, { valid: false, possible: true, type: null, country: 'US' }],
		['+1212555', { valid: false, possible: false, country: null, location: null }],
		['+9991234567', { valid: false, possible: false, country: null }],
		['hello', { valid: false, possible: false, type: null }],
	])('tell of %s', async (input, result) => {
		expect((await get(input)).body).toMatchObject({ input, ...result });
	});

	it('keep the order of a batch, doubles included', async () => {
		const numbers = ['+12125550101', 'nonsense', '+14155550102', '+12125550101', ''];
		const { status, body } = await batch({ numbers });
		expect(status).toBe(200);
		const result = z.object({ results: z.array(z.object({ input: z.string() })) }).parse(body);
		expect(result.results.map(({ input }) => input)).toEqual(numbers);
		expect(body).toMatchObject({ results: [newYork, { valid: false }, {}, newYork, {}] });
		expect(await statusOf(batch({ numbers: Array(100).fill(NUMBERS.dedicated) }))).toBe(200);
	});

	it.each([
		[{ numbers: [] }],
		[{ numbers: Array(101).fill(NUMBERS.dedicated) }],
		[{ numbers: [2125550101] }],
		[{ numbers: NUMBERS.dedicated }],
		[{ number: NUMBERS.dedicated }],
		[{}],
	])('refuse the batch %#', async (body) => {
		expect(await statusOf(batch(body))).toBe(400);
	});

	it('refuse to look for nothing', async () => {
		expect(await statusOf(call(simulator, 'GET', PATH))).toBe(400);
		expect(await statusOf(get(''))).toBe(400);
		expect(await statusOf(post({}))).toBe(400);
		expect(await statusOf(post({ number: 2125550101 }))).toBe(400);
		const unencoded = await call(simulator, 'GET', `${PATH}?number=+12125550101`);
		expect(unencoded.body).toEqual(plainError(400, expect.stringContaining('%2B')));
	});

	it('need an Enterprise plan and a dedicated number', async () => {
		const all = async (key: string) => [
			await get(NUMBERS.dedicated, key),
			await post({ number: NUMBERS.dedicated }, key),
			await batch({ numbers: [NUMBERS.dedicated] }, key),
		];
		const refused = plainError(403, expect.stringContaining('Enterprise plan required'));
		for (const { body } of await all(KEYS.twilio)) expect(body).toEqual(refused);
		await control(simulator, 'PUT', '/features', { enterprise: false });
		for (const { body } of await all(KEYS.blooio)) expect(body).toEqual(refused);
	});
});
