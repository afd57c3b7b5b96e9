import { KEYS, NUMBERS, PEOPLE, TINY_PNG } from '../../../simulator';
import { call, control, plainError, statusOf } from '../client';
import { useSimulator } from '../useSimulator';

describe('the contact card of a number', () => {
	const simulator = useSimulator();

	const { dedicated, shared, twilioFirst, foreign, inactive, legacy } = NUMBERS;
	const avatar = TINY_PNG.toString('base64');
	const card = (number: string) => `/me/numbers/${encodeURIComponent(number)}/contact-card`;
	const get = async (number: string) => await call(simulator, 'GET', card(number));
	const put = async (number: string, body: unknown, key?: string) =>
		await call(simulator, 'PUT', card(number), { body, key });

	it('cannot be got yet', async () => {
		const answer = await get(dedicated);
		expect([answer.status, answer.body]).toEqual([
			501,
			{ error: 'Coming soon', message: 'Getting the contact card is coming soon' },
		]);
	});

	it('changes in what is given', async () => {
		await control(simulator, 'PUT', '/features', { contactCard: true });
		const empty = {
			phone_number: dedicated,
			first_name: null,
			last_name: null,
			name: null,
			avatar: null,
			has_wallpaper: false,
			sharing: { enabled: true, audience: 0, name_format: 0 },
		};
		expect((await get(dedicated)).body).toEqual(empty);
		const answer = await put(dedicated, { first_name: 'Ada', avatar });
		expect([answer.status, answer.body]).toEqual([
			200,
			{ success: true, phone_number: dedicated, first_name: 'Ada', last_name: null },
		]);
		await put(dedicated, { last_name: 'Example', sharing: { audience: 1 } });
		await put(dedicated, {});
		expect((await get(dedicated)).body).toEqual({
			...empty,
			first_name: 'Ada',
			last_name: 'Example',
			name: 'Ada Example',
			avatar,
			sharing: { enabled: true, audience: 1, name_format: 0 },
		});
		expect((await get(legacy)).body).toMatchObject({ name: null });
	});

	it.each([
		[{ avatar: `data:image/png;base64,${avatar}` }, 'avatar: Not base64'],
		[{ avatar: 'https://example.com/a.png' }, 'avatar: Not base64'],
		[{ avatar: Buffer.from('GIF89a').toString('base64') }, 'avatar: Not a JPEG or PNG image'],
		[{ avatar: '' }, 'avatar: Not a JPEG or PNG image'],
		[{ sharing: { audience: 2 } }, 'sharing.audience: Expected 0 or 1'],
		[{ sharing: { nameFormat: 1 } }, 'Unknown field: sharing.nameFormat'],
		[{ name: 'Ada' }, 'Unknown field: name'],
		[undefined, 'Required'],
	])('refuses %j', async (body, message) => {
		expect((await put(dedicated, body)).body).toEqual(
			plainError(400, expect.stringContaining(message)),
		);
	});

	it('takes name and photo on a Dedicated plan only', async () => {
		for (const body of [{ first_name: 'Ada' }, { last_name: 'Example' }, { avatar }]) {
			expect((await put(shared, body)).body).toEqual(
				plainError(403, expect.stringContaining('Dedicated')),
			);
		}
		expect(await statusOf(put(shared, { sharing: { enabled: false } }))).toBe(200);
		expect(await statusOf(put(legacy, { first_name: 'Ada' }))).toBe(200);
	});

	it('answers 400, 403, 404 and 502', async () => {
		const body = { first_name: 'Ada' };
		expect(await statusOf(put('12125550101', body))).toBe(400);
		expect(await statusOf(put(PEOPLE.ivan, body))).toBe(400);
		expect(await statusOf(put(twilioFirst, body))).toBe(403);
		expect(await statusOf(put(dedicated, body, KEYS.empty))).toBe(403);
		expect(await statusOf(put(foreign, body))).toBe(404);
		expect(await statusOf(put(inactive, body))).toBe(502);
		simulator.state.devices.setTrouble(dedicated, 'unreachable');
		expect(await statusOf(put(dedicated, body))).toBe(502);
		await control(simulator, 'PUT', '/features', { contactCard: true });
		for (const [number, status] of [
			[PEOPLE.ivan, 400],
			[twilioFirst, 403],
			[foreign, 404],
		] as const) {
			expect(await statusOf(get(number))).toBe(status);
		}
	});
});
